package plumbline.sampling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column of dates. Dates with the year first or the month in letters speak for themselves; those
/// such as 03/04/2026 are settled for the column as a whole, and never guessed: they are day first
/// where one of them can be nothing else, and asked about otherwise.
final class DateColumn {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?");
  private static final Pattern MONTH_IN_LETTERS =
      Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3,9})[- ,]+(\\d{4})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2}[-/. ](?:\\d{1,2}|[A-Za-z]{3,9})[-/. ]\\d{2}");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final String name;
  private Optional<Seen> dayFirst = Optional.empty();
  private Optional<Seen> monthFirst = Optional.empty();
  private Optional<Seen> either = Optional.empty();
  private int yearFirst;
  private int yearFirstAfterThe12th;
  private boolean earlyInText;

  private record Seen(int line, String date) {}

  DateColumn(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /// Looks at a date; what is none at all is a problem, and not to be read on.
  boolean take(int line, String written, ListProblems problems) {
    Matcher yearLast = YEAR_LAST.matcher(written);
    if (yearLast.matches()) {
      int first = Integer.parseInt(yearLast.group(1));
      int second = Integer.parseInt(yearLast.group(2));
      Seen seen = new Seen(line, written);
      earlyInText |= first <= 12 && second <= 12;
      if (first > 12 && second <= 12) {
        dayFirst = dayFirst.or(() -> Optional.of(seen));
      } else if (second > 12 && first <= 12) {
        monthFirst = monthFirst.or(() -> Optional.of(seen));
      } else if (first != second) {
        either = either.or(() -> Optional.of(seen));
      }
      return true;
    }
    Matcher known = YEAR_FIRST.matcher(written);
    if (known.matches()) {
      yearFirst++;
      yearFirstAfterThe12th += Integer.parseInt(known.group(3)) > 12 ? 1 : 0;
    } else if (!MONTH_IN_LETTERS.matcher(written).matches()) {
      problems.add(
          line,
          English.text("‘%s’ is ‘%s’, which is no date", name, written),
          SHORT_YEAR.matcher(written).matches()
              ? "write the year in four digits"
              : "write it as 2026-03-31 or 31/03/2026");
      return false;
    }
    return true;
  }

  /// Settles the order for the whole column; empty, with a problem, where it must be asked about.
  Optional<DateOrder> settle(DateOrder told, ListProblems problems) {
    if (told != DateOrder.AS_WRITTEN) {
      return Optional.of(told);
    }
    Optional<Seen> unread = dayFirst.or(() -> monthFirst);
    if (dayFirst.isPresent() && monthFirst.isPresent()) {
      Seen month = monthFirst.get();
      problems.add(
          month.line(),
          English.text(
              "‘%s’ is month first here (%s), but day first on line %d (%s)",
              name, month.date(), dayFirst.get().line(), dayFirst.get().date()),
          "write all its dates one way, best as 2026-03-31");
    } else if (unread.isPresent() && looksSwapped()) {
      problems.add(
          unread.get().line(),
          English.text(
              "In ‘%s’ Excel may have swapped day and month: what it took for dates falls on the 1st to"
                  + " the 12th only, what it left as text after the 12th only (%s)",
              name, unread.get().date()),
          English.text(
              "check some against the records; write all as 2026-03-31, or confirm them with --dates %s",
              dayFirst.isPresent() ? "day-first" : "month-first"));
    } else if (monthFirst.isPresent()) {
      problems.add(
          monthFirst.get().line(),
          English.text(
              "The dates of ‘%s’ seem to be month first (%s)", name, monthFirst.get().date()),
          "confirm that with --dates month-first, or write them as 2026-03-31");
    } else if (dayFirst.isPresent() || either.isEmpty()) {
      return Optional.of(DateOrder.DAY_FIRST);
    } else {
      problems.add(
          either.get().line(),
          English.text(
              "The dates of ‘%s’ may be day first or month first (%s)", name, either.get().date()),
          "say which with --dates day-first or --dates month-first, or write them as 2026-03-31");
    }
    return Optional.empty();
  }

  /// In the settings of another country Excel swaps day and month where it can, and leaves as text
  /// what it can’t: every date it knows is then on one of the first twelve days, no text is.
  private boolean looksSwapped() {
    return yearFirst > 0 && yearFirstAfterThe12th == 0 && !earlyInText;
  }

  /// What is said where dates were taken as day first.
  Optional<String> note() {
    return dayFirst.map(seen ->
        English.text(
            "The dates of ‘%s’ were read day first: line %d has %s.",
            name, seen.line(), seen.date()));
  }

  /// A date that [#take] has seen; empty, with a problem, if the calendar doesn't have it, and
  /// empty where its order is not settled.
  Optional<LocalDate> date(
      int line, String written, Optional<DateOrder> order, ListProblems problems) {
    if (order.isEmpty() && YEAR_LAST.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date = date(written, order.orElse(DateOrder.DAY_FIRST));
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return Optional.of(date);
      }
    } catch (DateTimeException none) {
      // It is told below, with the dates of impossible years.
    }
    problems.add(
        line,
        English.text("‘%s’ is ‘%s’, a day that can’t be meant", name, written),
        "correct the day, the month or the year");
    return Optional.empty();
  }

  private static LocalDate date(String written, DateOrder order) {
    Matcher yearFirst = YEAR_FIRST.matcher(written);
    if (yearFirst.matches()) {
      return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
    }
    Matcher yearLast = YEAR_LAST.matcher(written);
    if (yearLast.matches()) {
      boolean monthFirst = order == DateOrder.MONTH_FIRST;
      return LocalDate.of(
          number(yearLast, 3),
          number(yearLast, monthFirst ? 1 : 2),
          number(yearLast, monthFirst ? 2 : 1));
    }
    Matcher letters = MONTH_IN_LETTERS.matcher(written);
    if (letters.matches()) {
      return LocalDate.of(number(letters, 3), month(letters.group(2)), number(letters, 1));
    }
    throw new DateTimeException(written);
  }

  /// A month by its name, or by three letters or more of it.
  private static Month month(String written) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().startsWith(written.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new DateTimeException(written));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
