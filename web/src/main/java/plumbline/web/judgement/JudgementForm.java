package plumbline.web.judgement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Scale;
import plumbline.judgement.EvidenceItem;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.TextLine;

/// The form that proposes a rating, as it was typed.
///
/// @param seen the revision that the lead saw; 0 where there was none
/// @param cites ids of evidence items
public record JudgementForm(int seen, String rating, String reasons, List<String> cites) {
  static final int LONGEST = 5_000;

  public JudgementForm {
    cites = List.copyOf(cites);
  }

  /// Begins with what was proposed last.
  static JudgementForm of(Optional<Judgement> latest) {
    return latest
        .map(one ->
            new JudgementForm(
                one.revision(),
                one.rating(),
                one.reasons(),
                one.cites().stream().map(Object::toString).toList()))
        .orElse(new JudgementForm(0, "", "", List.of()));
  }

  /// @param items that count and are about the standard
  FormProblems problems(Scale scale, List<EvidenceItem> items) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (scale.named(rating).isEmpty()) {
      problems.put("rating", "Choose a rating");
    }
    if (TextLine.lines(reasons, LONGEST).isEmpty()) {
      problems.put(
          "reasons", "Give the reasons, in plain text of at most %d characters".formatted(LONGEST));
    }
    if (cited(items).isEmpty()) {
      problems.put(
          "cites",
          items.isEmpty()
              ? "There is no evidence about this standard yet: add some first"
              : "Choose the evidence that the reasons rest on: at least one item");
    }
    return new FormProblems(problems);
  }

  /// What was withdrawn meanwhile, or is about another standard, is left out.
  List<EvidenceItem> cited(List<EvidenceItem> items) {
    return items.stream().filter(item -> cites.contains(item.id().toString())).toList();
  }

  /// Of a form without problems.
  Proposal proposal(Scale scale, List<EvidenceItem> items) {
    return new Proposal(
        seen + 1,
        scale.named(rating).orElseThrow(),
        TextLine.lines(reasons, LONGEST).orElseThrow(),
        cited(items).stream().map(EvidenceItem::id).toList());
  }
}
