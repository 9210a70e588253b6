package plumbline.web.layout;

import java.util.Optional;

/// A line of text that a person types: a name, a reason.
public final class TextLine {
  public static final int LONGEST_REASON = 500;

  private TextLine() {}

  /// Whether it is one of at most so many characters: nothing that breaks, hides or turns text.
  public static boolean isOne(String text, int longest) {
    return text.length() <= longest
        && text.codePoints()
            .allMatch(letter ->
                switch (Character.getType(letter)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.SURROGATE,
                      Character.UNASSIGNED ->
                      false;
                  default -> true;
                });
  }

  /// The text of several lines that was typed, with nothing around it; none where it is empty, too
  /// long, or holds what breaks, hides or turns text.
  public static Optional<String> lines(String typed, int longest) {
    String text = typed.replace("\r\n", "\n").strip();
    boolean isPlain = text.lines().allMatch(line -> isOne(line, longest));
    return isPlain && !text.isEmpty() && text.length() <= longest
        ? Optional.of(text)
        : Optional.empty();
  }

  /// Whether it gives a reason.
  public static boolean isReason(String text) {
    return !text.isBlank() && isOne(text, LONGEST_REASON);
  }
}
