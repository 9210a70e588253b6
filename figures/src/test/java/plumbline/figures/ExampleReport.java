package plumbline.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A made-up report without a fault.
final class ExampleReport {
  static final String TEXT = text();

  private ExampleReport() {}

  private static String text() {
    try (var file = ExampleReport.class.getResourceAsStream("example-report.txt")) {
      if (file == null) {
        throw new AssertionError("The example report is missing.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
