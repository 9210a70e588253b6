package plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkReader;

/// Frameworks whose examples don't hold: each begins with what must be said of it. Examples stand
/// in a framework so that a rule can't be changed by accident.
class FaultyExamplesTest {
  static List<Path> bad() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/bad-examples"))) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> good() {
    return Library.IDS;
  }

  @ParameterizedTest
  @MethodSource("bad")
  void an_example_that_does_not_hold_is_told_in_its_exact_words(Path file) throws IOException {
    Source source = new Source(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    List<String> expected =
        source
            .text()
            .lines()
            .takeWhile(line -> line.startsWith("# "))
            .map(line -> line.substring(2))
            .toList();
    assertThat(expected).isNotEmpty();
    switch (FrameworkReader.read(source)) {
      case Parsed.Accepted<Framework>(Framework framework) ->
          assertThat(Examples.problems(framework).stream().map(Problem::toString))
              .containsExactlyElementsOf(expected);
      case Parsed.Refused<Framework> refused ->
          throw new AssertionError(refused.problems().toString());
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void every_example_of_the_project_s_frameworks_holds(String id) {
    assertThat(Examples.problems(Library.framework(id))).isEmpty();
  }
}
