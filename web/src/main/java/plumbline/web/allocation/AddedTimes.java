package plumbline.web.allocation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.planning.Plan;
import plumbline.planning.WorkingDays;

/// What was just added, said after the form was taken.
///
/// @param times how many
/// @param first of the days that were asked for
record AddedTimes(int times, LocalDate first, LocalDate last) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final int MOST_DAYS = 31;

  static AddedTimes of(NewTimes added, Map<String, String> typed) {
    LocalDate day = added.times().getFirst().when().day();
    return new AddedTimes(
        added.times().size(),
        day(typed.get("first")).orElse(day),
        day(typed.get("last")).orElse(day));
  }

  /// As the address says it; empty where it says no such thing.
  static Optional<AddedTimes> read(Map<String, String> said) {
    String times = said.getOrDefault("added", "");
    Optional<LocalDate> first = day(said.get("first"));
    Optional<LocalDate> last = day(said.get("last"));
    return times.matches("[1-9][0-9]{0,2}")
            && first.isPresent()
            && last.filter(day -> day.isBefore(first.get().plusDays(MOST_DAYS))).isPresent()
        ? Optional.of(new AddedTimes(Integer.parseInt(times), first.get(), last.get()))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(String::strip)
          .map(LocalDate::parse)
          .filter(day -> !day.isBefore(WorkingDays.FIRST) && !day.isAfter(WorkingDays.LAST));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  String query() {
    return "added=%d&first=%s&last=%s".formatted(times, first, last);
  }

  /// Such as `12 times added. Left out: Sat 26 Dec (weekend), Mon 28 Dec (Boxing Day)`.
  String words(Plan plan) {
    List<String> leftOut = new ArrayList<>();
    if (first.isBefore(last)) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        if (!plan.workingDays().isWorkingDay(day)) {
          leftOut.add("%s (%s)".formatted(DAY.format(day), why(plan, day)));
        }
      }
    }
    return (times == 1 ? "1 time added" : times + " times added")
        + (leftOut.isEmpty() ? "" : ". Left out: " + String.join(", ", leftOut));
  }

  private static String why(Plan plan, LocalDate day) {
    return plan.workingDays().bankHoliday(day).orElse("weekend");
  }
}
