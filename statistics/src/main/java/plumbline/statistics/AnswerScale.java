package plumbline.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The answers that an inspector chooses from.
public enum AnswerScale {
  /// To a question: without an order.
  YES_NO,
  /// To a classification: in order.
  LEVELS;

  private static final List<String> ANSWERS = List.of("yes", "no", "na");
  private static final List<String> LETTERS = List.of("y", "n", "r");
  private static final List<String> CLASSES = List.of("low", "medium", "high", "very high");

  public boolean isOrdered() {
    return this == LEVELS;
  }

  /// The answers in words, by their numbers.
  public List<String> words() {
    return switch (this) {
      case YES_NO -> ANSWERS;
      case LEVELS -> CLASSES;
    };
  }

  /// The number of an answer as somebody wrote it; capital letters don't matter.
  public Optional<Integer> number(String written) {
    String small = written.toLowerCase(Locale.ROOT);
    int number =
        switch (this) {
          case YES_NO -> Math.max(ANSWERS.indexOf(small), LETTERS.indexOf(small));
          case LEVELS -> CLASSES.indexOf(small);
        };
    return number < 0 ? Optional.empty() : Optional.of(number);
  }
}
