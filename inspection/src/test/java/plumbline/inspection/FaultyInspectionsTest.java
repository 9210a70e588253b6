package plumbline.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Source;

/// One faulty inspection file for each message. `bad/text` can't be read as JSON, `bad/shape` has a
/// fault that the schema sees as well, `bad/sense` one that only the reader sees.
class FaultyInspectionsTest {
  static List<Path> bad() {
    return ExampleFiles.bad("text", "shape", "sense");
  }

  static List<Path> good() {
    return ExampleFiles.all();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void every_problem_is_told_in_its_exact_words(Path file) {
    assertThat(ExampleFiles.expected(file)).isNotEmpty();
    assertThat(ExampleFiles.problems(ExampleFiles.source(file)))
        .isEqualTo(ExampleFiles.expected(file));
  }

  @ParameterizedTest
  @MethodSource("good")
  void a_good_inspection_has_no_problem(Path file) {
    assertThat(ExampleFiles.problems(ExampleFiles.source(file))).isEmpty();
  }

  @Test
  void there_are_twenty_faulty_inspections_and_more() {
    assertThat(bad()).hasSizeGreaterThan(60);
  }

  /// GOV.UK style: no negative contractions, no exclamation marks, no blame.
  @ParameterizedTest
  @MethodSource("bad")
  void messages_are_plain(Path file) {
    assertThat(ExampleFiles.expected(file))
        .allSatisfy(line ->
            assertThat(line)
                .doesNotContainPattern("n['’]t\\b|!|\\b(error|invalid|illegal|fail)")
                .matches("[a-z0-9-]+\\.json:[1-9]\\d*: [^:]+: [^:]+"));
  }

  /// Half a million wrong values, each a problem with its own advice: nobody reads them.
  @Test
  @Timeout(30)
  void a_file_full_of_wrong_values_is_refused_with_the_first_thousand_problems() {
    String head = "{\"id\": \"elm-2026\", \"service\": \"Elm\", \"framework\": \"small-2026\",\n";
    StringBuilder fields = new StringBuilder(head);
    for (int number = 0; number < 400_000; number++) {
      fields.append("\"servise").append(number).append("\": 1,\n");
    }
    List<String> unknown = ExampleFiles.problems(source(fields + "\"joint\": false}"));
    assertThat(unknown).hasSize(1_001);
    assertThat(unknown.getLast())
        .isEqualTo(
            "elm.json:1001: There are more than 1,000 problems: correct these, and try again");

    String answers = "{\"ref\": \"C\", \"answers\": {\"2.1.9\": \"maybe\"}},\n".repeat(100_000);
    assertThat(ExampleFiles.problems(source(head + "\"cases\": [" + answers + "{}]}")))
        .hasSize(1_001);

    String garbage = "\"cases\": [" + "1,".repeat(400_000) + "1]}";
    assertThat(ExampleFiles.problems(source(head + garbage)))
        .hasSize(1_001)
        .startsWith(
            "elm.json:2: A case should be a group of fields, not the number 1: write its fields by"
                + " name");

    String twins = "\"joint\": true,\n".repeat(200_000);
    assertThat(ExampleFiles.problems(source(head + twins + "\"joint\": true}")))
        .hasSize(1_001)
        .startsWith(
            "elm.json:3: ‘joint’ is given twice: keep one of the two; the first is on line 2");
  }

  private static Source source(String text) {
    return new Source("elm.json", text.getBytes(UTF_8));
  }
}
