package plumbline.planning;

import java.util.List;
import java.util.Optional;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// The types of plans of one file.
public record PlanTypes(
    String id, String title, Optional<String> about, List<Phase> phases, List<PlanType> types) {
  public PlanTypes {
    phases = List.copyOf(phases);
    types = List.copyOf(types);
  }

  /// The plans that come with the product: our own defaults.
  public static PlanTypes shipped() {
    return switch (read(Resource.source("inspection.yaml"))) {
      case Parsed.Accepted<PlanTypes>(PlanTypes types) -> types;
      case Parsed.Refused<PlanTypes>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  public static Parsed<PlanTypes> read(Source source) {
    return PlanTypesReader.read(source);
  }

  /// How a type of inspection, such as `joint`, is planned.
  public Optional<PlanType> type(String inspectionType) {
    return types.stream().filter(type -> type.isFor(inspectionType)).findFirst();
  }
}
