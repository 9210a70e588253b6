package plumbline.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.FrameworkReader;
import plumbline.framework.Share;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.rating.RatedInspection;

/// What the tests start from: shipped frameworks, with a rule changed where a test asks for it, and
/// the published inspections.
final class Given {
  static final Framework YOUTH_2018 = shipped("youth-2018");
  static final Framework YOUTH_2021 = shipped("youth-2021");

  /// Where a standard is the average of its key questions, rounded or exact.
  static final Framework AVERAGES =
      youth2018(text -> text.replace("standardRule: lowest", "standardRule: average"));

  static final Framework EXACT_AVERAGES =
      youth2018(text ->
          text.replace("standardRule: lowest", "standardRule: average")
              .replace("percentages: whole", "percentages: exact"));

  private static final Path OTHERS = Path.of("../acceptance/src/test/resources");

  static final Framework CARE_HOME =
      accepted(
          Source.of(OTHERS.resolve("frameworks/care-home-2024.yaml")).then(FrameworkReader::read));

  private Given() {}

  private static Framework shipped(String id) {
    return accepted(FrameworkLibrary.shipped().find(id, new Place(id, 1, 1)));
  }

  static <T> T accepted(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// The youth framework of 2018 with other rules.
  static Framework youth2018(UnaryOperator<String> changed) {
    String text = changed.apply(text(Path.of("../frameworks/youth-2018.yaml")));
    return accepted(
        FrameworkReader.read(new Source("changed.yaml", text.getBytes(StandardCharsets.UTF_8))));
  }

  static RatedInspection rated(String id) {
    return RatedInspection.of(
        inspection(Path.of("../inspections", id + ".json"), UnaryOperator.identity()));
  }

  static RatedInspection rated(String id, UnaryOperator<String> changed) {
    return RatedInspection.of(inspection(Path.of("../inspections", id + ".json"), changed));
  }

  static RatedInspection elmHouse() {
    return RatedInspection.of(
        inspection(OTHERS.resolve("inspections/elm-house-2026.json"), UnaryOperator.identity()));
  }

  private static Inspection inspection(Path file, UnaryOperator<String> changed) {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    library.add(OTHERS.resolve("frameworks"));
    byte[] content = changed.apply(text(file)).getBytes(StandardCharsets.UTF_8);
    return accepted(InspectionReader.read(new Source(file.toString(), content), library));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Share yes(int yes, int of) {
    return new Share(yes, of);
  }
}
