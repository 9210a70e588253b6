package plumbline.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;

/// The inspection files that the tests read: `good/` and `bad/` beside them, the shipped ones, and
/// the foreign one of the acceptance tests. A bad file stands beside the problems that it must
/// give.
final class ExampleFiles {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final FrameworkLibrary LIBRARY = library();

  private ExampleFiles() {}

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

  static Parsed<Inspection> read(Source source) {
    return InspectionReader.read(source, LIBRARY);
  }

  static Inspection accepted(Source source) {
    return switch (read(source)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection>(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  static List<String> problems(Source source) {
    return switch (read(source)) {
      case Parsed.Accepted<Inspection> _ -> List.of();
      case Parsed.Refused<Inspection>(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }

  static Path good(String name) {
    return RESOURCES.resolve("good").resolve(name);
  }

  /// @param groups folders of `bad/`
  static List<Path> bad(String... groups) {
    List<Path> files = new ArrayList<>();
    for (String group : groups) {
      files.addAll(jsonIn(RESOURCES.resolve("bad").resolve(group)));
    }
    return files;
  }

  /// Every inspection file of the project that must be accepted.
  static List<Path> all() {
    List<Path> files = new ArrayList<>(jsonIn(Path.of("../inspections")));
    files.addAll(jsonIn(Path.of("../acceptance/src/test/resources/inspections")));
    files.addAll(jsonIn(RESOURCES.resolve("good")));
    return files;
  }

  private static List<Path> jsonIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Source source(Path file) {
    return new Source(String.valueOf(file.getFileName()), bytes(file));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> expected(Path bad) {
    try {
      return Files.readAllLines(Path.of(bad.toString().replaceFirst("\\.json$", ".expected")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
