package plumbline.planning;

import java.time.LocalDate;
import java.util.List;
import plumbline.document.Parsed;
import plumbline.document.Problem;

/// Plans and outcomes for tests.
final class Plans {
  private Plans() {}

  static Plan of(String type, LocalDate announced) {
    return accepted(
        Plan.from(PlanTypes.shipped().type(type).orElseThrow(), announced, WorkingDays.shipped()));
  }

  static <T> T accepted(Parsed<T> outcome) {
    return switch (outcome) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(List<Problem> problems) ->
          throw new AssertionError("Refused: " + problems);
    };
  }

  static List<String> problems(Parsed<?> outcome) {
    return outcome instanceof Parsed.Refused<?>(List<Problem> problems)
        ? problems.stream().map(Problem::toString).toList()
        : List.of();
  }
}
