package plumbline.web.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import plumbline.document.ContentHash;

/// An edition that was signed off, and what became of it.
///
/// @param welsh the hash of the same in Welsh; empty where there is none
/// @param evidence the hash of what it rests on
/// @param note what the public is told that was corrected; empty where nothing was published before
/// @param said when that note got its words; empty where there is none
/// @param by empty for those of the demonstration
/// @param released when it was; empty before
record SignedEdition(
    String inspection,
    int number,
    ContentHash hash,
    Optional<ContentHash> welsh,
    ContentHash evidence,
    String note,
    Instant at,
    Optional<Instant> said,
    Optional<UUID> by,
    Optional<Instant> released,
    Optional<Withdrawn> withdrawn) {

  /// @param note why, for the public
  /// @param said when that note got its words
  record Withdrawn(Instant at, String note, Instant said) {}

  boolean isPublic() {
    return released.isPresent() && withdrawn.isEmpty();
  }

  String address() {
    return "/reports/%s/%d/".formatted(inspection, number);
  }
}
