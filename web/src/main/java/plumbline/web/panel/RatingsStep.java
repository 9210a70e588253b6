package plumbline.web.panel;

import java.time.Instant;
import java.util.UUID;
import plumbline.document.ContentHash;

/// A confirmation of an inspection’s ratings, or their reopening.
///
/// @param reason why they were reopened; empty for a confirmation
/// @param file the inspection file that was confirmed; empty for a reopening
public record RatingsStep(
    int revision, String reason, String file, ContentHash sha256, Instant at, UUID by) {
  public boolean isConfirmation() {
    return !file.isEmpty();
  }
}
