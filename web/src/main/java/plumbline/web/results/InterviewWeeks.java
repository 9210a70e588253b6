package plumbline.web.results;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The weeks in which case managers are interviewed: fieldwork’s first week, its second.
///
/// @param days by interview slot
record InterviewWeeks(Map<UUID, LocalDate> days, List<LocalDate> mondays) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  InterviewWeeks {
    days = Map.copyOf(days);
    mondays = List.copyOf(mondays);
  }

  static InterviewWeeks of(Map<UUID, LocalDate> days) {
    return new InterviewWeeks(
        days, days.values().stream().map(InterviewWeeks::monday).distinct().sorted().toList());
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// Which week a slot is in, counted from 1.
  Optional<String> of(UUID slot) {
    return Optional.ofNullable(days.get(slot))
        .map(day -> String.valueOf(mondays.indexOf(monday(day)) + 1));
  }

  /// @param week one that [#of(UUID)] gave
  String words(String week) {
    return "Week %s, from %s".formatted(week, DAY.format(mondays.get(Integer.parseInt(week) - 1)));
  }
}
