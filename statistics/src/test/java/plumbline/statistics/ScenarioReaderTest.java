package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Parsed;
import plumbline.document.Source;

class ScenarioReaderTest {
  private static final String SOUND =
      """
      {"name": "flat72", "N": 40, "n": 22, "rho": 0.25, "domain1": [2, 2, 2, 2], "p": [0.72]}\
      """;

  private static Parsed<Scenario> read(String json) {
    return ScenarioReader.read(
        new Source("s.json", json.getBytes(StandardCharsets.UTF_8)), Given.YOUTH_2018);
  }

  @Test
  void a_scenario_has_eight_standards_of_three_key_questions_unless_it_says_otherwise() {
    assertThat(Given.accepted(read(SOUND)))
        .isEqualTo(new Scenario("flat72", 40, 22, 0.25, List.of(2, 2, 2, 2), List.of(0.72), 8, 3));
    Scenario other =
        Given.accepted(read(SOUND.replace("}", ", \"standards\": 7, \"keyQuestions\": 2}")));
    assertThat(other.questions()).isEqualTo(14);
  }

  @Test
  void key_questions_take_the_sufficiencies_in_turn() {
    Scenario scenario = Given.accepted(read(SOUND.replace("[0.72]", "[0.6, 0.7]")));
    assertThat(List.of(scenario.sufficiency(0), scenario.sufficiency(1), scenario.sufficiency(2)))
        .containsExactly(0.6, 0.7, 0.6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"n\": 22|\"n\": 41|The sample ‘n’ of 41 is larger than the caseload ‘N’ of 40: inspect at"
            + " most all cases",
        "\"rho\": 0.25|\"rho\": 1|The correlation ‘rho’ is 1.0: write a number from 0 to below 1;"
            + " 0.25 is a quarter of the variance in common",
        "[0.72]|[1.2]|‘p’ has the chance 1.2: write chances from 0 to 1, such as 0.72 where 72 in"
            + " 100 answers would be yes",
        "[0.72]|[]|The scenario has no ‘p’: list the chance of a yes for each key question, such as"
            + " [0.72]; they are taken in turn",
        "[0.72]|[\"much\"]|‘p’ should list numbers, not ‘much’: write numbers such as 2 or 0.72,"
            + " without an exponent",
        "[2, 2, 2, 2]|[2, 7]|‘domain1’ has the score 7, which no rating of youth-2018 has: write"
            + " one of 0, 1, 2 or 3 for each standard judged on evidence",
        "\"N\": 40|\"N\": 10001|‘N’ of the scenario is 10001: write a whole number from 1 to"
            + " 10,000",
        "\"name\"|\"nmae\"|The scenario has no ‘name’: add the field ‘name’",
      })
  void each_slip_is_named_with_its_line_and_its_cure(String sound, String slip, String problem) {
    assertThat(CertaintyTest.problems(read(SOUND.replace(sound, slip))))
        .contains("s.json:1: " + problem);
  }

  @Test
  void lists_without_end_are_refused_before_they_take_memory() {
    String many = "[" + "2, ".repeat(20_000) + "2]";
    assertThat(CertaintyTest.problems(read(SOUND.replace("[2, 2, 2, 2]", many))))
        .containsExactly("s.json:1: ‘domain1’ lists 20,001 numbers: list at most 100");
  }

  @Test
  void every_problem_is_told_at_once() {
    assertThat(
            CertaintyTest.problems(read(SOUND.replace("[0.72]", "[1.2, -1]").replace("0.25", "7"))))
        .hasSize(3);
  }

  @Test
  void a_scenario_that_cannot_be_is_a_broken_promise() {
    Scenario sound = Given.accepted(read(SOUND));
    assertThatThrownBy(() -> sound.withSample(41))
        .hasMessage("A sample of 41 can't be drawn from 40 cases.");
    assertThatThrownBy(() -> sound.withSufficiency(1.5))
        .hasMessage("Chances are 0 to 1, not [1.5].");
  }
}
