package plumbline.web.judgement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import plumbline.judgement.EvidenceItem;

/// An evidence item as it is kept.
///
/// @param origin what it was taken over from; empty where it was typed
/// @param adder the name of who added it
public record KeptItem(
    EvidenceItem item,
    String origin,
    Instant at,
    UUID by,
    String adder,
    Optional<Withdrawal> withdrawal) {

  /// Why it counts no longer.
  public record Withdrawal(String reason, Instant at, String name) {}

  public boolean counts() {
    return withdrawal.isEmpty();
  }
}
