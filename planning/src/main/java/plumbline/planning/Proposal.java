package plumbline.planning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A proposed allocation.
///
/// @param assignments of every case, in the order of the request
/// @param unmet what could not be met and why, in sentences; empty where everything was
public record Proposal(List<Assignment> assignments, List<String> unmet) {
  public Proposal {
    assignments = List.copyOf(assignments);
    unmet = List.copyOf(unmet);
  }

  public boolean isComplete() {
    return unmet.isEmpty();
  }

  /// How many readings each inspector has who has any.
  public Map<String, Integer> readings() {
    Map<String, Integer> readings = new TreeMap<>();
    assignments.stream()
        .flatMap(each -> Stream.concat(each.reader().stream(), each.secondReader().stream()))
        .forEach(inspector -> readings.merge(inspector, 1, Integer::sum));
    return readings;
  }
}
