package plumbline.web.inspections;

import java.time.Instant;
import plumbline.document.ContentHash;

/// One revision of an inspection file, exactly as it was received.
public record InspectionFile(
    String id,
    int revision,
    String content,
    ContentHash sha256,
    ContentHash framework,
    Instant receivedAt,
    String receivedBy) {

  boolean holds(ContentHash content, ContentHash ratedBy) {
    return sha256.equals(content) && framework.equals(ratedBy);
  }
}
