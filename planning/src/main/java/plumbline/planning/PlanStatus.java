package plumbline.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where a plan stands on one day.
///
/// @param entries in the order of the plan
public record PlanStatus(LocalDate today, List<Entry> entries) {

  /// A milestone and how it stands.
  public record Entry(Milestone milestone, State state) {
    public String words() {
      return switch (state) {
        case State.Done(LocalDate on, int late) when late > 0 ->
            "%s was done on %s, %s late.".formatted(quoted(), English.date(on), English.days(late));
        case State.Done(LocalDate on, int _) ->
            "%s was done on %s.".formatted(quoted(), English.date(on));
        case State.Late(int days) -> "%s is %s late.".formatted(quoted(), English.days(days));
        case State.Due _ -> "%s is due now: %s.".formatted(quoted(), English.date(milestone.due()));
        case State.Ahead(int days) ->
            "%s is due on %s, in %s."
                .formatted(quoted(), English.date(milestone.due()), English.days(days));
      };
    }

    private String quoted() {
      return "‘" + milestone.name() + "’";
    }
  }

  public sealed interface State {
    /// @param workingDaysLate 0 where it was done in time
    record Done(LocalDate on, int workingDaysLate) implements State {}

    record Late(int workingDays) implements State {}

    /// Due today, or on a day since when there has been no working day.
    record Due() implements State {}

    record Ahead(int workingDays) implements State {}
  }

  public PlanStatus {
    entries = List.copyOf(entries);
  }

  public static PlanStatus on(LocalDate today, Plan plan) {
    return new PlanStatus(
        today,
        plan.milestones().stream()
            .map(milestone -> new Entry(milestone, state(milestone, today, plan.workingDays())))
            .toList());
  }

  private static State state(Milestone milestone, LocalDate today, WorkingDays days) {
    if (milestone.done().isPresent()) {
      LocalDate done = milestone.done().get();
      return new State.Done(done, Math.max(0, days.between(milestone.due(), done)));
    }
    if (milestone.due().isAfter(today)) {
      return new State.Ahead(days.between(today, milestone.due()));
    }
    int late = days.between(milestone.due(), today);
    return late > 0 ? new State.Late(late) : new State.Due();
  }

  public List<Entry> done() {
    return entries.stream().filter(entry -> entry.state() instanceof State.Done).toList();
  }

  public List<Entry> due() {
    return entries.stream().filter(entry -> entry.state() instanceof State.Due).toList();
  }

  public List<Entry> late() {
    return entries.stream().filter(entry -> entry.state() instanceof State.Late).toList();
  }

  /// What comes next, of that which is neither due nor late.
  public Optional<Entry> next() {
    return entries.stream()
        .filter(entry -> entry.state() instanceof State.Ahead)
        .min(Comparator.comparing(entry -> entry.milestone().due()));
  }
}
