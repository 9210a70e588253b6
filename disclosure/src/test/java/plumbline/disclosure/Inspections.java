package plumbline.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
    return with(parts, LIBRARY);
  }

  static Inspection with(String parts, FrameworkLibrary library) {
    return read(
        new Source(
            "few.json",
            ("{\"id\": \"few-2026\", \"service\": \"Few\", \"framework\": \"youth-2018\", "
                    + parts
                    + "}")
                .getBytes(StandardCharsets.UTF_8)),
        library);
  }

  /// The frameworks, with another rule in `youth-2018`.
  static FrameworkLibrary ruling(String usual, String other, Path folder) throws IOException {
    try (InputStream in =
        FrameworkLibrary.class.getResourceAsStream("/plumbline/frameworks/youth-2018.yaml")) {
      String shipped =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve("youth-2018.yaml"), shipped.replace(usual, other));
    }
    FrameworkLibrary library = FrameworkLibrary.shipped();
    if (!library.add(folder).isEmpty()) {
      throw new AssertionError("The framework cannot be read.");
    }
    return library;
  }

  static List<Inspection> shipped() {
    return ShippedInspections.sources().stream().map(source -> read(source, LIBRARY)).toList();
  }

  private static Inspection read(Source source, FrameworkLibrary library) {
    return switch (InspectionReader.read(source, library)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }
}
