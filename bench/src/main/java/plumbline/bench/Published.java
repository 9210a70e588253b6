package plumbline.bench;

import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;

/// The inspections that come with Plumbline.
final class Published {
  private Published() {}

  static Inspection inspection(String id) {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    return ShippedInspections.sources().stream()
        .map(source -> read(source, library))
        .filter(inspection -> inspection.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Inspection read(Source source, FrameworkLibrary library) {
    return switch (InspectionReader.read(source, library)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection> refused ->
          throw new IllegalStateException(refused.toString());
    };
  }
}
