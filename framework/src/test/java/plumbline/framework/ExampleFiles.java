package plumbline.framework;

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

/// The frameworks that the tests read: `good/` and `bad/` beside them, the shipped ones, and the
/// foreign one of the acceptance tests. A bad file begins with the problems that it must give, a
/// comment each.
final class ExampleFiles {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private ExampleFiles() {}

  static Source small() {
    return source(RESOURCES.resolve("good/small-2026.yaml"));
  }

  static Framework smallFramework() {
    return accepted(small());
  }

  static Framework accepted(Source source) {
    return switch (FrameworkReader.read(source)) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework;
      case Parsed.Refused<Framework>(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  /// @param groups folders of `bad/`
  static List<Path> bad(String... groups) {
    List<Path> files = new ArrayList<>();
    for (String group : groups) {
      files.addAll(yamlIn(RESOURCES.resolve("bad").resolve(group)));
    }
    return files;
  }

  /// Every framework of the project that must be accepted.
  static List<Path> all() {
    List<Path> files = new ArrayList<>(yamlIn(Path.of("../frameworks")));
    files.addAll(yamlIn(Path.of("../acceptance/src/test/resources/frameworks")));
    files.add(RESOURCES.resolve("good/small-2026.yaml"));
    return files;
  }

  private static List<Path> yamlIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Source source(Path file) {
    try {
      return new Source(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The comments at the head of a bad file.
  static List<String> expected(Source source) {
    return source
        .text()
        .lines()
        .takeWhile(line -> line.startsWith("# "))
        .map(line -> line.substring(2))
        .toList();
  }

  /// Everything that is wrong with a framework, but for its examples, which the rating room tries.
  static List<String> problems(Source source) {
    List<Problem> problems =
        switch (FrameworkReader.read(source)) {
          case Parsed.Accepted<Framework>(Framework framework) -> Conditions.problems(framework);
          case Parsed.Refused<Framework>(List<Problem> refusal) -> refusal;
        };
    return problems.stream().map(Problem::toString).toList();
  }
}
