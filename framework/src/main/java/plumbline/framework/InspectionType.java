package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// A variant of the framework's inspection, such as a joint one.
///
/// @param rated whether its standards get ratings
/// @param published whether its report is published
/// @param partners the inspectorates and professions that join it
public record InspectionType(
    String id,
    Text name,
    boolean rated,
    boolean published,
    int fieldworkWeeks,
    List<String> partners,
    Optional<Text> about) {
  public InspectionType {
    partners = List.copyOf(partners);
  }
}
