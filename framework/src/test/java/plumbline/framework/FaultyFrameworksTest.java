package plumbline.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Source;

/// One faulty framework for each message. `bad/text` can't be read as YAML, `bad/shape` has a fault
/// that the schema sees as well, `bad/sense` one that only the reader sees, `bad/conditions` one of
/// an expression.
class FaultyFrameworksTest {
  static List<Path> bad() {
    return ExampleFiles.bad("text", "shape", "sense", "conditions");
  }

  static List<Path> good() {
    return ExampleFiles.all();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void every_problem_is_told_in_its_exact_words(Path file) {
    Source source = ExampleFiles.source(file);
    assertThat(ExampleFiles.expected(source)).isNotEmpty();
    assertThat(ExampleFiles.problems(source)).isEqualTo(ExampleFiles.expected(source));
  }

  @ParameterizedTest
  @MethodSource("good")
  void a_good_framework_has_no_problem(Path file) {
    assertThat(ExampleFiles.problems(ExampleFiles.source(file))).isEmpty();
  }

  @Test
  void there_are_twenty_faulty_frameworks_and_more() {
    assertThat(bad()).hasSizeGreaterThan(70);
  }

  /// GOV.UK style: no negative contractions, no exclamation marks, no blame.
  @ParameterizedTest
  @MethodSource("bad")
  void messages_are_plain(Path file) {
    assertThat(ExampleFiles.expected(ExampleFiles.source(file)))
        .allSatisfy(line ->
            assertThat(line)
                .doesNotContainPattern("n['’]t\\b|!(?!=|\\))|\\b(error|invalid|illegal|fail)")
                .matches("[a-z0-9-]+\\.yaml:[1-9]\\d*: .+: .+"));
  }
}
