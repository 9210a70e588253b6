package plumbline.web.planning;

import java.util.List;
import plumbline.document.Parsed;
import plumbline.planning.Plan;
import plumbline.planning.PlanTypes;
import plumbline.planning.WorkingDays;

/// An inspection with its plan: what its type lays down, and every change since.
public record Planned(PlannedInspection inspection, Plan plan, List<PlanChange> changes) {
  public Planned {
    changes = List.copyOf(changes);
  }

  static Planned of(PlannedInspection inspection, List<PlanChange> changes) {
    Plan plan =
        accepted(
            Plan.from(
                PlanTypes.shipped().type(inspection.type()).orElseThrow(),
                inspection.announced(),
                WorkingDays.shipped()));
    for (PlanChange change : changes) {
      plan =
          accepted(
              PlanChange.of(
                  plan, change.milestone(), change.deed(), change.day(), change.reason()));
    }
    return new Planned(inspection, plan, changes);
  }

  /// What was stored was accepted once.
  private static Plan accepted(Parsed<Plan> plan) {
    return switch (plan) {
      case Parsed.Accepted<Plan>(Plan made) -> made;
      case Parsed.Refused<Plan>(var problems) ->
          throw new IllegalStateException("A stored plan: " + problems.getFirst());
    };
  }

  /// The revision that the next change gets.
  public int nextRevision() {
    return changes.size() + 1;
  }
}
