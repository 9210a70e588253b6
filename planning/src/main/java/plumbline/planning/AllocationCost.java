package plumbline.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is unwelcome about an allocation that keeps every rule. The weights are our decision: an
/// inspector with 8 readings who takes one from another with 8 costs 250, so that a case manager
/// rather sees one inspector less than that work is even to the last reading.
final class AllocationCost {
  private static final int READINGS = 1_000;
  private static final int INSPECTOR_OF_A_CASE_MANAGER = 300;
  private static final int DAY_OF_AN_INSPECTOR = 100;
  private static final int DAY_OF_A_CASE_MANAGER = 100;

  private AllocationCost() {}

  static long of(List<Placed> placed) {
    long unevenness = 0;
    for (Map.Entry<Inspector, Integer> each : AllocationRules.readings(placed).entrySet()) {
      long readings = each.getValue();
      unevenness += READINGS * readings * readings / Math.max(1, each.getKey().capacity());
    }
    Map<String, Set<String>> inspectors = new HashMap<>();
    Map<String, Set<LocalDate>> inspectorDays = new HashMap<>();
    Map<String, Set<LocalDate>> caseManagerDays = new HashMap<>();
    for (Placed each : placed) {
      String caseManager = each.about().caseManager();
      Inspector reader = each.reader();
      if (reader != null) {
        inspectors.computeIfAbsent(caseManager, _ -> new HashSet<>()).add(reader.id());
      }
      if (each.interview() != null) {
        LocalDate day = each.interview().when().day();
        caseManagerDays.computeIfAbsent(caseManager, _ -> new HashSet<>()).add(day);
        if (reader != null) {
          inspectorDays.computeIfAbsent(reader.id(), _ -> new HashSet<>()).add(day);
        }
      }
    }
    return unevenness
        + INSPECTOR_OF_A_CASE_MANAGER * count(inspectors)
        + DAY_OF_AN_INSPECTOR * count(inspectorDays)
        + DAY_OF_A_CASE_MANAGER * count(caseManagerDays);
  }

  private static <T> long count(Map<String, Set<T>> sets) {
    long count = 0;
    for (Set<T> set : sets.values()) {
      count += set.size();
    }
    return count;
  }
}
