package plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.rating.RatedInspection;

/// The five published inspections, rated; and inspections that a test writes itself.
final class ShippedReports {
  private static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();
  private static final Map<String, RatedInspection> RATED = new TreeMap<>();

  static {
    ShippedInspections.sources()
        .forEach(source -> {
          RatedInspection rated = rated(source);
          RATED.put(rated.inspection().id(), rated);
        });
  }

  private ShippedReports() {}

  static RatedInspection rated(String id) {
    return Objects.requireNonNull(RATED.get(id), id);
  }

  static RatedInspection rated(Source source) {
    return rated(source, LIBRARY);
  }

  static RatedInspection rated(Source source, FrameworkLibrary library) {
    return RatedInspection.of(
        switch (InspectionReader.read(source, library)) {
          case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
          case Parsed.Refused<Inspection>(var problems) ->
              throw new AssertionError(
                  problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        });
  }

  /// Writes the reports into a folder, for eyes: `java plumbline.report.ShippedReports FOLDER`.
  public static void main(String[] folder) throws IOException {
    for (Map.Entry<String, RatedInspection> one : RATED.entrySet()) {
      Files.writeString(
          Path.of(folder[0]).resolve(one.getKey() + ".html"), HtmlReport.of(one.getValue()));
    }
  }
}
