package plumbline.acceptance;

import java.util.List;
import java.util.Optional;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.edition.Skeleton;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.press.Format;
import plumbline.rating.RatedInspection;

/// The shipped inspections, and reports of inspections as they are printed.
final class Printed {
  static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();

  private Printed() {}

  /// What was read; problems fail the test.
  static <T> T accepted(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  static List<Inspection> shipped() {
    return ShippedInspections.sources().stream().map(Printed::read).toList();
  }

  static Inspection shipped(String id) {
    return shipped().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  static Inspection read(Source source) {
    return accepted(InspectionReader.read(source, LIBRARY));
  }

  /// An inspection whose recommendations say what they rest on, but for the last.
  static Inspection withGrounds(String id) {
    Inspection made = shipped(id);
    List<Inspection.Recommendation> all =
        List.of(
            recommendation(1, "review how risk is assessed (in every case)", "2.1.2 and 3.1"),
            recommendation(2, "train its staff", "standard 1.2 (staff), 3.3.1"),
            new Inspection.Recommendation(3, "The board", "meet more often", Optional.empty()));
    return made.reported(
        made.contextualFacts(), made.caseload(), made.staffing(), made.organisationData(), all);
  }

  private static Inspection.Recommendation recommendation(
      int number, String summary, String restsOn) {
    return new Inspection.Recommendation(number, "The board", summary, Optional.of(restsOn));
  }

  static byte[] report(Inspection inspection, Format format) {
    return format.print(Skeleton.of(RatedInspection.of(inspection), "test"));
  }
}
