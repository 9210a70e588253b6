package plumbline.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.document.Place;
import plumbline.framework.Conditions.Outcome;

class ConditionsTest {
  static Condition condition(String when) {
    return new Condition(
        "tried", when, "such cases", Optional.empty(), Optional.empty(), new Place("a.yaml", 1, 1));
  }

  /// A girl of 15 on a referral order, medium risk to others by the inspector's judgement.
  private static final Map<String, Object> GIRL =
      Map.of(
          "facts",
          Map.of("domain", "court", "disposal", "referral-order", "age", 15L),
          "classifications",
          Map.of("rosh", Map.of("caseManager", "low", "inspector", "medium")),
          "factors",
          Map.of("others", true),
          "changes",
          Map.of());

  private static Outcome of(String when) {
    return Conditions.evaluate(condition(when), GIRL);
  }

  @Test
  void a_condition_holds_or_fails_by_what_is_known_of_the_case() {
    assertThat(of("factors.others && classifications.rosh.inspector != \"low\""))
        .isEqualTo(new Outcome.Holds());
    assertThat(of("classifications.rosh.caseManager != \"low\"")).isEqualTo(new Outcome.Fails());
    assertThat(of("facts.disposal == \"youth-conditional-caution\""))
        .isEqualTo(new Outcome.Fails());
    assertThat(of("facts.age >= 15 && facts.age < 18")).isEqualTo(new Outcome.Holds());
    assertThat(of("facts.disposal in [\"referral-order\", \"reparation-order\"]"))
        .isEqualTo(new Outcome.Holds());
  }

  @Test
  void what_is_not_given_is_named() {
    assertThat(of("factors.safety"))
        .isEqualTo(new Outcome.CannotTell("factors.safety is not given"));
    assertThat(of("classifications.safety.inspector == \"low\""))
        .isEqualTo(new Outcome.CannotTell("classifications.safety.inspector is not given"));
    assertThat(of("factors.others && changes.others"))
        .isEqualTo(new Outcome.CannotTell("changes.others is not given"));
  }

  /// ‘or’ needs only one side: a case with one reason is relevant, whatever the other would say.
  @Test
  void what_is_not_given_does_not_matter_where_the_rest_decides() {
    assertThat(of("factors.others || factors.safety")).isEqualTo(new Outcome.Holds());
    assertThat(of("!factors.others && factors.safety")).isEqualTo(new Outcome.Fails());
  }

  @Test
  void an_answer_that_is_neither_true_nor_false_cannot_be_told() {
    assertThat(of("facts.disposal"))
        .isEqualTo(
            new Outcome.CannotTell("‘facts.disposal’ gives referral-order, not true or false"));
  }
}
