package plumbline.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import plumbline.document.Nearest;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;

/// The dates of one inspection. A plan never changes: each deed gives another plan, or the problems
/// that stand in its way. A problem's place is the milestone's number in the plan.
///
/// @param milestones in the order of the type; each follows an earlier one
public record Plan(PlanType type, WorkingDays workingDays, List<Milestone> milestones) {

  private static final String FIELDWORK = "fieldwork";

  /// Leaves room for the longest plan before the last known bank holiday.
  private static final LocalDate LAST_ANNOUNCEMENT = LocalDate.of(2150, 12, 31);

  /// What a person should look at, though it may well be meant.
  ///
  /// @param milestone its id
  public record Warning(String milestone, String words) {}

  public Plan {
    milestones = List.copyOf(milestones);
  }

  /// The plan as its type lays it down, from the day of the announcement.
  public static Parsed<Plan> from(PlanType type, LocalDate announced, WorkingDays days) {
    if (!Dates.isKnown(announced) || announced.isAfter(LAST_ANNOUNCEMENT)) {
      return refused(
          1,
          "The inspection would be announced on %s".formatted(English.date(announced)),
          "choose a date between 2013 and 2150");
    }
    Map<String, LocalDate> dates = new HashMap<>();
    List<Milestone> milestones = new ArrayList<>();
    for (Step step : type.steps()) {
      LocalDate due =
          step.offset().map(offset -> offset.after(at(dates, offset), days)).orElse(announced);
      dates.put(step.id(), due);
      milestones.add(Milestone.of(step, due));
    }
    return new Parsed.Accepted<>(new Plan(type, days, milestones));
  }

  private static LocalDate at(Map<String, LocalDate> dates, Offset offset) {
    LocalDate date = dates.get(offset.follows());
    if (date == null) {
      throw new IllegalStateException("A milestone follows an earlier one: " + offset);
    }
    return date;
  }

  public Optional<Milestone> milestone(String id) {
    return milestones.stream().filter(milestone -> milestone.id().equals(id)).findFirst();
  }

  /// Whether a day lies in a week of fieldwork. The milestones of that phase come in pairs: a first
  /// and a last day.
  public boolean isFieldwork(LocalDate day) {
    List<LocalDate> ends =
        milestones.stream()
            .filter(milestone -> milestone.step().phase().id().equals(FIELDWORK))
            .map(Milestone::date)
            .toList();
    for (int at = 0; at + 1 < ends.size(); at += 2) {
      if (!day.isBefore(ends.get(at)) && !day.isAfter(ends.get(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Moves one milestone; all others keep their dates.
  public Parsed<Plan> moved(String id, LocalDate date, String reason) {
    return moved(id, date, reason, false);
  }

  /// Moves a milestone, and with it those that follow it and were neither done nor moved by hand.
  public Parsed<Plan> movedWithFollowers(String id, LocalDate date, String reason) {
    return moved(id, date, reason, true);
  }

  private Parsed<Plan> moved(String id, LocalDate date, String reason, boolean withFollowers) {
    return found(id)
        .then(milestone -> {
          List<Problem> problems = new ArrayList<>();
          if (milestone.isDone()) {
            problems.add(
                problem(
                    milestone,
                    "%s is done".formatted(milestone),
                    "leave its date, or say first that it is not done"));
          }
          if (reason.isBlank()) {
            problems.add(
                problem(
                    milestone,
                    "‘%s’ would move without a reason".formatted(milestone.name()),
                    "give one: the record keeps it"));
          }
          problems.addAll(unknown(milestone, date));
          return Parsed.of(milestone, problems);
        })
        .then(milestone -> {
          Plan changed = with(milestone.id(), each -> each.movedTo(date, reason.strip()));
          return withFollowers ? changed.replanned(id) : new Parsed.Accepted<>(changed);
        })
        .then(changed -> Parsed.of(changed, changed.misplaced(this)));
  }

  /// The same plan with new dates for what follows a milestone, as far as no person set them.
  private Parsed<Plan> replanned(String id) {
    Map<String, LocalDate> newDates = new HashMap<>();
    List<Milestone> replanned = new ArrayList<>();
    for (Milestone milestone : milestones) {
      Optional<LocalDate> due =
          milestone
              .step()
              .offset()
              .filter(_ -> milestone.isAsPlanned())
              .filter(offset -> newDates.containsKey(offset.follows()))
              .map(offset -> offset.after(at(newDates, offset), workingDays));
      Optional<Milestone> beyond = due.filter(date -> !Dates.isKnown(date)).map(_ -> milestone);
      if (beyond.isPresent()) {
        return new Parsed.Refused<>(unknown(milestone, due.orElseThrow()));
      }
      due.ifPresent(date -> newDates.put(milestone.id(), date));
      if (milestone.id().equals(id)) {
        newDates.put(id, milestone.due());
      }
      replanned.add(due.map(milestone::dueOn).orElse(milestone));
    }
    return new Parsed.Accepted<>(new Plan(type, workingDays, replanned));
  }

  /// Which of the dates that differ from another plan's stand before the milestone they follow, or
  /// after one that follows them.
  private List<Problem> misplaced(Plan before) {
    Set<Problem> problems = new LinkedHashSet<>();
    for (Milestone milestone : milestones) {
      for (Milestone follower : milestones) {
        if (!follower.follows(milestone)
            || follower.isDone()
            || !follower.due().isBefore(milestone.date())) {
          continue;
        }
        if (!before.milestones().contains(follower)) {
          problems.add(
              problem(
                  follower,
                  "‘%s’ would be on %s, before %s, which it follows"
                      .formatted(follower.name(), English.date(follower.due()), milestone),
                  "choose %s or a later day".formatted(English.date(milestone.date()))));
        } else if (!before.milestones().contains(milestone)) {
          problems.add(
              problem(
                  milestone,
                  "‘%s’ would be on %s, after %s, which follows it"
                      .formatted(milestone.name(), English.date(milestone.date()), follower),
                  "choose %s or an earlier day, or move ‘%s’ too"
                      .formatted(English.date(follower.due()), follower.name())));
        }
      }
    }
    return List.copyOf(problems);
  }

  /// Says when a milestone was done; said again, the later word holds.
  public Parsed<Plan> done(String id, LocalDate date) {
    return found(id)
        .then(milestone -> {
          List<Problem> problems = new ArrayList<>(unknown(milestone, date));
          for (Milestone other : milestones) {
            if (milestone.follows(other) && other.done().filter(date::isBefore).isPresent()) {
              problems.add(
                  problem(
                      milestone,
                      "‘%s’ would be done on %s, before %s, which it follows"
                          .formatted(milestone.name(), English.date(date), other),
                      "correct one of the two dates"));
            }
            if (other.follows(milestone) && other.done().filter(date::isAfter).isPresent()) {
              problems.add(
                  problem(
                      milestone,
                      "‘%s’ would be done on %s, after %s, which follows it"
                          .formatted(milestone.name(), English.date(date), other),
                      "correct one of the two dates"));
            }
          }
          return Parsed.of(with(id, each -> each.doneOn(date)), problems);
        });
  }

  /// Takes back that a milestone was done.
  public Parsed<Plan> notDone(String id) {
    return found(id).then(_ -> new Parsed.Accepted<>(with(id, Milestone::notDone)));
  }

  /// What a person should look at, in the order of the milestones.
  public List<Warning> warnings() {
    return PlanWarnings.of(this);
  }

  private Plan with(String id, UnaryOperator<Milestone> change) {
    List<Milestone> changed =
        milestones.stream().map(each -> each.id().equals(id) ? change.apply(each) : each).toList();
    return new Plan(type, workingDays, changed);
  }

  private Parsed<Milestone> found(String id) {
    return milestone(id)
        .<Parsed<Milestone>>map(Parsed.Accepted::new)
        .orElseGet(() ->
            refused(
                1,
                "The plan has no milestone ‘%s’".formatted(id),
                Nearest.advice(id, milestones.stream().map(Milestone::id).toList())));
  }

  private List<Problem> unknown(Milestone milestone, LocalDate date) {
    return Dates.isKnown(date)
        ? List.of()
        : List.of(
            problem(
                milestone,
                "‘%s’ would be on %s".formatted(milestone.name(), English.date(date)),
                "choose a date between 2013 and 2199"));
  }

  private Problem problem(Milestone milestone, String what, String mend) {
    return new Problem(
        new Place("plan", type.steps().indexOf(milestone.step()) + 1, 1), what, mend);
  }

  private static <T> Parsed<T> refused(int line, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(new Place("plan", line, 1), what, mend)));
  }
}
