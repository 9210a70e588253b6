package plumbline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Source;

class WorkingDaysTest {
  private static final WorkingDays DAYS = WorkingDays.shipped();

  /// As GOV.UK lists them for England and Wales (gov.uk/bank-holidays).
  @ParameterizedTest
  @CsvSource({
    "2018, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    "2019, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
  })
  void bank_holidays_are_as_published(int year, String listed) {
    assertThat(DAYS.bankHolidays(Year.of(year)).keySet())
        .containsExactlyElementsOf(
            Arrays.stream(listed.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList());
  }

  @Test
  void a_holiday_on_a_weekend_has_a_substitute_day_with_its_name() {
    assertThat(DAYS.bankHoliday(LocalDate.of(2021, 12, 27)))
        .contains("Christmas Day (substitute day)");
    assertThat(DAYS.bankHoliday(LocalDate.of(2021, 12, 28)))
        .contains("Boxing Day (substitute day)");
    assertThat(DAYS.bankHoliday(LocalDate.of(2022, 12, 26))).contains("Boxing Day");
    assertThat(DAYS.bankHoliday(LocalDate.of(2022, 12, 27)))
        .contains("Christmas Day (substitute day)");
  }

  @Test
  void the_day_of_the_state_funeral_was_no_working_day() {
    assertThat(DAYS.isWorkingDay(LocalDate.of(2022, 9, 19))).isFalse();
    assertThat(DAYS.plus(LocalDate.of(2022, 9, 16), 1)).isEqualTo(LocalDate.of(2022, 9, 20));
  }

  /// Cheshire 2021: fieldwork between 12 and 16 July.
  @Test
  void the_fieldwork_week_in_Cheshire_had_five_working_days() {
    LocalDate start = LocalDate.of(2021, 7, 12);
    assertThat(DAYS.plus(start, 4)).isEqualTo(LocalDate.of(2021, 7, 16));
    assertThat(DAYS.between(start, LocalDate.of(2021, 7, 16))).isEqualTo(4);
    assertThat(DAYS.plus(start, 5)).isEqualTo(LocalDate.of(2021, 7, 19));
  }

  @Test
  void ten_working_days_over_Christmas_take_more_than_two_weeks() {
    assertThat(DAYS.plus(LocalDate.of(2020, 12, 18), 10)).isEqualTo(LocalDate.of(2021, 1, 6));
    assertThat(DAYS.minus(LocalDate.of(2021, 1, 6), 10)).isEqualTo(LocalDate.of(2020, 12, 18));
  }

  @Test
  void years_whose_changes_are_not_kept_are_refused() {
    assertThatThrownBy(() -> DAYS.bankHolidays(Year.of(2012)))
        .hasMessage("The bank holidays of 2012 are not known.");
    assertThatThrownBy(() -> DAYS.isWorkingDay(LocalDate.of(2200, Month.JANUARY, 2)))
        .hasMessage("The bank holidays of 2200 are not known.");
  }

  @Test
  void a_later_proclamation_needs_a_file_and_no_new_version() {
    WorkingDays days =
        Plans.accepted(
            WorkingDays.read(
                file(
                    """
                    changes:
                      - {name: Jubilee, on: 2030-06-07, source: a proclamation to come}
                    """)));
    assertThat(days.bankHoliday(LocalDate.of(2030, 6, 7))).contains("Jubilee");
    assertThat(WorkingDays.shipped().bankHoliday(LocalDate.of(2030, 6, 7))).isEmpty();
  }

  @Test
  void every_problem_of_a_file_of_bank_holidays_is_named() {
    assertThat(
            problems(
                """
                changes:
                  - {name: A, instead: 2030-05-05, on: 2030-02-30, source: s}
                  - {name: B, on: 2230-01-01}
                  - {name: C, on: 2030-05-05, since: 1978, source: s}
                """))
        .containsExactly(
            "days.yaml:2: Sunday 5 May 2030 is no bank holiday by rule: name the day that the"
                + " holiday would have had",
            "days.yaml:2: ‘on’ is ‘2030-02-30’: write a date between 2013 and 2199 as 2022-06-02",
            "days.yaml:3: A change has no ‘source’: add the field ‘source’",
            "days.yaml:3: ‘on’ is ‘2230-01-01’: write a date between 2013 and 2199 as 2022-06-02",
            "days.yaml:4: A change has no field ‘since’: use one of instead, name, on, source");
  }

  @Property
  void counting_what_was_added_gives_it_back(
      @ForAll @DateRange(min = "2013-06-01", max = "2198-01-01") LocalDate day,
      @ForAll @IntRange(max = 90) int count) {
    LocalDate later = DAYS.plus(day, count);
    assertThat(DAYS.between(day, later)).isEqualTo(count);
    assertThat(DAYS.between(later, day)).isEqualTo(-count);
    if (count > 0) {
      assertThat(DAYS.isWorkingDay(later)).isTrue();
    }
  }

  @Property
  void going_back_undoes_going_on_from_a_working_day(
      @ForAll @DateRange(min = "2013-06-01", max = "2198-01-01") LocalDate any,
      @ForAll @IntRange(max = 90) int count) {
    LocalDate day = DAYS.onOrAfter(any);
    assertThat(DAYS.minus(DAYS.plus(day, count), count)).isEqualTo(day);
  }

  @Property
  void counts_of_neighbouring_periods_add_up(
      @ForAll @DateRange(min = "2013-06-01", max = "2190-01-01") LocalDate start,
      @ForAll @IntRange(max = 200) int first,
      @ForAll @IntRange(max = 200) int second) {
    LocalDate middle = start.plusDays(first);
    LocalDate end = middle.plusDays(second);
    assertThat(DAYS.between(start, middle) + DAYS.between(middle, end))
        .isEqualTo(DAYS.between(start, end));
  }

  @Property
  void a_year_has_eight_bank_holidays_on_weekdays(
      @ForAll @IntRange(min = 2024, max = 2199) int year) {
    assertThat(DAYS.bankHolidays(Year.of(year)).keySet())
        .hasSize(8)
        .allMatch(BankHolidays::isWeekday);
  }

  private static List<String> problems(String yaml) {
    return Plans.problems(WorkingDays.read(file(yaml)));
  }

  private static Source file(String yaml) {
    return new Source("days.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}
