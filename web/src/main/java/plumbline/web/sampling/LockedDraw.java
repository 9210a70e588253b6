package plumbline.web.sampling;

import java.time.Instant;
import java.util.Optional;
import plumbline.document.ContentHash;
import plumbline.web.layout.LondonTime;

/// A draw that was locked: its cases are inspected.
///
/// @param revision counts up from 1 within the inspection
/// @param caseList the revision of the list that it was drawn from
/// @param phrase from which, with the list’s hash, the seed was made
/// @param proof the sample as JSON, as it was locked
/// @param reason why it was drawn again; empty the first time
/// @param by the name of who locked it
public record LockedDraw(
    int revision,
    int caseList,
    DrawPlan plan,
    String seed,
    Optional<String> phrase,
    String proof,
    ContentHash proofHash,
    String reason,
    Instant lockedAt,
    String by) {

  public String time() {
    return LondonTime.minute(lockedAt);
  }
}
