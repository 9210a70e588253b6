package plumbline.web.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import plumbline.document.ContentHash;
import plumbline.web.layout.LondonTime;

/// Results of cases that were assessed elsewhere, as somebody took them from an inspection file.
///
/// @param service whose cases they are, as the file names it; empty where that was not kept
/// @param sent the hash of the file as it was sent
/// @param content an inspection file with what the cases gave, and nothing else
public record FileResults(
    int revision,
    String fileName,
    Optional<String> service,
    ContentHash sent,
    String content,
    Instant at,
    UUID by) {

  /// Where the figures come from, in a sentence.
  public String words() {
    return "These figures come from the file %s, taken on %s. No case was assessed here."
        .formatted(fileName, LondonTime.minute(at));
  }
}
