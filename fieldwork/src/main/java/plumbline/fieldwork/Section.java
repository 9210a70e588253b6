package plumbline.fieldwork;

import java.util.List;
import plumbline.framework.Standard;

/// The key questions of a standard, each with its prompts, about one case.
public record Section(Standard standard, List<AssessedQuestion> questions) {
  public Section {
    questions = List.copyOf(questions);
  }

  /// Every key question, each followed by its prompts.
  public List<AssessedQuestion> withPrompts() {
    return questions.stream().flatMap(AssessedQuestion::withPrompts).toList();
  }

  public Progress progress() {
    return Progress.of(withPrompts());
  }
}
