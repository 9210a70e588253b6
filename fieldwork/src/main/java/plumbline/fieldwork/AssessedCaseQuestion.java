package plumbline.fieldwork;

import java.util.List;
import plumbline.framework.CaseQuestion;

/// A case question about one case.
///
/// @param answers the one to the question as a whole, then those for each factor that was named
public record AssessedCaseQuestion(CaseQuestion question, List<Particular> answers) {
  public AssessedCaseQuestion {
    answers = List.copyOf(answers);
  }

  /// Whether it is answered as a whole, or for at least one factor.
  public boolean isAnswered() {
    return !clashes() && answers.stream().anyMatch(Particular::isSaid);
  }

  public boolean clashes() {
    return answers.stream().anyMatch(Particular::clashes);
  }

  Progress progress() {
    return new Progress(1, isAnswered() ? 1 : 0, clashes() ? 1 : 0, 0, 0);
  }
}
