package plumbline.web.colleagues;

import java.util.Optional;
import java.util.UUID;

/// A colleague inspector of an inspection.
///
/// @param revision counts up with what is said about the agency; 0 where nothing was said yet
/// @param agency the inspectorate that they come from, such as `police`
public record Colleague(UUID id, String name, int revision, Optional<String> agency) {

  /// `Cal Bray (police)`.
  public String title() {
    return agency.map(from -> "%s (%s)".formatted(name, from)).orElse(name);
  }
}
