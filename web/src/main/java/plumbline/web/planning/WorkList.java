package plumbline.web.planning;

import java.util.List;
import plumbline.planning.PlanStatus;

/// The inspections in which a person has a role.
public record WorkList(List<Line> lines) {
  public WorkList {
    lines = List.copyOf(lines);
  }

  /// @param roles the person's there, in words
  /// @param waitingAlerts those that nobody has acknowledged; none for who may not read them
  public record Line(
      PlannedInspection inspection, List<String> roles, PlanStatus status, int waitingAlerts) {}
}
