package plumbline.planning;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The bank holidays of England and Wales in a year that no proclamation changed: the Banking and
/// Financial Dealings Act 1971, schedule 1, the proclamations of every year since 1978 (New Year's
/// Day, early May), and Good Friday and Christmas Day by common law.
final class BankHolidays {
  private BankHolidays() {}

  static NavigableMap<LocalDate, String> byRule(int year) {
    NavigableMap<LocalDate, String> holidays = new TreeMap<>();
    LocalDate easter = easterSunday(year);
    addOrSubstitute(holidays, LocalDate.of(year, Month.JANUARY, 1), "New Year’s Day");
    holidays.put(easter.minusDays(2), "Good Friday");
    holidays.put(easter.plusDays(1), "Easter Monday");
    holidays.put(firstMonday(year, Month.MAY), "Early May bank holiday");
    holidays.put(lastMonday(year, Month.MAY), "Spring bank holiday");
    holidays.put(lastMonday(year, Month.AUGUST), "Summer bank holiday");
    LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
    if (isWeekday(christmas.plusDays(1))) {
      holidays.put(christmas.plusDays(1), "Boxing Day");
      addOrSubstitute(holidays, christmas, "Christmas Day");
    } else {
      addOrSubstitute(holidays, christmas, "Christmas Day");
      addOrSubstitute(holidays, christmas.plusDays(1), "Boxing Day");
    }
    return holidays;
  }

  /// A holiday on a weekend is kept on the next day that is neither weekend nor holiday.
  private static void addOrSubstitute(
      NavigableMap<LocalDate, String> holidays, LocalDate day, String name) {
    LocalDate kept = day;
    while (!isWeekday(kept) || holidays.containsKey(kept)) {
      kept = kept.plusDays(1);
    }
    holidays.put(kept, kept.equals(day) ? name : name + " (substitute day)");
  }

  static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  private static LocalDate firstMonday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(firstInMonth(MONDAY));
  }

  private static LocalDate lastMonday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(lastInMonth(MONDAY));
  }

  /// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (Nature,
  /// 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
  private static LocalDate easterSunday(int year) {
    int goldenNumber = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moonCorrection = (8 * century + 13) / 25;
    int epact = (19 * goldenNumber + century - century / 4 - moonCorrection + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (goldenNumber + 11 * epact + 22 * toSunday) / 451;
    int marchDays = epact + toSunday - 7 * late + 114;
    return LocalDate.of(year, marchDays / 31, marchDays % 31 + 1);
  }
}
