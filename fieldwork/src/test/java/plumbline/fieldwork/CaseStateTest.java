package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.fieldwork.CaseState.IN_PROGRESS;
import static plumbline.fieldwork.CaseState.LOCKED;
import static plumbline.fieldwork.CaseState.MODERATED;
import static plumbline.fieldwork.CaseState.NOT_STARTED;
import static plumbline.fieldwork.CaseState.RETURNED;
import static plumbline.fieldwork.CaseState.SUBMITTED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A case on its way from the first answer to the lock.
class CaseStateTest {
  private static final Desk COMPLETE = Desk.courtCase().complete();

  private static StateChange change(CaseState from, CaseState to, String reason) {
    return new StateChange(from, to, Desk.ANN, Instant.EPOCH, reason);
  }

  private static StateChange change(CaseState from, CaseState to) {
    return change(from, to, "");
  }

  private static CaseState after(StateChange... changes) {
    return CaseState.of(COMPLETE.record(), List.of(changes));
  }

  private static List<String> refused(Desk desk, CaseState state, StateChange change) {
    return Desk.refused(StateChange.check(desk.assessment(), state, change));
  }

  @Test
  void the_first_entry_takes_a_case_in_progress() {
    assertThat(CaseState.of(Desk.courtCase().record(), List.of())).isEqualTo(NOT_STARTED);
    assertThat(CaseState.of(Desk.courtCase().says("note", "x").record(), List.of()))
        .isEqualTo(IN_PROGRESS);
  }

  @Test
  void submitted_returned_submitted_again_moderated_and_locked() {
    assertThat(after(change(IN_PROGRESS, SUBMITTED))).isEqualTo(SUBMITTED);
    assertThat(
            after(
                change(IN_PROGRESS, SUBMITTED),
                change(SUBMITTED, RETURNED, "2.2.2 has no note"),
                change(RETURNED, SUBMITTED),
                change(SUBMITTED, MODERATED),
                change(MODERATED, LOCKED)))
        .isEqualTo(LOCKED);
  }

  @Test
  void of_two_who_move_a_case_at_once_the_second_moves_nothing() {
    StateChange submitted = change(IN_PROGRESS, SUBMITTED);
    StateChange moderated = change(SUBMITTED, MODERATED);
    StateChange returned = change(SUBMITTED, RETURNED, "Look again");
    assertThat(after(submitted, moderated, returned)).isEqualTo(MODERATED);
    assertThat(after(submitted, returned, moderated)).isEqualTo(RETURNED);
    assertThat(refused(COMPLETE, MODERATED, returned))
        .containsExactly("The case is moderated, no longer submitted: look at it again");
  }

  @Test
  void a_case_is_submitted_when_nothing_is_missing() {
    assertThat(refused(COMPLETE, IN_PROGRESS, change(IN_PROGRESS, SUBMITTED))).isEmpty();
    Desk open =
        Desk.courtCase().complete().says("answer 2.1.1", "").benSays("answer 2.1.1.b", "no");
    assertThat(refused(open, IN_PROGRESS, change(IN_PROGRESS, SUBMITTED)))
        .containsExactly(
            "2 things are missing: say or settle the answer to 2.1.1; the answer to 2.1.1.b");
    assertThat(
            refused(
                Desk.courtCase().says("note", "x"), IN_PROGRESS, change(IN_PROGRESS, SUBMITTED)))
        .singleElement()
        .asString()
        .startsWith(
            "46 things are missing: say or settle the inspector’s classification of risk of serious harm; ")
        .endsWith("; and 41 more");
  }

  @Test
  void a_case_is_returned_for_a_reason_from_wherever_it_is_even_locked() {
    for (CaseState from : List.of(SUBMITTED, MODERATED, LOCKED)) {
      assertThat(refused(COMPLETE, from, change(from, RETURNED, " ")))
          .containsExactly(
              "A case becomes returned for a reason: write what is to be done, and why");
      assertThat(refused(COMPLETE, from, change(from, RETURNED, "2.2.2 has no note"))).isEmpty();
    }
  }

  @Test
  void there_is_no_other_way() {
    assertThat(refused(COMPLETE, IN_PROGRESS, change(IN_PROGRESS, LOCKED)))
        .containsExactly("A case that is in progress can’t become locked: move it to submitted");
    assertThat(refused(COMPLETE, SUBMITTED, change(SUBMITTED, IN_PROGRESS)))
        .containsExactly(
            "A case that is submitted can’t become in progress: move it to moderated or locked or"
                + " returned");
    assertThat(refused(Desk.courtCase(), NOT_STARTED, change(NOT_STARTED, SUBMITTED)))
        .containsExactly(
            "A case that is not started can’t become submitted: answer a question first");
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void a_state_is_kept_by_its_code(CaseState state) {
    assertThat(CaseState.parse(state.code())).contains(state);
    assertThat(Move.from(state)).allMatch(move -> move.from() == state);
  }

  @Test
  void every_state_can_be_reached_and_none_is_a_dead_end_but_by_choice() {
    assertThat(Move.ALL)
        .extracting(Move::to)
        .containsAll(Arrays.asList(SUBMITTED, RETURNED, MODERATED, LOCKED));
    assertThat(Move.ALL).allMatch(move -> move.needsReason() != move.needsCompleteness());
  }
}
