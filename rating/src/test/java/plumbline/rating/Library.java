package plumbline.rating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;

/// The shipped frameworks, the small one of the framework's tests, and the foreign one of the
/// acceptance tests.
final class Library {
  static final List<String> IDS =
      List.of("youth-2018", "youth-2021", "small-2026", "care-home-2024");

  private static final FrameworkLibrary LIBRARY = library();

  private Library() {}

  private static FrameworkLibrary library() {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    List<Problem> problems = new ArrayList<>();
    problems.addAll(library.add(Path.of("../framework/src/test/resources/good")));
    problems.addAll(library.add(Path.of("../acceptance/src/test/resources/frameworks")));
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.toString());
    }
    return library;
  }

  static Framework framework(String id) {
    return accepted(LIBRARY.find(id, new Place("test", 1, 1)));
  }

  /// Reads an inspection as any other program would give it.
  static Inspection inspection(String json) {
    return accepted(
        InspectionReader.read(new Source("generated.json", json.getBytes(UTF_8)), LIBRARY));
  }

  private static <T> T accepted(Parsed<T> read) {
    return switch (read) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
