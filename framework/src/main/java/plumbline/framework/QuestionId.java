package plumbline.framework;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id of a question: `2.1.1` a key question, `2.1.1.a` a prompt, lettered by its position in
/// the framework's text.
public record QuestionId(String value) implements Comparable<QuestionId> {
  /// a to z, then aa to zz.
  static final int MOST_PROMPTS = 26 + 26 * 26;

  private static final Pattern FORM = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){2}(\\.[a-z]{1,2})?");

  public QuestionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A question's id is like 2.1.1 or 2.1.1.a, not " + value);
    }
  }

  public static Optional<QuestionId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new QuestionId(text)) : Optional.empty();
  }

  /// Whether this is the id of a key question, not of a prompt.
  public boolean isKeyQuestion() {
    return Character.isDigit(value.charAt(value.length() - 1));
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

  /// Written out, since a record's own costs a bootstrap at every start of the command line.
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuestionId id && id.value.equals(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
