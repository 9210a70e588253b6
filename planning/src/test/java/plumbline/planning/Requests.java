package plumbline.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Made-up requests of the size of published inspections.
final class Requests {
  private Requests() {}

  /// Trafford 2020: 8 court and 6 out-of-court cases, 19 to 22 October.
  static AllocationRequest trafford() {
    List<AllocatedCase> cases = cases(8, 6, 4);
    return new AllocationRequest(
        Set.of("trafford"),
        inspectors(3, 6),
        cases,
        slots(cases, LocalDate.of(2020, 10, 19), 4),
        List.of());
  }

  /// Cheshire 2021: 34 court and 23 out-of-court cases, from 12 July, with a second fieldwork week.
  static AllocationRequest cheshire() {
    List<AllocatedCase> cases = cases(34, 23, 18);
    List<InterviewSlot> slots = new ArrayList<>(slots(cases, LocalDate.of(2021, 7, 12), 5));
    slots.addAll(slots(cases, LocalDate.of(2021, 7, 26), 5));
    return new AllocationRequest(Set.of("cheshire"), inspectors(8, 10), cases, slots, List.of());
  }

  static List<Inspector> inspectors(int count, int capacity) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Inspector("inspector-" + number, capacity, Set.of()))
        .toList();
  }

  /// Every fifth case is read twice.
  static List<AllocatedCase> cases(int court, int outOfCourt, int caseManagers) {
    return IntStream.rangeClosed(1, court + outOfCourt)
        .mapToObj(number ->
            new AllocatedCase(
                "%03d".formatted(number),
                "manager-" + (1 + (number - 1) % caseManagers),
                number <= court ? "court" : "out-of-court",
                number % 5 == 0))
        .toList();
  }

  /// Each case manager can be interviewed for an hour at 10:00, 11:30 and 14:00 on each day.
  static List<InterviewSlot> slots(List<AllocatedCase> cases, LocalDate first, int days) {
    List<InterviewSlot> slots = new ArrayList<>();
    for (String caseManager : cases.stream().map(AllocatedCase::caseManager).distinct().toList()) {
      for (int day = 0; day < days; day++) {
        for (LocalTime from :
            List.of(LocalTime.of(10, 0), LocalTime.of(11, 30), LocalTime.of(14, 0))) {
          When when = new When(first.plusDays(day), from, from.plusHours(1));
          slots.add(new InterviewSlot("%s at %s".formatted(caseManager, when), caseManager, when));
        }
      }
    }
    return slots;
  }

  static AllocationRequest fixed(AllocationRequest open, Assignment... fixed) {
    return new AllocationRequest(
        open.services(), open.inspectors(), open.cases(), open.slots(), List.of(fixed));
  }

  /// A small request, often with too little of something.
  static AllocationRequest random(Random random) {
    List<Inspector> inspectors = new ArrayList<>();
    for (int number = random.nextInt(4); number > 0; number--) {
      Set<String> conflicts = random.nextInt(5) == 0 ? Set.of("kirklees") : Set.of("wirral");
      inspectors.add(new Inspector("inspector-" + number, random.nextInt(6), conflicts));
    }
    List<AllocatedCase> cases = cases(1 + random.nextInt(5), random.nextInt(4), 2);
    List<InterviewSlot> slots = new ArrayList<>();
    for (int number = random.nextInt(9); number > 0; number--) {
      LocalTime from = LocalTime.of(9, 0).plusMinutes(30L * random.nextInt(6));
      LocalDate day = LocalDate.of(2021, 6, 28).plusDays(random.nextInt(2));
      slots.add(
          new InterviewSlot(
              "slot-" + number,
              "manager-" + (1 + random.nextInt(2)),
              new When(day, from, from.plusMinutes(30L * (1 + random.nextInt(3))))));
    }
    return new AllocationRequest(Set.of("kirklees"), inspectors, cases, slots, List.of());
  }

  /// What somebody might do by hand, right or wrong.
  static List<Assignment> assignedAtRandom(AllocationRequest request, Random random) {
    List<Assignment> assignments = new ArrayList<>();
    for (AllocatedCase each : request.cases()) {
      if (random.nextInt(3) > 0) {
        Optional<String> slot =
            any(request.slots().stream().map(InterviewSlot::id).toList(), random);
        List<String> inspectors = request.inspectors().stream().map(Inspector::id).toList();
        assignments.add(
            new Assignment(
                each.ref(),
                any(inspectors, random),
                each.secondRead() ? any(inspectors, random) : Optional.empty(),
                random.nextInt(3) == 0 ? slot : Optional.empty()));
      }
    }
    return assignments;
  }

  private static Optional<String> any(List<String> ids, Random random) {
    return ids.isEmpty() || random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(ids.get(random.nextInt(ids.size())));
  }
}
