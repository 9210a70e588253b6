package plumbline.web.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Parsed;
import plumbline.planning.Plan;
import plumbline.planning.PlanTypes;
import plumbline.planning.When;
import plumbline.planning.WorkingDays;

class NewTimesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);
  private static final List<String> CASE_MANAGERS = List.of("CM-1", "CM-2");

  static Plan plan() {
    return ((Parsed.Accepted<Plan>)
            Plan.from(
                PlanTypes.shipped().type("single").orElseThrow(),
                LocalDate.of(2026, 3, 2),
                WorkingDays.shipped()))
        .value();
  }

  private static final Map<String, String> ONE =
      Map.of("manager", "CM-1", "day", "2026-04-13", "from", "09:30", "to", "10:15", "venue", "");
  private static final Map<String, String> SEVERAL =
      Map.of(
          "several-manager", "*",
          "first", "2026-04-10",
          "last", "2026-04-13",
          "several-from", "09:00",
          "several-to", "11:30",
          "minutes", "60");

  private static Map<String, String> with(Map<String, String> fields, String field, String value) {
    Map<String, String> changed = new HashMap<>(fields);
    changed.put(field, value);
    return changed;
  }

  @Test
  void a_time_without_a_room_is_online() {
    NewTimes read = NewTimes.one(ONE, plan(), CASE_MANAGERS, List.of());

    assertThat(read.problems().any()).isFalse();
    assertThat(read.times())
        .singleElement()
        .satisfies(time -> {
          assertThat(time.words()).isEqualTo("Mon 13 Apr 09:30 to 10:15");
          assertThat(time.venue()).isEqualTo("Online");
        });
  }

  /// Friday and Monday; the half hour that is left over gives none.
  @Test
  void many_times_are_of_one_length_on_working_days_for_everybody() {
    NewTimes read = NewTimes.several(SEVERAL, plan(), CASE_MANAGERS, List.of());

    assertThat(read.times())
        .extracting(time -> time.caseManager() + " " + time.words())
        .containsExactly(
            "CM-1 Fri 10 Apr 09:00 to 10:00",
            "CM-1 Fri 10 Apr 10:00 to 11:00",
            "CM-1 Mon 13 Apr 09:00 to 10:00",
            "CM-1 Mon 13 Apr 10:00 to 11:00",
            "CM-2 Fri 10 Apr 09:00 to 10:00",
            "CM-2 Fri 10 Apr 10:00 to 11:00",
            "CM-2 Mon 13 Apr 09:00 to 10:00",
            "CM-2 Mon 13 Apr 10:00 to 11:00");
  }

  @ParameterizedTest
  @CsvSource({
    "manager, CM-3, Choose a case manager",
    "manager, *, Choose a case manager",
    "day, 2026-02-30, 'Enter a day, such as'",
    "day, 0001-01-01, Enter a day in the year after the announcement",
    "day, 9999-12-31, Enter a day in the year after the announcement",
    "from, 9, 'Enter a time, such as 09:30'",
    "to, 24:00, 'Enter a time, such as 09:30'",
    "to, 09:30, It ends before it begins",
    "to, 08:00, It ends before it begins"
  })
  void one_time_that_makes_no_sense_is_refused(String field, String value, String problem) {
    NewTimes read = NewTimes.one(with(ONE, field, value), plan(), CASE_MANAGERS, List.of());

    assertThat(read.problems().at(field)).startsWith(problem);
    assertThat(read.times()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "last, 2026-04-09, The last day is before the first",
    "last, 2026-05-11, Enter at most 31 days at once",
    "minutes, 0, Enter how many minutes",
    "minutes, -60, Enter how many minutes",
    "minutes, 999, That gives no time",
    "several-to, 09:00, It ends before it begins"
  })
  void many_times_that_make_no_sense_are_refused(String field, String value, String problem) {
    NewTimes read = NewTimes.several(with(SEVERAL, field, value), plan(), CASE_MANAGERS, List.of());

    assertThat(read.problems().at(field)).startsWith(problem);
    assertThat(read.times()).isEmpty();
  }

  @Test
  void a_room_that_hides_or_breaks_text_is_refused() {
    for (String venue : List.of("Room\n2", "Room \u202E2", "x".repeat(61))) {
      assertThat(NewTimes.one(with(ONE, "venue", venue), plan(), CASE_MANAGERS, List.of()).times())
          .isEmpty();
    }
  }

  @Test
  void nobody_has_two_times_at_once_but_for_withdrawn_ones() {
    When when = new When(MONDAY, LocalTime.of(10, 0), LocalTime.of(11, 0));
    assertThat(
            NewTimes.one(ONE, plan(), CASE_MANAGERS, List.of(time("CM-1", when, false)))
                .problems()
                .at("from"))
        .isEqualTo("CM-1 has a time then already: Mon 13 Apr 10:00 to 11:00");
    assertThat(
            NewTimes.one(
                    ONE,
                    plan(),
                    CASE_MANAGERS,
                    List.of(time("CM-1", when, true), time("CM-2", when, false)))
                .times())
        .hasSize(1);
  }

  private static InterviewTime time(String caseManager, When when, boolean withdrawn) {
    return new InterviewTime(UUID.randomUUID(), caseManager, when, "Online", withdrawn);
  }
}
