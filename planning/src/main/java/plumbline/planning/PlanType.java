package plumbline.planning;

import java.util.List;
import java.util.stream.Stream;

/// How one type of inspection is planned.
///
/// @param also further types of inspection that are planned alike
/// @param steps in the order of the file; each follows an earlier one
public record PlanType(String id, List<String> also, String name, List<Step> steps) {
  public PlanType {
    also = List.copyOf(also);
    steps = List.copyOf(steps);
  }

  boolean isFor(String inspectionType) {
    return Stream.concat(Stream.of(id), also.stream()).anyMatch(inspectionType::equals);
  }
}
