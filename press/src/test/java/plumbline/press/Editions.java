package plumbline.press;

import java.util.List;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Edition;
import plumbline.edition.Skeleton;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.rating.RatedInspection;

/// The reports of the shipped inspections.
final class Editions {
  private static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();

  static final List<String> IDS =
      List.of(
          "bury-and-rochdale-2020",
          "cheshire-2021",
          "kirklees-2021",
          "trafford-2020",
          "wirral-2021");

  private Editions() {}

  static Edition of(String id) {
    Source source =
        ShippedInspections.sources().stream()
            .filter(one -> one.name().endsWith("/" + id + ".json"))
            .findFirst()
            .orElseThrow();
    return of(source);
  }

  static Edition of(Source source) {
    return switch (InspectionReader.read(source, LIBRARY)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) ->
          Skeleton.of(RatedInspection.of(inspection), "test");
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }
}
