package plumbline.returns;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A number as somebody typed it into a field.
public sealed interface TypedNumber {

  record Nothing() implements TypedNumber {}

  record Given(BigDecimal value) implements TypedNumber {}

  /// @param advice what to type, in words
  record Unclear(String advice) implements TypedNumber {}

  /// Twelve digits count every pound of the country; four places are more than any return has.
  Pattern NUMBER = Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,4})?");

  /// Reads `1,066,647`, `£557,000` and `11.9%` exactly.
  static TypedNumber of(String typed, ReturnField field) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Nothing();
    }
    String number = text;
    if (field.unit().equals("£") && number.startsWith("£")) {
      number = number.substring(1).strip();
    }
    if (field.isPercentage() && number.endsWith("%")) {
      number = number.substring(0, number.length() - 1).strip();
    }
    return NUMBER.matcher(number).matches()
        ? new Given(new BigDecimal(number.replace(",", "")))
        : new Unclear("Enter a number in figures, such as %s".formatted(example(field)));
  }

  private static String example(ReturnField field) {
    return switch (field.unit()) {
      case "£" -> "1,937,000";
      case "cases", "people" -> "83";
      default -> "11.9";
    };
  }
}
