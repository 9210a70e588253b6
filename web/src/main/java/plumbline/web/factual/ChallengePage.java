package plumbline.web.factual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.web.layout.Crumb;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The form that challenges a paragraph.
///
/// @param closed why no challenge is taken any more
/// @param scanned whether files are scanned for viruses
public record ChallengePage(
    WorkFrame frame,
    Round round,
    DraftPassage passage,
    Optional<String> closed,
    boolean scanned,
    Map<String, String> typed,
    FormProblems problems) {
  public ChallengePage {
    typed = Map.copyOf(typed);
  }

  public String draft() {
    return "%s/factual-check/drafts/%d".formatted(frame.address(), round.number());
  }

  public String address() {
    return "%s/paragraphs/%d".formatted(draft(), passage.number());
  }

  public List<Crumb> way() {
    return List.of(
        new Crumb("Factual accuracy check", frame.address() + "/factual-check"),
        new Crumb("Draft " + round.number(), draft() + "#paragraph-" + passage.number()));
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
