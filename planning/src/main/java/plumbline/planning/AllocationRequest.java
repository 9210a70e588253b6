package plumbline.planning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What an allocation is to share out, among whom.
///
/// @param services the codes of the service inspected and of its authorities
/// @param slots when case managers can be interviewed
/// @param fixed what was decided by hand and is kept; a case without a decision may be left out
public record AllocationRequest(
    Set<String> services,
    List<Inspector> inspectors,
    List<AllocatedCase> cases,
    List<InterviewSlot> slots,
    List<Assignment> fixed) {
  public AllocationRequest {
    services = Set.copyOf(services);
    inspectors = distinct(inspectors, Inspector::id);
    cases = distinct(cases, AllocatedCase::ref);
    slots = distinct(slots, InterviewSlot::id);
    fixed = distinct(fixed, Assignment::ref);
  }

  private static <T> List<T> distinct(List<T> items, Function<T, String> id) {
    if (items.stream().map(id).distinct().count() < items.size()) {
      throw new IllegalArgumentException("Each has an id of its own: " + items);
    }
    return List.copyOf(items);
  }

  Optional<Inspector> inspector(String id) {
    return inspectors.stream().filter(inspector -> inspector.id().equals(id)).findFirst();
  }

  Optional<InterviewSlot> slot(String id) {
    return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
  }

  Optional<AllocatedCase> caseOf(String ref) {
    return cases.stream().filter(each -> each.ref().equals(ref)).findFirst();
  }

  Assignment fixed(String ref) {
    return fixed.stream()
        .filter(assignment -> assignment.ref().equals(ref))
        .findFirst()
        .orElseGet(() -> Assignment.open(ref));
  }
}
