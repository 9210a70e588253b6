package plumbline.returns;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A figure that a service is asked for.
///
/// @param unit such as `cases` or `per cent`; empty where it has none
/// @param source where the figure is published, if it is
public record ReturnField(
    String id, String label, String unit, Optional<String> source, Group group) {
  private static final Set<String> COUNTED = Set.of("cases", "children", "people");

  boolean isPercentage() {
    return unit.equals("per cent");
  }

  boolean isCounted() {
    return COUNTED.contains(unit);
  }

  /// A figure of it as people read it: `£557,000`, `11.9%`, `83`.
  public String shown(BigDecimal value) {
    String number = number(value);
    return switch (unit) {
      case "£" -> "£" + number;
      case "per cent" -> number + "%";
      default -> number;
    };
  }

  static String number(BigDecimal value) {
    return String.format(Locale.UK, "%,." + Math.max(0, value.scale()) + "f", value);
  }
}
