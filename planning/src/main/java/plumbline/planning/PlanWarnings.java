package plumbline.planning;

import java.util.ArrayList;
import java.util.List;

/// What is odd about a plan, though it may be meant.
final class PlanWarnings {
  private PlanWarnings() {}

  static List<Plan.Warning> of(Plan plan) {
    List<Plan.Warning> warnings = new ArrayList<>();
    for (Milestone milestone : plan.milestones()) {
      if (!milestone.isDone() && !plan.workingDays().isWorkingDay(milestone.due())) {
        warnings.add(warning(milestone, closed(plan, milestone)));
      }
      for (Milestone followed : plan.milestones()) {
        if (!milestone.follows(followed)) {
          continue;
        }
        if (milestone.isDone() && !followed.isDone()) {
          warnings.add(
              warning(
                  milestone,
                  "‘%s’ is done, but not ‘%s’, which it follows."
                      .formatted(milestone.name(), followed.name())));
        } else if (!milestone.isDone() && milestone.due().isBefore(followed.date())) {
          warnings.add(
              warning(
                  milestone,
                  "%s, which it follows, was done after the day on which ‘%s’ is due, %s."
                      .formatted(followed, milestone.name(), English.date(milestone.due()))));
        }
      }
    }
    return List.copyOf(warnings);
  }

  private static String closed(Plan plan, Milestone milestone) {
    return plan.workingDays()
        .bankHoliday(milestone.due())
        .map(holiday -> "%s is on a bank holiday: %s.".formatted(milestone, holiday))
        .orElseGet(() -> "%s is on a weekend.".formatted(milestone));
  }

  private static Plan.Warning warning(Milestone milestone, String words) {
    return new Plan.Warning(milestone.id(), words);
  }
}
