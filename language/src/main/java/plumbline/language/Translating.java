package plumbline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a translation must have in common with its text: no figure may be lost, put in or changed
/// on the way.
public final class Translating {
  /// The reference of a figure, or the mark of a note.
  private static final Pattern BOUND = Pattern.compile("\\{[^{}]*}|\\[\\^\\d+]");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern STRONG = Pattern.compile("\\*\\*");
  private static final Pattern BOLD = Pattern.compile("\\*\\*.+?\\*\\*");

  /// Not the place of a template, where anything may stand.
  private static final Pattern FIGURE = Pattern.compile("\\{(?![1-9]})[^{}]*}|\\[\\^\\d+]");

  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]");
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Translating() {}

  /// What is wrong with a translation, in words; empty where nothing is.
  public static Optional<String> problem(String english, String translation) {
    if (HIDDEN.matcher(translation).find()) {
      return Optional.of("The translation has a line break or a character that can’t be seen");
    }
    if (translation.length() > TextPairs.LONGEST) {
      return Optional.of("The translation has more than %,d letters".formatted(TextPairs.LONGEST));
    }
    if (!sorted(BOUND, english).equals(sorted(BOUND, translation))) {
      List<String> all = sorted(BOUND, english);
      return Optional.of(
          all.isEmpty()
              ? "The text has no figure in curly brackets, and its translation has one"
              : "The translation must hold %s, each as often as the text"
                  .formatted(String.join(" ", all)));
    }
    if (sorted(STRONG, translation).size() % 2 != 0) {
      return Optional.of("Bold words begin and end with **");
    }
    if (BOLD.matcher(translation).results().anyMatch(bold -> FIGURE.matcher(bold.group()).find())) {
      return Optional.of(
          "A figure or a note stands outside of bold words: end them with ** before it");
    }
    return numbers(english, translation);
  }

  /// A number that the text has in digits, the translation has too; one that it has in words may be
  /// in digits there.
  private static Optional<String> numbers(String english, String translation) {
    List<String> missing = sorted(NUMBER, BOUND.matcher(english).replaceAll(" "));
    List<String> more = new ArrayList<>();
    for (String number : sorted(NUMBER, BOUND.matcher(translation).replaceAll(" "))) {
      if (!missing.remove(number)) {
        more.add(number);
      }
    }
    if (!missing.isEmpty()) {
      return Optional.of("The translation lacks the number " + missing.getFirst());
    }
    String[] words = english.toLowerCase(Locale.ROOT).split("[^a-z]+");
    for (String word : words) {
      int value = WORDS.indexOf(word);
      if (value >= 0) {
        more.remove(String.valueOf(value));
      }
    }
    return more.isEmpty()
        ? Optional.empty()
        : Optional.of("The text doesn’t have the number " + more.getFirst());
  }

  private static List<String> sorted(Pattern pattern, String text) {
    return new ArrayList<>(
        pattern.matcher(text).results().map(MatchResult::group).sorted().toList());
  }
}
