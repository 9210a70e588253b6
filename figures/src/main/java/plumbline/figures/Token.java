package plumbline.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A word, a number or a mark of a text, with its place in it.
///
/// @param word in small letters, with straight apostrophes
/// @param number what a number in digits or a number word is worth
/// @param glued whether it touches the letter or mark before it, as a footnote mark does
record Token(
    Kind kind, String word, int start, int end, @Nullable BigDecimal number, boolean glued) {

  enum Kind {
    WORD,
    NUMBER,
    MONEY,
    MARK
  }

  boolean is(String other) {
    return word.equals(other);
  }

  boolean isNumber() {
    return number != null && kind != Kind.MONEY;
  }

  /// A whole number that can count something.
  boolean isWhole() {
    return isNumber() && number != null && number.scale() <= 0 && number.precision() <= 9;
  }

  int whole() {
    if (number == null) {
      throw new IllegalStateException("‘%s’ is no number.".formatted(word));
    }
    return number.intValueExact();
  }
}
