package plumbline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionCalendarTest {
  private static final Instant STAMPED = Instant.parse("2021-05-24T08:00:00Z");
  private static final Plan PLAN =
      Plans.accepted(
          Plans.of("single", LocalDate.of(2021, 5, 24))
              .moved("panel", LocalDate.of(2021, 7, 28), "Ann Example is on leave"));

  @Test
  void a_milestone_is_a_whole_day_and_a_slot_has_the_time_of_London() {
    assertThat(written(PLAN))
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("TZID:Europe/London\r\n")
        .contains(
            """
            DTSTAMP:20210524T080000Z
            SUMMARY:Kirklees: Ratings panel
            DTSTART;VALUE=DATE:20210728
            TRANSP:TRANSPARENT
            """
                .replace("\n", "\r\n"))
        .contains(
            """
            SUMMARY:Kirklees: Case manager interview
            DTSTART;TZID=Europe/London:20210628T090000
            DTEND;TZID=Europe/London:20210628T100000
            LOCATION:Room 4\\; first floor
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void nobody_and_no_case_is_named() {
    assertThat(written(PLAN)).doesNotContain("inspector-1", "manager-4", "leave", "K-014");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Auckland", "America/New_York", "Europe/London"})
  void the_bytes_are_the_same_wherever_they_are_written(String zone) {
    TimeZone here = TimeZone.getDefault();
    String expected = written(PLAN);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(written(PLAN)).isEqualTo(expected);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void an_entry_keeps_its_id_when_it_moves_and_shares_it_with_no_other() {
    Plan before = Plans.of("single", LocalDate.of(2021, 5, 24));
    assertThat(ids(PLAN)).isEqualTo(ids(before)).doesNotHaveDuplicates().hasSize(11);
    assertThat(written(PLAN)).isNotEqualTo(written(before));
  }

  @Test
  void a_name_from_a_file_can_not_write_entries_of_its_own() {
    Phase phase = new Phase("before", "Before");
    PlanType type =
        new PlanType(
            "single",
            List.of(),
            "Single",
            List.of(
                new Step(
                    "start",
                    "Start\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:evil",
                    phase,
                    Optional.empty())));
    Plan plan = Plans.accepted(Plan.from(type, LocalDate.of(2021, 5, 24), WorkingDays.shipped()));
    assertThat(Biweekly.parse(written(plan)).first().getEvents()).hasSize(2);
  }

  @Test
  void the_library_finds_nothing_wrong_with_it() {
    ICalendar calendar = Biweekly.parse(written(PLAN)).first();
    assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
    assertThat(calendar.getEvents()).hasSize(11);
  }

  private static List<String> ids(Plan plan) {
    return Biweekly.parse(written(plan)).first().getEvents().stream()
        .map(event -> event.getUid().getValue())
        .toList();
  }

  private static String written(Plan plan) {
    Slot interview =
        new Slot(
            "interview about K-014",
            new When(LocalDate.of(2021, 6, 28), LocalTime.of(9, 0), LocalTime.of(10, 0)),
            new Slot.Venue.Room("Room 4; first floor"),
            Slot.Kind.CASE_MANAGER_INTERVIEW,
            Set.of("inspector-1", "manager-4"));
    InspectionCalendar calendar =
        new InspectionCalendar(
            "kirklees-2021", "Kirklees", plan, new Timetable(List.of(interview)));
    return new String(calendar.written(STAMPED), StandardCharsets.UTF_8);
  }
}
