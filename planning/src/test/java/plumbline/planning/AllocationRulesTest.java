package plumbline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AllocationRulesTest {
  private static final AllocationRequest REQUEST =
      new AllocationRequest(
          Set.of("bury", "rochdale"),
          List.of(
              new Inspector("inspector-1", 2, Set.of()),
              new Inspector("inspector-2", 5, Set.of("rochdale", "wirral")),
              new Inspector("inspector-3", 5, Set.of("wirral"))),
          List.of(
              new AllocatedCase("001", "manager-1", "court", true),
              new AllocatedCase("002", "manager-1", "court", false),
              new AllocatedCase("003", "manager-2", "out-of-court", false)),
          List.of(
              slot("a", "manager-1", "09:00"),
              slot("b", "manager-1", "09:30"),
              slot("c", "manager-2", "09:30"),
              slot("d", "manager-2", "10:30")),
          List.of());

  @Test
  void an_allocation_that_keeps_every_rule_has_no_problems() {
    assertThat(
            words(
                assigned("001", "inspector-1", "inspector-3", "a"),
                assigned("002", "inspector-1", "", ""),
                assigned("003", "inspector-3", "", "d")))
        .isEmpty();
    assertThat(words()).isEmpty();
  }

  @Test
  void a_declared_conflict_bars_from_reading() {
    assertThat(words(assigned("003", "inspector-2", "", "")))
        .containsExactly(
            "inspector-2 is to read case 003 (out-of-court), but has declared a conflict with"
                + " rochdale.");
  }

  @Test
  void nobody_reads_a_case_twice() {
    assertThat(words(assigned("001", "inspector-3", "inspector-3", "")))
        .containsExactly(
            "inspector-3 is to read case 001 (court) both times, but the second reading needs another"
                + " person.");
  }

  @Test
  void second_readings_count_too() {
    assertThat(
            words(
                assigned("001", "inspector-3", "inspector-1", ""),
                assigned("002", "inspector-1", "", ""),
                assigned("003", "inspector-1", "", "")))
        .containsExactly("inspector-1 is to read 3 times, but can take 2.");
  }

  @Test
  void what_can_be_put_up_with_for_now_is_a_warning() {
    List<Assignment> assignments =
        List.of(
            assigned("001", "inspector-3", "inspector-3", ""),
            assigned("002", "", "", "a"),
            assigned("003", "inspector-3", "", "d"));
    AllocationRequest tight =
        new AllocationRequest(
            REQUEST.services(),
            List.of(new Inspector("inspector-3", 2, Set.of())),
            REQUEST.cases(),
            REQUEST.slots(),
            List.of());
    List<BrokenRule> broken = AllocationRules.problems(tight, assignments);

    assertThat(broken)
        .filteredOn(BrokenRule::isWarning)
        .extracting(BrokenRule::refs)
        .containsExactlyInAnyOrder(List.of(), List.of("002"));
    assertThat(broken)
        .filteredOn(rule -> !rule.isWarning())
        .extracting(BrokenRule::refs)
        .containsExactly(List.of("001"));
  }

  @Test
  void nobody_is_in_two_interviews_at_once() {
    assertThat(
            words(assigned("001", "inspector-1", "", "a"), assigned("003", "inspector-1", "", "c")))
        .containsExactly(
            "inspector-1 is to be in two interviews at once: about case 001 (court) on Monday 19"
                + " October 2020, 09:00 to 10:00 and about case 003 (out-of-court) on Monday 19"
                + " October 2020, 09:30 to 10:30.");
    assertThat(
            words(assigned("001", "inspector-1", "", "a"), assigned("002", "inspector-3", "", "b")))
        .containsExactly(
            "manager-1 is to be in two interviews at once: about case 001 (court) on Monday 19 October"
                + " 2020, 09:00 to 10:00 and about case 002 (court) on Monday 19 October 2020, 09:30"
                + " to 10:30.");
  }

  @Test
  void an_interview_is_at_a_time_of_its_case_manager_and_has_an_inspector() {
    assertThat(words(assigned("002", "", "", "d")))
        .containsExactly(
            "The interview about case 002 (court) of manager-1 is to be at a time of manager-2, on"
                + " Monday 19 October 2020, 10:30 to 11:30.",
            "Nobody is to hold the interview about case 002 (court) on Monday 19 October 2020, 10:30"
                + " to 11:30: it is the first reader’s.");
  }

  @Test
  void names_that_the_inspection_does_not_have_are_told() {
    assertThat(
            words(
                assigned("009", "inspector-1", "", ""),
                assigned("002", "inspector-9", "", "z"),
                assigned("003", "", "", ""),
                assigned("003", "", "", "")))
        .containsExactly(
            "The allocation of case 009 names the case ‘009’, which this inspection does not have.",
            "The allocation of case 002 names the inspector ‘inspector-9’, which this inspection does"
                + " not have.",
            "The allocation of case 002 names the interview time ‘z’, which this inspection does not"
                + " have.",
            "Case 003 is allocated twice.");
  }

  /// The rules once more, as plainly as can be.
  @Property(tries = 500)
  void the_check_finds_a_problem_exactly_where_a_rule_is_broken(@ForAll long seed) {
    Random random = new Random(seed);
    AllocationRequest request = Requests.random(random);
    List<Assignment> assignments = Requests.assignedAtRandom(request, random);
    assertThat(AllocationRules.problems(request, assignments).isEmpty())
        .as(assignments.toString())
        .isEqualTo(keepsEveryRule(request, assignments));
  }

  private static boolean keepsEveryRule(AllocationRequest request, List<Assignment> assignments) {
    Set<String> busy = new HashSet<>();
    List<String> readers = new ArrayList<>();
    for (Assignment each : assignments) {
      AllocatedCase about = request.caseOf(each.ref()).orElseThrow();
      List<String> both =
          Stream.concat(each.reader().stream(), each.secondReader().stream()).toList();
      readers.addAll(both);
      if (both.size() == 2 && both.getFirst().equals(both.getLast())) {
        return false;
      }
      if (each.interview().isPresent()) {
        InterviewSlot slot = request.slot(each.interview().get()).orElseThrow();
        if (each.reader().isEmpty() || !slot.caseManager().equals(about.caseManager())) {
          return false;
        }
        for (LocalTime minute = slot.when().from();
            minute.isBefore(slot.when().to());
            minute = minute.plusMinutes(30)) {
          String moment = " on " + slot.when().day() + " at " + minute;
          if (!busy.add(about.caseManager() + moment) || !busy.add(both.getFirst() + moment)) {
            return false;
          }
        }
      }
    }
    return request.inspectors().stream()
        .allMatch(inspector -> {
          long count = readers.stream().filter(inspector.id()::equals).count();
          boolean barred = inspector.conflicts().stream().anyMatch(request.services()::contains);
          return count <= (barred ? 0 : inspector.capacity());
        });
  }

  private static List<String> words(Assignment... assignments) {
    return AllocationRules.problems(REQUEST, List.of(assignments)).stream()
        .map(BrokenRule::words)
        .toList();
  }

  private static Assignment assigned(String ref, String reader, String second, String slot) {
    return new Assignment(ref, maybe(reader), maybe(second), maybe(slot));
  }

  private static Optional<String> maybe(String id) {
    return Optional.of(id).filter(given -> !given.isEmpty());
  }

  private static InterviewSlot slot(String id, String caseManager, String from) {
    LocalTime start = LocalTime.parse(from);
    return new InterviewSlot(
        id, caseManager, new When(LocalDate.of(2020, 10, 19), start, start.plusHours(1)));
  }
}
