package plumbline.web.judgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the lead inspector proposes for a standard that is judged on evidence.
///
/// @param rating by its name on the framework’s scale
/// @param cites the evidence items that the reasons rest on
public record Judgement(
    String standard,
    int revision,
    String rating,
    String reasons,
    List<UUID> cites,
    Instant at,
    UUID by) {
  public Judgement {
    cites = List.copyOf(cites);
  }
}
