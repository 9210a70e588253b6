package plumbline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final LocalDate MONDAY = LocalDate.of(2020, 10, 19);

  /// Trafford 2020: 8 court and 6 out-of-court cases.
  @Test
  void fourteen_cases_in_Trafford_are_shared_by_three_inspectors() {
    Proposal proposal = Allocation.propose(Requests.trafford());
    assertThat(proposal.unmet()).isEmpty();
    assertThat(AllocationRules.problems(Requests.trafford(), proposal.assignments())).isEmpty();
    assertThat(proposal.assignments()).hasSize(14).allMatch(each -> each.interview().isPresent());
    assertThat(proposal.readings().values()).hasSize(3).allMatch(count -> count >= 4);
  }

  /// Cheshire 2021: 34 court and 23 out-of-court cases, two fieldwork weeks.
  @Test
  void fifty_seven_cases_in_Cheshire_are_shared_by_eight_inspectors_over_two_weeks() {
    Proposal proposal = Allocation.propose(Requests.cheshire());
    assertThat(proposal.unmet()).isEmpty();
    assertThat(AllocationRules.problems(Requests.cheshire(), proposal.assignments())).isEmpty();
    assertThat(proposal.readings().values())
        .hasSize(8)
        .allMatch(count -> count >= 7 && count <= 10);
    assertThat(proposal.readings().values().stream().mapToInt(count -> count).sum())
        .as("57 cases, and every fifth a second time")
        .isEqualTo(68);
    assertThat(Allocation.propose(Requests.cheshire())).isEqualTo(proposal);
  }

  @Test
  void nobody_reads_cases_of_a_service_with_which_they_declared_a_conflict() {
    List<Inspector> inspectors =
        List.of(
            new Inspector("inspector-1", 20, Set.of("trafford")),
            new Inspector("inspector-2", 20, Set.of("wirral")));
    AllocationRequest request = with(inspectors, Requests.cases(3, 1, 2));
    assertThat(Allocation.propose(request).readings()).containsOnlyKeys("inspector-2");
  }

  @Test
  void what_was_fixed_by_hand_is_kept() {
    AllocationRequest open = Requests.trafford();
    Assignment fixed =
        Assignment.open("005")
            .readBy("inspector-3")
            .secondReadBy("inspector-1")
            .interviewedIn(open.slots().getFirst().id());
    AllocationRequest request = Requests.fixed(open, fixed);
    assertThat(Allocation.propose(request).assignments()).contains(fixed);
    assertThat(Allocation.propose(request).unmet()).isEmpty();
  }

  @Test
  void what_was_fixed_by_hand_is_kept_and_told_where_it_breaks_a_rule() {
    Assignment fixed = Assignment.open("005").readBy("inspector-3").secondReadBy("inspector-3");
    Proposal proposal = Allocation.propose(Requests.fixed(Requests.trafford(), fixed));
    assertThat(proposal.assignments())
        .anyMatch(each ->
            each.reader().equals(fixed.reader())
                && each.secondReader().equals(fixed.secondReader()));
    assertThat(proposal.unmet())
        .containsExactly(
            "inspector-3 is to read case 005 (court) both times, but the second reading needs another"
                + " person. This was fixed by hand, and is kept.");
  }

  @Test
  void a_name_that_the_inspection_does_not_have_is_refused() {
    AllocationRequest request =
        Requests.fixed(Requests.trafford(), Assignment.open("001").readBy("inspector-9"));
    assertThatThrownBy(() -> Allocation.propose(request))
        .hasMessage(
            "The allocation of case 001 names the inspector ‘inspector-9’, which this inspection does"
                + " not have.");
  }

  @Test
  void too_few_readings_are_told_with_the_reason_for_each_inspector() {
    AllocationRequest request =
        with(
            List.of(
                new Inspector("inspector-1", 1, Set.of()),
                new Inspector("inspector-2", 5, Set.of("trafford"))),
            Requests.cases(2, 0, 2));
    Proposal proposal = Allocation.propose(request);
    assertThat(proposal.readings()).containsEntry("inspector-1", 1).hasSize(1);
    assertThat(proposal.unmet())
        .hasSize(3)
        .startsWith(
            "The inspectors without a declared conflict can take 1 readings, and 2 are needed: 2"
                + " cases, and 0 of them a second time.");
    assertThat(proposal.unmet().get(1))
        .startsWith("Nobody reads case 00")
        .contains(
            "With inspector-1: inspector-1 is to read 2 times, but can take 1.",
            "With inspector-2: inspector-2 is to read case 00",
            "but has declared a conflict with trafford.");
    assertThat(proposal.unmet().get(2)).startsWith("There is no interview about case 00");
  }

  @Test
  void a_second_reading_needs_a_second_inspector() {
    AllocatedCase twice = new AllocatedCase("001", "manager-1", "court", true);
    AllocationRequest request =
        with(List.of(new Inspector("inspector-1", 5, Set.of())), List.of(twice));
    assertThat(Allocation.propose(request).unmet())
        .containsExactly(
            "Nobody reads case 001 (court) a second time. With inspector-1: inspector-1 is to read"
                + " case 001 (court) both times, but the second reading needs another person.");
  }

  @Test
  void a_case_manager_with_too_few_times_is_told() {
    List<AllocatedCase> cases = Requests.cases(4, 0, 1);
    AllocationRequest request =
        new AllocationRequest(
            Set.of("trafford"),
            Requests.inspectors(2, 5),
            cases,
            Requests.slots(cases, MONDAY, 1),
            List.of());
    Proposal proposal = Allocation.propose(request);
    assertThat(proposal.unmet())
        .hasSize(2)
        .startsWith("manager-1 can be interviewed 3 times, and 4 cases need an interview.");
    assertThat(proposal.unmet().getLast())
        .startsWith("There is no interview about case 00")
        .contains("With Monday 19 October 2020, 10:00 to 11:00: ", "two interviews at once");
  }

  @Test
  void no_cases_need_no_proposal() {
    AllocationRequest request = with(List.of(), List.of());
    assertThat(Allocation.propose(request)).isEqualTo(new Proposal(List.of(), List.of()));
  }

  /// The search and the check agree: a proposal breaks no rule, and is complete or says what lacks.
  @Property(tries = 25)
  void a_proposal_keeps_every_rule_and_is_never_silently_incomplete(@ForAll long seed) {
    AllocationRequest request = Requests.random(new Random(seed));
    Proposal proposal = Allocation.propose(request);
    assertThat(AllocationRules.problems(request, proposal.assignments())).isEmpty();
    assertThat(proposal.assignments())
        .extracting(Assignment::ref)
        .containsExactlyElementsOf(request.cases().stream().map(AllocatedCase::ref).toList());
    for (AllocatedCase about : request.cases()) {
      Assignment given = proposal.assignments().get(request.cases().indexOf(about));
      assertNamed(proposal, given.reader().isEmpty(), "Nobody reads case " + about + ". ");
      assertNamed(
          proposal,
          about.secondRead() && given.secondReader().isEmpty(),
          "Nobody reads case " + about + " a second time. ");
      assertNamed(
          proposal, given.interview().isEmpty(), "There is no interview about case " + about + ".");
    }
  }

  private static void assertNamed(Proposal proposal, boolean open, String words) {
    assertThat(proposal.unmet().stream().anyMatch(sentence -> sentence.startsWith(words)))
        .as(words)
        .isEqualTo(open);
  }

  private static AllocationRequest with(List<Inspector> inspectors, List<AllocatedCase> cases) {
    return new AllocationRequest(
        Set.of("trafford"), inspectors, cases, Requests.slots(cases, MONDAY, 4), List.of());
  }
}
