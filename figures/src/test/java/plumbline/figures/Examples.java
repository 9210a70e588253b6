package plumbline.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    return report("example-report.txt");
  }

  /// Under the framework of 2021, with a table of counts, a resettlement standard and another
  /// breakdown of the caseload.
  static String report2021() {
    return report("example-report-2021.txt");
  }

  static List<String> reports() {
    return List.of(report(), report2021());
  }

  /// Only the check of this name.
  static Checker only(String check) {
    Set<String> others =
        CHECKER.names().stream()
            .filter(name -> !name.equals(check))
            .collect(Collectors.toUnmodifiableSet());
    return CHECKER.without(others);
  }

  private static String report(String name) {
    try (var file = Examples.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("The example report is missing: " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What this check says of the example report where the first words are replaced by the others.
  static List<String> said(String check, String words, String others) {
    String report =
        reports().stream()
            .filter(text -> text.contains(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No example report has: " + words));
    return only(check).check(text(report.replace(words, others))).findings().stream()
        .map(Finding::message)
        .toList();
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
