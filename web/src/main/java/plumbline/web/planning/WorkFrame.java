package plumbline.web.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.web.access.Deed;

/// What every page of an inspection’s work shows around it.
///
/// @param framework as people quote it
/// @param summarisesDiversity whether the framework has a summary of diversity
/// @param may what the visitor may do in this inspection
/// @param waitingAlerts how many alerts nobody of the visitor’s side has acknowledged; none for who
///   may not read them
public record WorkFrame(
    PlannedInspection inspection,
    String framework,
    boolean summarisesDiversity,
    Set<Deed> may,
    int waitingAlerts) {
  public WorkFrame {
    may = Set.copyOf(may);
  }

  public boolean may(Deed deed) {
    return may.contains(deed);
  }

  /// Whether its cases are made up.
  public boolean isDemo() {
    return inspection.id().equals(Demo.INSPECTION);
  }

  public String address() {
    return "/work/" + inspection.id();
  }

  /// The parts that the visitor may see, by group.
  public Map<WorkPart.Group, List<WorkPart>> parts() {
    return Arrays.stream(WorkPart.values())
        .filter(part -> may(part.deed()))
        .filter(part -> part.isOf(inspection, summarisesDiversity))
        .collect(Collectors.groupingBy(WorkPart::group, TreeMap::new, Collectors.toList()));
  }
}
