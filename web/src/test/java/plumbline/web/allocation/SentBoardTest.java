package plumbline.web.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.fieldwork.CaseFacts;
import plumbline.fieldwork.CaseState;
import plumbline.planning.Allocation;
import plumbline.planning.Proposal;
import plumbline.planning.When;
import plumbline.web.access.Role;
import plumbline.web.cases.AssignmentChange;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.SampledCase;

class SentBoardTest {
  private static final UUID ANN = new UUID(0, 1);
  private static final UUID BOB = new UUID(0, 2);
  private static final UUID LEFT = new UUID(0, 3);
  private static final InterviewTime NINE = time(10, "CM-1", 9);
  private static final InterviewTime HALF_PAST_NINE =
      new InterviewTime(
          new UUID(0, 11),
          "CM-2",
          new When(LocalDate.of(2026, 4, 13), LocalTime.of(9, 30), LocalTime.of(10, 30)),
          "Online",
          false);

  private final List<BoardCase> cases = new ArrayList<>();
  private List<BoardReader> readers = List.of(reader(ANN, "Ann", false), reader(BOB, "Bob", false));

  private static InterviewTime time(long id, String caseManager, int hour) {
    return new InterviewTime(
        new UUID(0, id),
        caseManager,
        new When(LocalDate.of(2026, 4, 13), LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0)),
        "Online",
        false);
  }

  private static BoardReader reader(UUID id, String name, boolean conflict) {
    return new BoardReader(
        id,
        name,
        Role.INSPECTOR,
        OptionalInt.empty(),
        0,
        conflict
            ? Optional.of(
                new DeclaredConflict(id, id, "worked there", Instant.EPOCH, Optional.empty()))
            : Optional.empty());
  }

  private void aCase(boolean secondRead, CaseState state, CaseAssignment... revisions) {
    int number = cases.size() + 1;
    cases.add(
        new BoardCase(
            new SampledCase(
                "here-2026",
                number,
                new CaseFacts(
                    "K-" + number, Map.of("domain", "court", "case_manager", "CM-" + number)),
                secondRead,
                false,
                Optional.empty()),
            List.of(revisions).stream()
                .map(one -> new AssignmentChange(number, one, "", Instant.EPOCH, "Lena"))
                .toList(),
            state,
            CaseState.NOT_STARTED,
            Map.of()));
  }

  private static CaseAssignment readBy(int revision, UUID reader) {
    return new CaseAssignment(revision, Optional.of(reader), Optional.empty(), Optional.empty());
  }

  private SentBoard sent(Object... typed) {
    Map<String, String> fields = new HashMap<>();
    for (int at = 0; at < typed.length; at += 2) {
      fields.put(String.valueOf(typed[at]), String.valueOf(typed[at + 1]));
    }
    return SentBoard.read(board(), fields);
  }

  private Board board() {
    return new Board(
        "Alderney YJS", cases, readers, List.of(NINE, HALF_PAST_NINE), Map.of(LEFT, "Lee"));
  }

  private static CaseAssignment wanted(SentBoard sent, int number) {
    return sent.wanted().getOrDefault(number, CaseAssignment.OPEN);
  }

  @Test
  void a_changed_row_gets_the_next_revision() {
    aCase(false, CaseState.NOT_STARTED, readBy(1, ANN));
    SentBoard sent = sent("seen-1", 1, "reader-1", BOB);

    assertThat(sent.problems().any()).isFalse();
    assertThat(sent.rowsToStore()).containsExactly(Map.entry(1, readBy(2, BOB)));
  }

  @Test
  void a_row_that_was_left_alone_stays_as_others_made_it() {
    aCase(false, CaseState.NOT_STARTED, readBy(1, ANN), readBy(2, BOB));
    SentBoard sent = sent("seen-1", 1, "reader-1", ANN);

    assertThat(sent.rowsToStore()).isEmpty();
    assertThat(sent.isOvertaken()).isFalse();
    assertThat(sent.wanted()).containsEntry(1, readBy(2, BOB));
  }

  @Test
  void two_who_want_the_same_are_not_at_odds() {
    aCase(false, CaseState.NOT_STARTED, readBy(1, ANN), readBy(2, BOB));
    assertThat(sent("seen-1", 1, "reader-1", BOB).isOvertaken()).isFalse();
  }

  @Test
  void a_row_that_others_changed_meanwhile_is_not_stored_and_shown_as_wanted() {
    aCase(false, CaseState.NOT_STARTED, readBy(1, ANN), readBy(2, BOB));
    aCase(false, CaseState.NOT_STARTED);
    SentBoard sent = sent("seen-1", 1, "reader-1", "", "seen-2", 0, "reader-2", ANN);

    assertThat(sent.overtaken()).containsExactly(1);
    assertThat(sent.rowsToStore()).containsOnlyKeys(2);
    assertThat(wanted(sent, 1).reader()).isEmpty();
  }

  @Test
  void a_second_reader_of_a_case_that_is_read_once_is_nobody() {
    aCase(false, CaseState.NOT_STARTED);
    assertThat(sent("seen-1", 0, "second-1", ANN).rowsToStore()).isEmpty();
  }

  @Test
  void a_conflict_is_told_where_it_would_arise_and_only_then() {
    readers = List.of(reader(ANN, "Ann", true), reader(BOB, "Bob", false));
    aCase(true, CaseState.NOT_STARTED, readBy(1, ANN));
    aCase(true, CaseState.NOT_STARTED);

    SentBoard other = sent("seen-1", 1, "reader-1", ANN, "second-1", BOB);
    assertThat(other.problems().any()).as("it was there before").isFalse();
    assertThat(other.broken()).hasSize(1);
    assertThat(sent("seen-2", 0, "reader-2", BOB, "second-2", ANN).problems().byField())
        .containsExactly(
            Map.entry(
                "second-2",
                "Ann is to read case 2 (court), but has declared a conflict with Alderney YJS."));
  }

  @Test
  void nobody_is_in_two_interviews_at_once() {
    aCase(false, CaseState.NOT_STARTED);
    aCase(false, CaseState.NOT_STARTED);

    SentBoard sent =
        sent(
            "seen-1",
            0,
            "reader-1",
            ANN,
            "interview-1",
            NINE.id(),
            "seen-2",
            0,
            "reader-2",
            ANN,
            "interview-2",
            HALF_PAST_NINE.id());

    assertThat(sent.problems().at("interview-2"))
        .startsWith("Ann is to be in two interviews at once: about case 1 (court)");
    assertThat(
            sent("seen-1", 0, "reader-1", ANN, "interview-1", HALF_PAST_NINE.id())
                .problems()
                .at("interview-1"))
        .contains("is to be at a time of CM-2");
  }

  @Test
  void an_interview_without_a_reader_is_a_warning() {
    aCase(false, CaseState.NOT_STARTED);
    SentBoard sent = sent("seen-1", 0, "interview-1", NINE.id());

    assertThat(sent.problems().any()).isFalse();
    assertThat(sent.rowsToStore()).hasSize(1);
    assertThat(sent.broken()).hasSize(1);
  }

  @Test
  void somebody_who_left_cannot_be_chosen_anew() {
    aCase(false, CaseState.NOT_STARTED);
    assertThat(sent("seen-1", 0, "reader-1", LEFT).problems().at("reader-1"))
        .isEqualTo(
            "The allocation of case 1 names the inspector ‘Lee’, which this inspection does not have.");
  }

  @Test
  void a_begun_case_needs_a_reason_to_go_to_somebody_else_but_not_for_its_interview() {
    aCase(false, CaseState.IN_PROGRESS, readBy(1, ANN));

    assertThat(sent("seen-1", 1, "reader-1", BOB).problems().byField()).containsOnlyKeys("reason");
    assertThat(sent("seen-1", 1, "reader-1", BOB, "reason", "ill").problems().any()).isFalse();
    assertThat(sent("seen-1", 1, "reader-1", ANN, "interview-1", NINE.id()).problems().any())
        .isFalse();
  }

  @Test
  void capacity_is_an_even_share_rounded_up_until_somebody_says_another() {
    aCase(true, CaseState.NOT_STARTED);
    aCase(false, CaseState.NOT_STARTED);

    assertThat(board().evenShare()).isEqualTo(2);
    assertThat(sent().capacitiesToStore()).isEmpty();
    assertThat(sent("capacity-" + ANN, "5", "capacity-seen-" + ANN, "0").capacitiesToStore())
        .containsExactly(Map.entry(ANN, new Capacities.Capacity(1, 5)));
    assertThat(sent("capacity-" + ANN, "-1").unreadable()).isTrue();
    readers = List.of();
    assertThat(board().evenShare()).isZero();
  }

  @Test
  void a_proposal_takes_the_place_of_leavers_and_is_sent_like_any_other_board() {
    aCase(false, CaseState.NOT_STARTED, readBy(1, LEFT));
    aCase(true, CaseState.NOT_STARTED, readBy(1, BOB));
    SentBoard before = sent();
    Proposal proposal = Allocation.propose(before.request());

    SentBoard filled = SentBoard.read(board(), before.filledIn(proposal.assignments()));

    assertThat(before.replaced())
        .containsExactly("Lee is no longer on the team, so that case 1 goes to somebody else.");
    assertThat(filled.problems().any()).isFalse();
    assertThat(wanted(filled, 1).reader()).isPresent().isNotEqualTo(Optional.of(LEFT));
    assertThat(wanted(filled, 2).reader()).contains(BOB);
    assertThat(wanted(filled, 2).secondReader()).contains(ANN);
    assertThat(filled.rowsToStore()).containsOnlyKeys(1, 2);
  }
}
