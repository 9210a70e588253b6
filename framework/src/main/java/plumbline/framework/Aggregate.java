package plumbline.framework;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/// How several values become one: the percentages of a standard's key questions, or the points of
/// the standards.
public enum Aggregate {
  LOWEST,
  AVERAGE,
  SUM;

  /// By the words of the framework file, in the order in which messages list them.
  static Map<String, Aggregate> byName() {
    Map<String, Aggregate> byName = new LinkedHashMap<>();
    for (Aggregate rule : values()) {
      byName.put(rule.name().toLowerCase(Locale.ROOT), rule);
    }
    return byName;
  }

  /// @throws IllegalArgumentException where there are no values
  public BigFraction of(Collection<BigFraction> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to aggregate.");
    }
    return switch (this) {
      case LOWEST -> Collections.min(values);
      case SUM -> sum(values);
      case AVERAGE -> sum(values).divide(values.size());
    };
  }

  private static BigFraction sum(Collection<BigFraction> values) {
    return values.stream().reduce(BigFraction.ZERO, BigFraction::add);
  }
}
