package plumbline.web.allocation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Somebody’s conflict of interest with a service, as that person declared it.
///
/// @param ended why it is none any more
public record DeclaredConflict(
    UUID id, UUID account, String reason, Instant at, Optional<String> ended) {
  public boolean isCurrent() {
    return ended.isEmpty();
  }
}
