package plumbline.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What there is too little of, whatever the allocation.
final class Shortages {
  private Shortages() {}

  static List<String> of(AllocationRequest request) {
    List<String> shortages = new ArrayList<>();
    int wanted = request.cases().size() + (int) seconds(request);
    int capacity =
        request.inspectors().stream()
            .filter(
                inspector -> request.services().stream().noneMatch(inspector.conflicts()::contains))
            .mapToInt(Inspector::capacity)
            .sum();
    if (capacity < wanted) {
      shortages.add(
          English.text(
              "The inspectors without a declared conflict can take %d readings, and %d are needed:"
                  + " %d cases, and %d of them a second time.",
              capacity, wanted, request.cases().size(), seconds(request)));
    }
    Map<String, List<AllocatedCase>> byCaseManager =
        request.cases().stream()
            .collect(
                Collectors.groupingBy(
                    AllocatedCase::caseManager, TreeMap::new, Collectors.toList()));
    byCaseManager.forEach((caseManager, cases) -> {
      int possible =
          mostInterviews(
              request.slots().stream()
                  .filter(slot -> slot.caseManager().equals(caseManager))
                  .map(InterviewSlot::when)
                  .toList());
      if (possible < cases.size()) {
        shortages.add(
            English.text(
                "%s can be interviewed %s, and %d cases need an interview.",
                caseManager, times(possible), cases.size()));
      }
    });
    return shortages;
  }

  private static long seconds(AllocationRequest request) {
    return request.cases().stream().filter(AllocatedCase::secondRead).count();
  }

  private static String times(int count) {
    return switch (count) {
      case 0 -> "at no time";
      case 1 -> "once";
      default -> count + " times";
    };
  }

  /// How many of the times don't overlap: always taking the one that ends first gives the most.
  private static int mostInterviews(Collection<When> times) {
    int most = 0;
    LocalDateTime free = LocalDateTime.MIN;
    for (When when : times.stream().sorted(Comparator.comparing(Shortages::end)).toList()) {
      if (!when.day().atTime(when.from()).isBefore(free)) {
        most++;
        free = end(when);
      }
    }
    return most;
  }

  private static LocalDateTime end(When when) {
    return when.day().atTime(when.to());
  }
}
