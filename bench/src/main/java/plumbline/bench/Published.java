package plumbline.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Skeleton;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.press.PrintedFile;
import plumbline.rating.RatedInspection;

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

  /// Every file of a report’s edition, by their names.
  static Map<String, byte[]> files(String id) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    PrintedFile.all(Skeleton.of(RatedInspection.of(inspection(id)), "bench"))
        .forEach(file -> files.put(file.name(), file.bytes()));
    return files;
  }

  private static Inspection read(Source source, FrameworkLibrary library) {
    return switch (InspectionReader.read(source, library)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection> refused ->
          throw new IllegalStateException(refused.toString());
    };
  }
}
