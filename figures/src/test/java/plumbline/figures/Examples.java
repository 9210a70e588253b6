package plumbline.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// The example report, which has no fault until a test gives it one.
final class Examples {
  static final Checker CHECKER = Checker.with(FrameworkLibrary.shipped());

  private Examples() {}

  static String report() {
    try (var file = Examples.class.getResourceAsStream("example-report.txt")) {
      if (file == null) {
        throw new AssertionError("The example report is missing.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// With three faults: the score, a percentage over two lines, an interview too few.
  static String faulty() {
    return report()
        .replace("Score 18/36", "Score 19/36")
        .replace("sufficient in 64 per cent", "sufficient in 94 per\ncent")
        .replace("19 interviews", "18 interviews");
  }

  static Checked check(String report) {
    return CHECKER.check(text(report));
  }

  static ReportText text(String report) {
    Source source = new Source("example report.txt", report.getBytes(StandardCharsets.UTF_8));
    return switch (ReportReader.read(source)) {
      case Parsed.Accepted<ReportText>(ReportText text) -> text;
      case Parsed.Refused<ReportText>(var problems) -> throw new AssertionError(problems);
    };
  }
}
