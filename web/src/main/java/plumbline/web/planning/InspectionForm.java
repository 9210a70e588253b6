package plumbline.web.planning;

import java.util.List;
import java.util.Map;
import plumbline.planning.PlanType;
import plumbline.web.frameworks.KnownFramework;
import plumbline.web.layout.FormProblems;

/// The form for a new inspection.
///
/// @param typed what was typed so far, by field
public record InspectionForm(
    List<Service> services,
    List<KnownFramework> frameworks,
    List<PlanType> types,
    Map<String, String> typed,
    FormProblems problems) {
  public InspectionForm {
    services = List.copyOf(services);
    frameworks = List.copyOf(frameworks);
    types = List.copyOf(types);
    typed = Map.copyOf(typed);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
