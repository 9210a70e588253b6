package plumbline.returns;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A figure that a service gave, exact to the places that it gave: 4.20 is not 4.2.
///
/// @param source where the service has it from
/// @param day on which it holds; of a period, its last day
/// @param period the period in words, such as ‘January to December 2019’; empty for a day’s figure
/// @param comparator what it is to be compared with; empty where that is a field of its own
public record Figure(
    BigDecimal value, String source, LocalDate day, String period, String comparator) {

  static Figure of(BigDecimal value, LocalDate day) {
    return new Figure(value, "", day, "", "");
  }
}
