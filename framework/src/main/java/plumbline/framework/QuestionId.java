package plumbline.framework;

import java.util.Optional;
import java.util.regex.Pattern;

/// The id of a question: `2.1.1` a key question, `2.1.1.a` a prompt, lettered by its position in the
/// framework's text.
public record QuestionId(String value) implements Comparable<QuestionId> {
  private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){2}(\\.[a-z]{1,2})?");

  public QuestionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A question's id is like 2.1.1 or 2.1.1.a, not " + value);
    }
  }

  public static Optional<QuestionId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new QuestionId(text)) : Optional.empty();
  }

  /// The prompt at a position that counts from 0: a to z, then aa, ab and so on.
  public QuestionId prompt(int position) {
    return new QuestionId(value + "." + letter(position));
  }

  private static String letter(int position) {
    String last = String.valueOf((char) ('a' + position % 26));
    return position < 26 ? last : letter(position / 26 - 1) + last;
  }

  /// By numbers, not by letters: 2.10.1 comes after 2.9.1.
  @Override
  public int compareTo(QuestionId other) {
    String[] here = value.split("\\.");
    String[] there = other.value.split("\\.");
    for (int part = 0; part < Math.min(here.length, there.length); part++) {
      int order =
          part < 3
              ? Integer.compare(Integer.parseInt(here[part]), Integer.parseInt(there[part]))
              : here[part].compareTo(there[part]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(here.length, there.length);
  }

  @Override
  public String toString() {
    return value;
  }
}
