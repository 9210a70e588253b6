package plumbline.web.judgement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import plumbline.judgement.Evidence;
import plumbline.judgement.EvidenceItem;
import plumbline.web.access.Person;
import plumbline.web.layout.TextLine;

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

  /// Whether it is what somebody has just asked for, and not what another made before.
  boolean isFrom(Person person, Evidence wanted) {
    return by.equals(person.id()) && item.says().equals(wanted);
  }

  /// Why nothing is made of the same place again.
  String already() {
    return "%s made evidence item %s of this already: look at that one"
        .formatted(adder, item.label());
  }

  /// What is said where it is withdrawn without a reason.
  public String noReason() {
    return "Say why %s counts no longer, in at most %d characters"
        .formatted(item.label(), TextLine.LONGEST_REASON);
  }

  /// What is said where it can be withdrawn no more.
  public String tooLate() {
    return "%s was withdrawn before, or the ratings were confirmed: look at it as it is now"
        .formatted(item.label());
  }
}
