package plumbline.planning;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// The working days of England and Wales: Monday to Friday without bank holidays. The holidays of
/// any year follow from their rule and from the changes that were proclaimed.
public final class WorkingDays {

  /// Changes before 2013 (the last was the Diamond Jubilee of 2012) are not kept.
  public static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

  public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private final List<HolidayChange> changes;
  private final Map<Integer, NavigableMap<LocalDate, String>> byYear = new ConcurrentHashMap<>();

  private WorkingDays(List<HolidayChange> changes) {
    this.changes = List.copyOf(changes);
  }

  private static final class Shipped {
    private static final WorkingDays DAYS =
        switch (read(Resource.source("bank-holidays.yaml"))) {
          case Parsed.Accepted<WorkingDays>(WorkingDays days) -> days;
          case Parsed.Refused<WorkingDays>(var problems) ->
              throw new IllegalStateException(problems.toString());
        };
  }

  /// With the changes known when this version was made.
  public static WorkingDays shipped() {
    return Shipped.DAYS;
  }

  /// With the changes of another file, in place of the shipped ones.
  public static Parsed<WorkingDays> read(Source source) {
    return HolidayChange.read(source)
        .then(changes -> new Parsed.Accepted<>(new WorkingDays(changes)));
  }

  /// A year's bank holidays with their names, in order.
  public NavigableMap<LocalDate, String> bankHolidays(Year year) {
    return new TreeMap<>(holidays(year.getValue()));
  }

  /// The name of the bank holiday on a day.
  public Optional<String> bankHoliday(LocalDate day) {
    return Optional.ofNullable(holidays(day.getYear()).get(day));
  }

  private NavigableMap<LocalDate, String> holidays(int year) {
    if (year < FIRST.getYear() || year > LAST.getYear()) {
      throw new IllegalArgumentException(
          English.text("The bank holidays of %d are not known.", year));
    }
    return byYear.computeIfAbsent(
        year,
        _ -> {
          NavigableMap<LocalDate, String> holidays = BankHolidays.byRule(year);
          changes.forEach(change -> change.applyTo(holidays, year));
          return holidays;
        });
  }

  public boolean isWorkingDay(LocalDate day) {
    return BankHolidays.isWeekday(day) && bankHoliday(day).isEmpty();
  }

  /// The day, or the first working day after it.
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  /// The day, or the last working day before it.
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.minusDays(1);
    }
    return working;
  }

  /// The day so many working days later; with 0, the day itself. A count below 0 goes back.
  public LocalDate plus(LocalDate day, int count) {
    LocalDate reached = day;
    for (int step = 0; step < Math.abs(count); step++) {
      reached = count > 0 ? onOrAfter(reached.plusDays(1)) : onOrBefore(reached.minusDays(1));
    }
    return reached;
  }

  public LocalDate minus(LocalDate day, int count) {
    return plus(day, -count);
  }

  /// How many working days follow a day, up to and with the other; below 0 where the other is
  /// earlier.
  public int between(LocalDate day, LocalDate other) {
    if (other.isBefore(day)) {
      return -between(other, day);
    }
    return (int) day.plusDays(1).datesUntil(other.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
