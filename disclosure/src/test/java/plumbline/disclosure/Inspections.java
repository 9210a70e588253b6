package plumbline.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;

/// Inspections to publish.
final class Inspections {
  private static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();

  private Inspections() {}

  /// An inspection of `youth-2018` with these parts.
  static Inspection with(String parts) {
    return read(
        new Source(
            "few.json",
            ("{\"id\": \"few-2026\", \"service\": \"Few\", \"framework\": \"youth-2018\", "
                    + parts
                    + "}")
                .getBytes(StandardCharsets.UTF_8)));
  }

  static List<Inspection> shipped() {
    return ShippedInspections.sources().stream().map(Inspections::read).toList();
  }

  private static Inspection read(Source source) {
    return switch (InspectionReader.read(source, LIBRARY)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }
}
