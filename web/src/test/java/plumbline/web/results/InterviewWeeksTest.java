package plumbline.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterviewWeeksTest {
  private static final UUID FRIDAY = new UUID(0, 1);
  private static final UUID MONDAY = new UUID(0, 2);
  private static final UUID THREE_WEEKS_ON = new UUID(0, 3);

  private static final InterviewWeeks WEEKS =
      InterviewWeeks.of(
          Map.of(
              FRIDAY, LocalDate.of(2026, 5, 1),
              MONDAY, LocalDate.of(2026, 5, 4),
              THREE_WEEKS_ON, LocalDate.of(2026, 5, 20)));

  @Test
  void weeks_begin_on_mondays_and_count_those_with_interviews() {
    assertThat(WEEKS.of(FRIDAY)).contains("1");
    assertThat(WEEKS.of(MONDAY)).contains("2");
    assertThat(WEEKS.of(THREE_WEEKS_ON)).contains("3");
    assertThat(WEEKS.words("1")).isEqualTo("Week 1, from 27 April");
  }

  @Test
  void a_slot_that_is_not_there_is_in_no_week() {
    assertThat(WEEKS.of(new UUID(0, 9))).isEmpty();
  }
}
