package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// A standard of the framework: what good work looks like, and the key questions that tell.
///
/// @param scored whether its rating counts towards the score
public record Standard(
    String id,
    Text name,
    Text statement,
    Judged judged,
    boolean scored,
    List<Question> questions,
    List<Example> examples) {

  /// What a standard's rating rests on.
  public enum Judged {
    /// One judgement proposed by the lead inspector, with reasons and evidence.
    ON_EVIDENCE,
    /// The inspectors' answers about cases.
    FROM_CASES
  }

  public Standard {
    questions = List.copyOf(questions);
    examples = List.copyOf(examples);
  }

  /// A key question or a prompt of this standard.
  Optional<Question> question(QuestionId id) {
    for (Question question : questions) {
      if (question.id().equals(id)) {
        return Optional.of(question);
      }
      for (Question prompt : question.prompts()) {
        if (prompt.id().equals(id)) {
          return Optional.of(prompt);
        }
      }
    }
    return Optional.empty();
  }

  public boolean isJudgedFromCases() {
    return judged == Judged.FROM_CASES;
  }

  @Override
  public String toString() {
    return id + " " + name;
  }
}
