package plumbline.fieldwork;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.framework.Answer;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;

/// A key question or a prompt about one case, with what was said.
///
/// @param given the one answer that currently holds, whether the question is asked or not
/// @param prompts in the framework's order; a prompt has none
public record AssessedQuestion(
    Question question,
    Asking asking,
    History answers,
    History notes,
    Optional<Answer> given,
    List<AssessedQuestion> prompts) {
  public AssessedQuestion {
    prompts = List.copyOf(prompts);
  }

  public QuestionId id() {
    return question.id();
  }

  public Slot slot() {
    return new Slot.AnswerTo(id());
  }

  public Slot noteSlot() {
    return new Slot.NoteOn(id());
  }

  public Held answer() {
    return answers.held();
  }

  public Held note() {
    return notes.held();
  }

  public boolean isAsked() {
    return asking instanceof Asking.Asked;
  }

  public boolean isAnswered() {
    return isAsked() && given.isPresent();
  }

  public boolean clashes() {
    return answer() instanceof Held.Clash;
  }

  /// Whether an answer is kept that isn't rated, since the question is not asked.
  public boolean isSetAside() {
    return !isAsked() && given.isPresent();
  }

  /// This question, followed by its prompts.
  public Stream<AssessedQuestion> withPrompts() {
    return Stream.concat(Stream.of(this), prompts.stream());
  }
}
