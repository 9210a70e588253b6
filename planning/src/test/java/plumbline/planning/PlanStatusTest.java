package plumbline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.planning.Plans.accepted;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlanStatusTest {
  private static final Plan KIRKLEES =
      accepted(
          accepted(
                  Plans.of("single", LocalDate.of(2021, 5, 24))
                      .done("announcement", LocalDate.of(2021, 5, 24)))
              .done("case-list", LocalDate.of(2021, 6, 2)));

  @Test
  void says_what_is_done_due_late_and_next() {
    PlanStatus status = PlanStatus.on(LocalDate.of(2021, 6, 15), KIRKLEES);
    assertThat(status.entries())
        .extracting(PlanStatus.Entry::words)
        .startsWith(
            "‘Announcement’ was done on Monday 24 May 2021.",
            "‘Case list due’ was done on Wednesday 2 June 2021, 1 working day late.",
            "‘Sample drawn’ is 8 working days late.",
            "‘Evidence in advance due’ is due now: Tuesday 15 June 2021.",
            "‘Fieldwork week one starts’ is due on Monday 28 June 2021, in 9 working days.");
    assertThat(status.done()).hasSize(2);
    assertThat(status.due())
        .extracting(entry -> entry.milestone().id())
        .containsExactly("evidence");
    assertThat(status.late()).extracting(entry -> entry.milestone().id()).containsExactly("sample");
    assertThat(status.next()).map(entry -> entry.milestone().id()).contains("fieldwork-one-start");
  }

  @Test
  void nothing_is_late_before_a_working_day_has_passed() {
    Plan panelOnFriday =
        accepted(KIRKLEES.moved("panel", LocalDate.of(2021, 7, 23), "The chair is on leave"));
    assertThat(state(panelOnFriday, LocalDate.of(2021, 7, 25)))
        .isEqualTo(new PlanStatus.State.Due());
    assertThat(state(panelOnFriday, LocalDate.of(2021, 7, 26)))
        .isEqualTo(new PlanStatus.State.Late(1));
  }

  @Test
  void nothing_comes_next_after_the_last_milestone() {
    assertThat(PlanStatus.on(LocalDate.of(2022, 1, 4), KIRKLEES).next()).isEmpty();
  }

  private static PlanStatus.State state(Plan plan, LocalDate today) {
    return PlanStatus.on(today, plan).entries().get(6).state();
  }
}
