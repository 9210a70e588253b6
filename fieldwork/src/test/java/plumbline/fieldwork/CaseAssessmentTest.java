package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.framework.Answer;
import plumbline.framework.QuestionId;

/// What the page of a case asks, from what was said about it.
class CaseAssessmentTest {
  private static final QuestionId PLANNING_SAFE = new QuestionId("2.2.2");

  private static List<String> sections(Desk desk) {
    return desk.assessment().sections().stream()
        .map(section -> section.standard().toString())
        .toList();
  }

  private static List<String> missing(Desk desk) {
    return desk.assessment().missing().stream().map(Missing::what).toList();
  }

  @Test
  void a_court_case_has_the_standards_of_its_domain_each_with_its_questions_in_order() {
    Desk desk = Desk.courtCase();
    assertThat(sections(desk))
        .containsExactly(
            "2.1 Assessment", "2.2 Planning", "2.3 Implementation and delivery", "2.4 Reviewing");
    assertThat(desk.assessment().sections().getFirst().withPrompts())
        .extracting(question -> question.id().value())
        .startsWith("2.1.1", "2.1.1.a", "2.1.1.b")
        .endsWith("2.1.3", "2.1.3.a", "2.1.3.b", "2.1.3.c");
  }

  @Test
  void a_case_of_a_domain_without_standards_has_its_case_questions_only() {
    Desk desk = Desk.of(Library.YOUTH_2018, "R1", Map.of("domain", "resettlement"));
    assertThat(sections(desk)).isEmpty();
    assertThat(desk.assessment().caseQuestions())
        .extracting(question -> question.question().id())
        .containsExactly(
            "management-oversight",
            "rosh-classification",
            "safety-classification",
            "planning-proportionate");
  }

  @Test
  void planning_for_safety_waits_until_the_inspector_has_looked_for_such_factors() {
    Desk desk = Desk.courtCase();
    assertThat(desk.question("2.1.2").asking()).isEqualTo(new Asking.Asked());
    assertThat(desk.question("2.2.2").asking())
        .isEqualTo(
            new Asking.WaitingFor(
                List.of(new Slot.Factor("safety")), List.of(), "factors.safety is not given"));
    assertThat(desk.says("factor safety", "yes").question("2.2.2").isAsked()).isTrue();
    assertThat(desk.says("factor safety", "no").question("2.2.2").asking())
        .isInstanceOfSatisfying(
            Asking.NotAsked.class, not -> assertThat(not.condition().id()).isEqualTo("child-safe"));
    assertThat(desk.question("2.2.2.a").asking()).isInstanceOf(Asking.NotAsked.class);
  }

  @Test
  void keeping_others_safe_waits_for_two_findings_and_a_low_risk_alone_decides_it() {
    Desk desk = Desk.courtCase();
    assertThat(desk.question("2.2.3").asking())
        .isInstanceOfSatisfying(
            Asking.WaitingFor.class,
            waiting ->
                assertThat(waiting.slots())
                    .containsExactly(new Slot.Factor("others"), new Slot.Classification("rosh")));
    desk.says("classification rosh", "low");
    assertThat(desk.question("2.2.3").asking()).isInstanceOf(Asking.NotAsked.class);
    assertThat(desk.says("classification rosh", "high").question("2.2.3").asking())
        .isInstanceOfSatisfying(
            Asking.WaitingFor.class,
            waiting -> assertThat(waiting.slots()).containsExactly(new Slot.Factor("others")));
  }

  @Test
  void a_conditional_caution_is_a_fact_of_the_case_list_and_waits_for_it() {
    Desk desk = Desk.of(Library.YOUTH_2018, "O1", Map.of("domain", "out-of-court"));
    assertThat(desk.question("3.4.2").asking())
        .isEqualTo(
            new Asking.WaitingFor(List.of(), List.of("disposal"), "facts.disposal is not given"));
    assertThat(missing(desk))
        .contains(
            "Cannot tell whether 3.4.2 is asked, as the case list does not give the case’s"
                + " ‘disposal’");
    assertThat(desk.factIs("disposal", "youth-conditional-caution").question("3.4.2").isAsked())
        .isTrue();
    assertThat(desk.factIs("disposal", "youth-caution").question("3.4.2").isAsked()).isFalse();
  }

  @Test
  void an_answer_is_set_aside_when_its_question_goes_and_is_back_when_it_returns() {
    Desk desk =
        Desk.courtCase()
            .says("factor safety", "yes")
            .says("answer 2.2.2", "no")
            .says("note 2.2.2", "The plan names no carer.")
            .says("factor safety", "no");
    assertThat(desk.question("2.2.2").isSetAside()).isTrue();
    assertThat(desk.question("2.2.2").note().value()).contains("The plan names no carer.");
    assertThat(desk.assessment().toCase().answers()).doesNotContainKey(PLANNING_SAFE);
    assertThat(desk.assessment().toCase().setAside()).isEqualTo(Map.of(PLANNING_SAFE, Answer.NO));
    assertThat(desk.assessment().progress().setAside()).isEqualTo(1);
    desk.says("factor safety", "yes");
    assertThat(desk.question("2.2.2").isAnswered()).isTrue();
    assertThat(desk.assessment().toCase().answers()).containsEntry(PLANNING_SAFE, Answer.NO);
    assertThat(desk.assessment().toCase().setAside()).isEmpty();
  }

  @Test
  void an_answer_waits_beside_the_case_while_two_disagree_about_the_factor() {
    Desk desk =
        Desk.courtCase()
            .says("factor safety", "yes")
            .says("answer 2.2.2", "yes")
            .benSays("factor safety", "no");
    assertThat(desk.question("2.2.2").asking()).isInstanceOf(Asking.WaitingFor.class);
    assertThat(desk.assessment().toCase().factors()).isEmpty();
    assertThat(desk.assessment().toCase().setAside()).containsKey(PLANNING_SAFE);
    assertThat(missing(desk))
        .contains(
            "Several entries clash: whether there are factors related to keeping the child safe");
  }

  @Test
  void answers_that_clash_count_as_missing() {
    Desk desk = Desk.courtCase().says("answer 2.1.1", "yes").benSays("answer 2.1.1", "no");
    assertThat(desk.question("2.1.1").clashes()).isTrue();
    assertThat(desk.assessment().toCase().answers()).isEmpty();
    assertThat(missing(desk)).contains("Several entries clash: the answer to 2.1.1");
    assertThat(desk.assessment().sections().getFirst().progress())
        .isEqualTo(new Progress(16, 0, 1, 0, 0));
  }

  @Test
  void what_is_missing_is_named_in_the_order_of_the_page() {
    Desk desk = Desk.courtCase().says("factor safety", "no");
    assertThat(desk.assessment().missing())
        .extracting(missing -> missing.section() + ": " + missing.slot().text())
        .startsWith(
            "The case: classification rosh",
            "The case: classification safety",
            "The case: factor others",
            "The case: change desistance",
            "The case: change safety",
            "The case: change others",
            "The case: interview",
            "2.1 Assessment: answer 2.1.1",
            "2.1 Assessment: answer 2.1.1.a")
        .containsSubsequence(
            "2.1 Assessment: answer 2.1.3.c",
            "2.2 Planning: answer 2.2.1",
            "2.2 Planning: answer 2.2.1.f",
            "2.3 Implementation and delivery: answer 2.3.1")
        .doesNotContain("2.2 Planning: answer 2.2.2", "2.2 Planning: answer 2.2.3")
        .endsWith("Case questions: case-question disposal-completed");
  }

  @Test
  void a_case_is_complete_when_the_last_case_question_is_answered() {
    Desk desk = Desk.courtCase().complete();
    assertThat(desk.assessment().isComplete()).isTrue();
    Progress progress = desk.assessment().progress();
    assertThat(progress.answered()).isEqualTo(progress.asked());
    desk.says("case-question disposal-completed", "");
    assertThat(desk.assessment().missing())
        .containsExactly(
            new Missing(
                "Case questions",
                Desk.slot("case-question disposal-completed"),
                Missing.Why.UNSAID,
                "Not said yet: ‘Was the disposal completed?’"));
  }

  @Test
  void a_case_question_may_be_answered_factor_by_factor() {
    Desk desk =
        Desk.courtCase()
            .complete()
            .says("case-question factors-linked-to-offending", "")
            .says("case-question factors-linked-to-offending substance-misuse", "yes");
    assertThat(desk.assessment().isComplete()).isTrue();
    desk.benSays("case-question factors-linked-to-offending substance-misuse", "no");
    assertThat(desk.assessment().missing())
        .extracting(missing -> missing.slot().text())
        .containsExactly("case-question factors-linked-to-offending substance-misuse");
  }

  @Test
  void a_case_whose_domain_is_corrected_keeps_the_answers_it_had() {
    Desk desk =
        Desk.courtCase()
            .says("answer 2.1.1", "yes")
            .says("case-question management-oversight", "no")
            .factIs("domain", "out-of-court")
            .factIs("disposal", "youth-caution");
    assertThat(desk.assessment().elsewhere())
        .flatExtracting(History::entries)
        .extracting(entry -> entry.slot().text())
        .containsExactly("answer 2.1.1");
    assertThat(desk.assessment().toCase().setAside())
        .isEqualTo(Map.of(new QuestionId("2.1.1"), Answer.YES));
    assertThat(desk.factIs("domain", "court").question("2.1.1").isAnswered()).isTrue();
  }

  @Test
  void the_two_classifications_are_set_side_by_side() {
    Desk desk = Desk.courtCase().says("classification rosh", "high");
    assertThat(desk.assessment().classifications())
        .containsExactly(
            new ClassificationAgreement("rosh", Optional.of("medium"), Optional.of("high")),
            new ClassificationAgreement("safety", Optional.empty(), Optional.empty()));
    assertThat(desk.assessment().classifications().getFirst().agrees()).contains(false);
    assertThat(desk.assessment().classifications().getLast().agrees()).isEmpty();
    assertThat(desk.assessment().toCase().classifications())
        .isEqualTo(Map.of("rosh", Map.of("caseManager", "medium", "inspector", "high")));
  }

  @Test
  void under_the_framework_of_2021_every_question_is_asked_and_factors_are_not_needed() {
    Desk desk =
        Desk.of(Library.YOUTH_2021, "C1", Map.of("domain", "court", "disposal", "referral-order"));
    assertThat(desk.assessment().questions()).allMatch(AssessedQuestion::isAsked);
    assertThat(desk.assessment().particulars())
        .filteredOn(Particular::needed)
        .extracting(one -> one.slot().text())
        .containsExactly("classification rosh", "classification safety", "interview");
  }

  @Test
  void where_the_base_is_all_cases_a_prompt_that_is_not_asked_stays_in_it() {
    Desk desk =
        Desk.of(Library.SMALL_WITH_A_PROMPT, "C1", Map.of("domain", "court"))
            .says("factor safety", "yes")
            .says("answer 2.1.2.a", "yes");
    QuestionId named = new QuestionId("2.1.2.a");
    assertThat(desk.assessment().toCase().answers()).isEqualTo(Map.of(named, Answer.YES));
    desk.says("factor safety", "no");
    assertThat(desk.assessment().toCase().answers())
        .isEqualTo(Map.of(named, Answer.NOT_APPLICABLE));
    assertThat(desk.assessment().toCase().setAside()).isEqualTo(Map.of(named, Answer.YES));
    desk.says("factor safety", "");
    assertThat(desk.assessment().toCase().answers()).isEmpty();
  }
}
