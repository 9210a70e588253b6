package plumbline.web.judgement;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.Standard;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// An evidence item to add.
///
/// @param before the item that was made of the same place already
public record EvidenceFormPage(
    WorkFrame frame,
    Framework framework,
    EvidenceForm form,
    FormProblems problems,
    Optional<KeptItem> before) {

  public EvidenceFormPage(
      WorkFrame frame, Framework framework, EvidenceForm form, FormProblems problems) {
    this(frame, framework, form, problems, Optional.empty());
  }

  /// The standards whose key questions nothing but such evidence answers.
  public List<Standard> judgedOnEvidence() {
    return standards(false);
  }

  public List<Standard> judgedFromCases() {
    return standards(true);
  }

  private List<Standard> standards(boolean fromCases) {
    return framework.standards().stream()
        .filter(standard -> standard.isJudgedFromCases() == fromCases)
        .toList();
  }

  /// Whether a key question that cases answer is chosen.
  public boolean asksOfCases() {
    return judgedFromCases().stream()
        .flatMap(standard -> standard.questions().stream())
        .anyMatch(question -> form.questions().contains(question.id().value()));
  }
}
