package plumbline.web.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import plumbline.web.layout.LondonTime;

/// The minute of a release, as it is typed: a day and a time of London’s clocks.
final class ReleaseTime {
  private ReleaseTime() {}

  /// Empty where it is no time, or one that London’s clocks leave out in spring. One that they show
  /// twice, in autumn, is the first.
  static Optional<Instant> of(String day, String time) {
    try {
      LocalDateTime local = LocalDate.parse(day.strip()).atTime(LocalTime.parse(time.strip()));
      return LondonTime.ZONE.getRules().getValidOffsets(local).stream()
          .findFirst()
          .map(local::toInstant);
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
