package plumbline.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.document.Source;
import plumbline.framework.Answer;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;

/// From the inspectors' answers to tallies, on two court cases: C1 has factors related to keeping
/// the child safe, C2 has none any more.
class CaseAnswersTest {
  private static final QuestionId SUPPORT = new QuestionId("2.1.1");
  private static final QuestionId WRITTEN_DOWN = new QuestionId("2.1.1.a");
  private static final QuestionId SAFE = new QuestionId("2.1.2");
  private static final String TWO_CASES =
      ExampleFiles.source(ExampleFiles.good("cases.json")).text();

  private static Inspection read(String text) {
    return ExampleFiles.accepted(new Source("elm.json", text.getBytes(UTF_8)));
  }

  @Test
  void answers_set_aside_are_kept_and_never_rated() {
    Inspection inspection = read(TWO_CASES);
    assertThat(inspection.cases().getLast().setAside()).isEqualTo(Map.of(SAFE, Answer.NO));
    assertThat(Tallies.of(inspection)).containsEntry(SAFE, new Tally.Counted(0, 1));
    // The same answer given outright is no longer set aside, and refused.
    String rated =
        TWO_CASES
            .replace("\"2.1.2\": \"na\"}", "\"2.1.2\": \"no\"}")
            .replace("\"setAside\": {\"2.1.2\": \"no\"}", "\"setAside\": {}");
    assertThat(ExampleFiles.problems(new Source("elm.json", rated.getBytes(UTF_8))))
        .singleElement()
        .asString()
        .contains("the question does not apply to it");
  }

  @Test
  void an_answer_set_aside_is_not_asked_whether_it_applies() {
    Inspection inspection =
        read(
            TWO_CASES.replace(
                "\"setAside\": {\"2.1.2\": \"no\"}", "\"setAside\": {\"2.1.1.a\": \"yes\"}"));
    assertThat(inspection.cases().getLast().setAside()).isEqualTo(Map.of(WRITTEN_DOWN, Answer.YES));
    assertThat(Tallies.of(inspection)).containsEntry(WRITTEN_DOWN, new Tally.Counted(0, 1));
  }

  @Test
  void relevant_is_yes_and_no_and_a_prompt_out_of_all_cases_counts_those_not_applicable() {
    Map<QuestionId, Tally> tallies = Tallies.of(read(TWO_CASES));
    assertThat(tallies)
        .containsOnly(
            Map.entry(SUPPORT, new Tally.Counted(2, 2)),
            Map.entry(SAFE, new Tally.Counted(0, 1)),
            Map.entry(WRITTEN_DOWN, new Tally.Counted(0, 1))); // C1's ‘na’ stays in the base
  }

  @Test
  void a_question_that_no_case_has_answered_has_no_tally() {
    String one =
        TWO_CASES
            .replace(
                "\"2.1.1\": \"yes\", \"2.1.1.a\": \"na\", \"2.1.2\": \"no\"", "\"2.1.1\": \"yes\"")
            .replace(", \"2.1.2\": \"na\"}", "}")
            .replace(", \"2.1.2\": {\"percent\": 0}", "");
    assertThat(Tallies.of(read(one)).keySet()).containsExactly(SUPPORT);
  }

  @Test
  void a_tally_of_a_question_that_the_cases_leave_open_stands_beside_theirs() {
    String more =
        TWO_CASES
            .replace("\"2.1.1.a\": \"na\", ", "")
            .replace("\"tallies\": {", "\"tallies\": {\"2.1.1.a\": {\"percent\": 50}, ");
    assertThat(Tallies.of(read(more)))
        .containsEntry(SUPPORT, new Tally.Counted(2, 2))
        .containsKey(WRITTEN_DOWN);
  }

  @Test
  void another_framework_content_is_told_and_not_refused() {
    assertThat(read(TWO_CASES).namesAnotherFrameworkContent()).isFalse();
    String other =
        TWO_CASES.replace(
            "\"framework\":", "\"frameworkHash\": \"" + "0".repeat(64) + "\", \"framework\":");
    assertThat(read(other).namesAnotherFrameworkContent()).isTrue();
  }
}
