package plumbline.web.colleagues;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.framework.QuestionId;
import plumbline.web.access.CaseAccesses;

/// A line of enquiry: what the lead inspector asks a colleague inspector to look into.
///
/// @param by the name of who wrote it
/// @param answers in the order in which they were given
/// @param withdrawal why it is asked no longer
public record Enquiry(
    UUID id,
    About about,
    String words,
    Instant at,
    String by,
    List<Answer> answers,
    Optional<Withdrawal> withdrawal) {
  private static final String CASE = "case-";
  private static final String QUESTION = "question-";

  public Enquiry {
    answers = List.copyOf(answers);
  }

  /// What a line of enquiry is about.
  public sealed interface About {
    record OfCase(int number) implements About {}

    record OfQuestion(QuestionId id) implements About {}

    /// As forms write it.
    default String code() {
      return switch (this) {
        case OfCase(int number) -> CASE + number;
        case OfQuestion(QuestionId id) -> QUESTION + id.value();
      };
    }

    static Optional<About> parse(String code) {
      if (code.startsWith(CASE)) {
        return CaseAccesses.number(code.substring(CASE.length())).map(OfCase::new);
      }
      return code.startsWith(QUESTION)
          ? QuestionId.parse(code.substring(QUESTION.length())).map(OfQuestion::new)
          : Optional.empty();
    }

    default String words() {
      return switch (this) {
        case OfCase(int number) -> "Case " + number;
        case OfQuestion(QuestionId id) -> "Key question " + id.value();
      };
    }
  }

  public record Answer(String words, Instant at) {}

  /// @param by the name of who withdrew it
  public record Withdrawal(String reason, Instant at, String by) {}

  /// Whether it can be answered.
  public boolean isOpen() {
    return withdrawal.isEmpty();
  }

  /// The case that it is about, if it is about one.
  public Optional<Integer> number() {
    return about instanceof About.OfCase(int number) ? Optional.of(number) : Optional.empty();
  }
}
