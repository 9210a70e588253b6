package plumbline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final LocalDate MONDAY = LocalDate.of(2021, 7, 12);
  private static final Slot.Venue BOARD_ROOM = new Slot.Venue.Room("Board room");
  private static final Slot INTERVIEW =
      slot("one", "09:00", "10:00", new Slot.Venue.Online(), "inspector-1", "manager-4");

  @Test
  void slots_that_touch_do_not_overlap() {
    Slot next = slot("two", "10:00", "11:00", new Slot.Venue.Online(), "inspector-1", "manager-5");
    assertThat(new Timetable(List.of(next, INTERVIEW)).clashes()).isEmpty();
    assertThat(new Timetable(List.of(next, INTERVIEW)).slots()).containsExactly(INTERVIEW, next);
  }

  @Test
  void nobody_is_in_two_places_at_once() {
    Slot meeting =
        slot("two", "09:30", "10:30", BOARD_ROOM, "manager-4", "inspector-1", "inspector-2");
    assertThat(new Timetable(List.of(INTERVIEW, meeting)).clashes())
        .extracting(Timetable.Clash::words)
        .containsExactly(
            "Case manager interview (Monday 12 July 2021, 09:00 to 10:00) and Case manager interview"
                + " (Monday 12 July 2021, 09:30 to 10:30) overlap: inspector-1 and manager-4 would"
                + " be in both.");
  }

  @Test
  void a_room_is_used_once_at_a_time_and_online_by_anybody() {
    Slot one = slot("two", "09:00", "10:00", BOARD_ROOM, "inspector-2");
    Slot other = slot("three", "09:59", "10:30", BOARD_ROOM, "inspector-3");
    Slot online = slot("four", "09:00", "10:00", new Slot.Venue.Online(), "inspector-4");
    assertThat(new Timetable(List.of(INTERVIEW, one, other, online)).clashes())
        .singleElement()
        .satisfies(clash -> assertThat(clash.words()).endsWith("both would be in Board room."));
  }

  @Test
  void a_slot_on_a_bank_holiday_is_told() {
    When when = new When(LocalDate.of(2021, 8, 30), LocalTime.of(9, 0), LocalTime.of(10, 0));
    Slot holiday = new Slot("five", when, BOARD_ROOM, Slot.Kind.FOCUS_GROUP, Set.of());
    assertThat(new Timetable(List.of(INTERVIEW, holiday)).onClosedDays(WorkingDays.shipped()))
        .containsExactly(holiday);
  }

  @Test
  void a_slot_begins_before_it_ends_and_has_its_own_id() {
    assertThatThrownBy(() -> new When(MONDAY, LocalTime.of(10, 0), LocalTime.of(10, 0)))
        .hasMessage("10:00 to 10:00 is no time of a day.");
    assertThatThrownBy(() -> new Timetable(List.of(INTERVIEW, INTERVIEW)))
        .hasMessage("Each slot has an id of its own.");
  }

  private static Slot slot(String id, String from, String to, Slot.Venue venue, String... people) {
    return new Slot(
        id,
        new When(MONDAY, LocalTime.parse(from), LocalTime.parse(to)),
        venue,
        Slot.Kind.CASE_MANAGER_INTERVIEW,
        Set.of(people));
  }
}
