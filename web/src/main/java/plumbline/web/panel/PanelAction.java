package plumbline.web.panel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that the panel asks of the lead inspector, such as to look again at case 7.
///
/// @param done when it was; empty while it is open
/// @param answer what was done
public record PanelAction(
    UUID id,
    String words,
    Instant at,
    UUID by,
    Optional<Instant> done,
    String answer,
    Optional<UUID> doneBy) {}
