package plumbline.web.colleagues;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// That something was shared with a colleague inspector.
///
/// @param by the name of who shared it
/// @param ended why it is shared no longer
public record Sharing(UUID id, What what, Instant at, String by, Optional<Ended> ended) {

  /// @param by the name of who ended it
  public record Ended(String reason, Instant at, String by) {}

  public boolean holds() {
    return ended.isEmpty();
  }
}
