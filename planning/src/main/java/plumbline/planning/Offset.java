package plumbline.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/// How long after another milestone one is due.
public sealed interface Offset {
  /// The other milestone's id.
  String follows();

  /// The date that follows from the other milestone's.
  LocalDate after(LocalDate date, WorkingDays days);

  record InWorkingDays(String follows, int count) implements Offset {
    @Override
    public LocalDate after(LocalDate date, WorkingDays days) {
      return days.plus(date, count);
    }
  }

  /// @param on the day of the week; empty for the other milestone's
  record InWeeks(String follows, int count, Optional<DayOfWeek> on) implements Offset {

    /// A closed day gives way to the next working day of its week, so that fieldwork still starts
    /// in that week, or else to the last one before it, so that it ends there.
    @Override
    public LocalDate after(LocalDate date, WorkingDays days) {
      LocalDate wanted = date.plusWeeks(count).with(on.orElse(date.getDayOfWeek()));
      LocalDate open = days.onOrAfter(wanted);
      LocalDate within =
          open.isAfter(wanted.with(DayOfWeek.SUNDAY)) ? days.onOrBefore(wanted) : open;
      return within.isBefore(date) ? days.onOrAfter(date) : within;
    }
  }
}
