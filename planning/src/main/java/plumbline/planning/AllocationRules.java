package plumbline.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The hard rules of allocation. Proposals are searched for by the very same rules by which
/// allocations made by hand are checked.
public final class AllocationRules {
  private AllocationRules() {}

  /// Every rule that an allocation breaks. What is not decided breaks none.
  public static List<BrokenRule> problems(AllocationRequest request, List<Assignment> assignments) {
    List<BrokenRule> broken = new ArrayList<>();
    List<Placed> placed = placed(request, assignments, broken);
    broken.addAll(broken(request.services(), placed));
    return List.copyOf(broken);
  }

  /// Assignments with their names looked up; a name that is not known is left out, and told.
  private static List<Placed> placed(
      AllocationRequest request, List<Assignment> assignments, List<BrokenRule> broken) {
    List<Placed> placed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Assignment each : assignments) {
      Optional<AllocatedCase> about = request.caseOf(each.ref());
      if (about.isEmpty()) {
        broken.add(new BrokenRule.Unknown(each.ref(), "the case ‘" + each.ref() + "’"));
        continue;
      }
      if (!seen.add(each.ref())) {
        broken.add(new BrokenRule.AllocatedTwice(each.ref()));
      }
      for (Optional<String> name : List.of(each.reader(), each.secondReader())) {
        name.filter(id -> request.inspector(id).isEmpty())
            .ifPresent(
                id -> broken.add(new BrokenRule.Unknown(each.ref(), "the inspector ‘" + id + "’")));
      }
      each.interview()
          .filter(id -> request.slot(id).isEmpty())
          .ifPresent(id ->
              broken.add(new BrokenRule.Unknown(each.ref(), "the interview time ‘" + id + "’")));
      placed.add(placed(request, about.get(), each));
    }
    return placed;
  }

  static Placed placed(AllocationRequest request, AllocatedCase about, Assignment assignment) {
    return new Placed(
        about,
        assignment.reader().flatMap(request::inspector).orElse(null),
        assignment.secondReader().flatMap(request::inspector).orElse(null),
        assignment.interview().flatMap(request::slot).orElse(null));
  }

  static List<BrokenRule> broken(Set<String> services, List<Placed> placed) {
    List<BrokenRule> broken = new ArrayList<>();
    for (Placed each : placed) {
      addConflict(broken, services, each.about(), each.reader());
      addConflict(broken, services, each.about(), each.secondReader());
      if (each.reader() != null && each.reader().equals(each.secondReader())) {
        broken.add(new BrokenRule.SecondReaderIsFirst(each.about(), each.reader()));
      }
      InterviewSlot slot = each.interview();
      if (slot != null && !slot.caseManager().equals(each.about().caseManager())) {
        broken.add(new BrokenRule.AnothersTime(each.about(), slot));
      }
      if (slot != null && each.reader() == null) {
        broken.add(new BrokenRule.InterviewWithoutReader(each.about(), slot));
      }
    }
    readings(placed)
        .forEach((inspector, readings) -> {
          if (readings > inspector.capacity()) {
            broken.add(new BrokenRule.OverCapacity(inspector, readings));
          }
        });
    addMeetings(broken, placed);
    return broken;
  }

  private static void addConflict(
      List<BrokenRule> broken,
      Set<String> services,
      AllocatedCase about,
      @Nullable Inspector inspector) {
    if (inspector == null || inspector.conflicts().isEmpty()) {
      return;
    }
    List<String> shared =
        inspector.conflicts().stream().filter(services::contains).sorted().toList();
    if (!shared.isEmpty()) {
      broken.add(new BrokenRule.DeclaredConflict(about, inspector, shared));
    }
  }

  /// How many readings each inspector has, first and second, in the order of the cases.
  static Map<Inspector, Integer> readings(List<Placed> placed) {
    Map<Inspector, Integer> readings = new LinkedHashMap<>();
    for (Placed each : placed) {
      if (each.reader() != null) {
        readings.merge(each.reader(), 1, Integer::sum);
      }
      if (each.secondReader() != null) {
        readings.merge(each.secondReader(), 1, Integer::sum);
      }
    }
    return readings;
  }

  private static void addMeetings(List<BrokenRule> broken, List<Placed> placed) {
    for (int at = 0; at < placed.size(); at++) {
      Placed one = placed.get(at);
      if (one.interview() == null) {
        continue;
      }
      for (Placed other : placed.subList(at + 1, placed.size())) {
        if (other.interview() != null
            && one.interview().when().overlaps(other.interview().when())) {
          addTwoInterviews(broken, one, one.interview().when(), other, other.interview().when());
        }
      }
    }
  }

  private static void addTwoInterviews(
      List<BrokenRule> broken, Placed one, When when, Placed other, When otherWhen) {
    if (one.reader() != null && one.reader().equals(other.reader())) {
      broken.add(
          new BrokenRule.InspectorInTwoInterviews(
              one.reader(), one.about(), when, other.about(), otherWhen));
    }
    if (one.about().caseManager().equals(other.about().caseManager())) {
      broken.add(
          new BrokenRule.CaseManagerInTwoInterviews(
              one.about().caseManager(), one.about(), when, other.about(), otherWhen));
    }
  }
}
