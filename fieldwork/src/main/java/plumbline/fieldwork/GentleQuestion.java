package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Answer;
import plumbline.framework.QuestionId;

/// A question back to the inspector whose answer to a key question sits oddly with the answers to
/// its prompts. It answers nothing: no number of prompts makes a key question yes or no (Kirklees
/// 2021, Annexe 1).
///
/// @param sentence the question
/// @param working the prompts' answers that it rests on, and when it is asked
public record GentleQuestion(QuestionId question, String sentence, String working) {
  /// At least so many prompts, and at least three quarters of them: our decision.
  private static final int LEAST_PROMPTS = 2;

  private static final List<String> NUMBERS =
      List.of(
          "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Map<Answer, String> WORDS =
      Map.of(Answer.YES, "yes", Answer.NO, "no", Answer.NOT_APPLICABLE, "not applicable");

  /// Asked where at least three quarters of the prompts that apply are answered against the key
  /// question. A reason beside the answer has answered it already.
  static Optional<GentleQuestion> of(AssessedQuestion key) {
    if (!key.isAnswered()
        || !(key.answer() instanceof Held.One(Entry entry))
        || entry.hasReason()) {
      return Optional.empty();
    }
    return key.given()
        .flatMap(given ->
            switch (given) {
              case YES -> of(key, given, Answer.NO);
              case NO -> of(key, given, Answer.YES);
              case NOT_APPLICABLE -> Optional.empty();
            });
  }

  private static Optional<GentleQuestion> of(AssessedQuestion key, Answer given, Answer other) {
    long counted =
        key.prompts().stream()
            .filter(prompt -> prompt.isAsked() && !isGiven(prompt, Answer.NOT_APPLICABLE))
            .count();
    long against = key.prompts().stream().filter(prompt -> isGiven(prompt, other)).count();
    return against >= LEAST_PROMPTS && against * 4 >= counted * 3
        ? Optional.of(
            new GentleQuestion(
                key.id(),
                "%s of %s prompts are %s: %s Why?"
                    .formatted(
                        capital(number(against)),
                        number(counted),
                        WORDS.get(other),
                        still(key, given)),
                working(key, given)))
        : Optional.empty();
  }

  private static boolean isGiven(AssessedQuestion prompt, Answer answer) {
    return prompt.isAsked() && prompt.given().equals(Optional.of(answer));
  }

  private static String still(AssessedQuestion key, Answer given) {
    String named = key.id() + key.question().aspect().map(" (%s)"::formatted).orElse("");
    return "is %s still %s?".formatted(named, WORDS.get(given));
  }

  private static String working(AssessedQuestion key, Answer given) {
    List<String> parts = new ArrayList<>();
    parts.add("%s is %s".formatted(key.id(), WORDS.get(given)));
    for (Answer answer : Answer.values()) {
      List<String> prompts =
          key.prompts().stream()
              .filter(prompt -> isGiven(prompt, answer))
              .map(prompt -> prompt.id().value())
              .toList();
      if (!prompts.isEmpty()) {
        parts.add("%s: %s".formatted(WORDS.get(answer), String.join(", ", prompts)));
      }
    }
    return String.join("; ", parts)
        + ". Asked where at least three quarters of the prompts point the other way and no reason is"
        + " given; the answer is yours.";
  }

  private static String number(long count) {
    return count < NUMBERS.size() ? NUMBERS.get((int) count) : String.valueOf(count);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
