package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must still be said about a case, section by section.
final class MissingPieces {
  private static final String THE_CASE = "The case";
  private static final String CASE_QUESTIONS = "Case questions";

  private MissingPieces() {}

  static List<Missing> of(CaseAssessment assessment) {
    List<Missing> missing = new ArrayList<>();
    for (Particular one : assessment.particulars()) {
      if (one.needed() && !one.isSaid()) {
        missing.add(missing(THE_CASE, one.slot(), one.clashes()));
      }
    }
    for (Section section : assessment.sections()) {
      for (AssessedQuestion question : section.withPrompts()) {
        missing(section.standard().toString(), question).ifPresent(missing::add);
      }
    }
    for (AssessedCaseQuestion question : assessment.caseQuestions()) {
      if (!question.isAnswered()) {
        missing.add(
            missing(
                CASE_QUESTIONS,
                slot(question),
                question.clashes(),
                "‘%s’".formatted(question.question().text().english())));
      }
    }
    return missing;
  }

  /// What a question waits for from the inspector is missing itself, and not named twice.
  private static Optional<Missing> missing(String section, AssessedQuestion question) {
    return switch (question.asking()) {
      case Asking.Asked _ ->
          question.isAnswered()
              ? Optional.empty()
              : Optional.of(missing(section, question.slot(), question.clashes()));
      case Asking.NotAsked _ -> Optional.empty();
      case Asking.WaitingFor(List<Slot> slots, List<String> facts, String why) ->
          slots.isEmpty()
              ? Optional.of(
                  new Missing(
                      section,
                      question.slot(),
                      Missing.Why.WAITING,
                      "Cannot tell whether %s is asked, as %s"
                          .formatted(question.id(), waitedFor(facts, why))))
              : Optional.empty();
    };
  }

  private static String waitedFor(List<String> facts, String why) {
    return facts.isEmpty()
        ? why
        : "the case list does not give the case’s ‘%s’".formatted(String.join("’ and ‘", facts));
  }

  private static Missing missing(String section, Slot slot, boolean clashes) {
    return missing(section, slot, clashes, slot.words());
  }

  private static Missing missing(String section, Slot slot, boolean clashes, String words) {
    return clashes
        ? new Missing(section, slot, Missing.Why.CLASH, "Several entries clash: " + words)
        : new Missing(section, slot, Missing.Why.UNSAID, "Not said yet: " + words);
  }

  private static Slot slot(AssessedCaseQuestion question) {
    return question.answers().stream()
        .filter(Particular::clashes)
        .findFirst()
        .orElse(question.answers().getFirst())
        .slot();
  }
}
