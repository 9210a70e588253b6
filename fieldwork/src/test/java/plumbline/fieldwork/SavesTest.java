package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.fieldwork.CaseState.IN_PROGRESS;
import static plumbline.fieldwork.CaseState.LOCKED;
import static plumbline.fieldwork.CaseState.RETURNED;
import static plumbline.fieldwork.CaseState.SUBMITTED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be saved, and what a refusal says.
class SavesTest {
  private static final Desk COURT_2018 = Desk.courtCase();
  private static final Desk COURT_2021 =
      Desk.of(Library.YOUTH_2021, "C1", Map.of("domain", "court"));

  @ParameterizedTest
  @CsvSource({
    "answer 2.1.1, yes",
    "answer 2.1.1.d, na",
    "answer 2.2.2, no",
    "note 2.1.1, The plan was made in time.",
    "note, A good working relationship.",
    "classification rosh, very high",
    "factor others, no",
    "change desistance, yes",
    "case-question disposal-completed, na",
    "case-question factors-linked-to-offending lifestyle, yes",
    "offence, Theft from a shop",
    "interview, done"
  })
  void what_is_said_as_the_framework_has_it_is_saved(String slot, String value) {
    Entry entry = COURT_2018.next(slot, value, "");
    assertThat(Desk.check(COURT_2018.assessment(), IN_PROGRESS, entry))
        .isEqualTo(new Ruling.Allowed<>(entry));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answer 2.1.9 | yes | youth-2018 has no question ‘2.1.9’: did you mean ‘2.1.1’?",
        "note 9.9.9 | x | youth-2018 has no question ‘9.9.9’: use one of the 64 that the framework has",
        "answer 1.1.1 | yes | The question 1.1.1 is judged on evidence, not from cases: give the"
            + " judgement of its standard",
        "answer 3.1.1 | yes | 3.1.1 is asked of out-of-court cases, and this is a court case: answer"
            + " the questions of this case",
        "case-question oversight | yes | youth-2018 has no case question ‘oversight’: use one of"
            + " management-oversight, rosh-classification, safety-classification,"
            + " factors-linked-to-offending, earlier-disposals, planning-proportionate,"
            + " disposal-completed",
        "answer 2.1.1 | maybe | The answer to 2.1.1 is not ‘maybe’: use one of yes, no, na",
        "answer 2.1.1 | YES | The answer to 2.1.1 is not ‘YES’: did you mean ‘yes’?",
        "classification rosh | hihg | The inspector’s classification of risk of serious harm is not"
            + " ‘hihg’: did you mean ‘high’?",
        "factor safety | true | Whether there are factors related to keeping the child safe is not"
            + " ‘true’: use one of yes, no",
        "answer 2.1.1 | na | 2.1.1 applies to this case as the framework has it: write the reason why"
            + " it does not",
        "interview | not-done | The case manager was not interviewed, and no reason is given: write"
            + " why not"
      })
  void what_can_not_be_is_refused_with_a_way_out(String slot, String value, String problem) {
    assertThat(COURT_2018.refused(IN_PROGRESS, COURT_2018.next(slot, value, "")))
        .containsExactly(problem);
  }

  @Test
  void a_case_question_of_other_cases_is_refused() {
    Desk resettlement = Desk.of(Library.YOUTH_2018, "R1", Map.of("domain", "resettlement"));
    assertThat(
            resettlement.refused(
                IN_PROGRESS, resettlement.next("case-question earlier-disposals", "no", "")))
        .containsExactly(
            "The case question ‘earlier-disposals’ is asked of court and out-of-court cases, and this"
                + " is a resettlement case: answer the case questions of this case");
  }

  @Test
  void under_the_framework_of_2021_a_key_question_is_answered_for_every_case() {
    assertThat(COURT_2021.refused(IN_PROGRESS, COURT_2021.next("answer 2.2.2", "na", "No risk")))
        .containsExactly(
            "2.2.2 is answered for every case, and can’t be not applicable: answer yes where little"
                + " was needed and the work was sufficient, or else no");
    assertThat(COURT_2021.refused(IN_PROGRESS, COURT_2021.next("answer 2.2.2.a", "na", "No risk")))
        .isEmpty();
  }

  @Test
  void a_reason_makes_not_applicable_and_no_interview_acceptable() {
    assertThat(COURT_2018.refused(IN_PROGRESS, COURT_2018.next("answer 2.1.1", "na", "Moved away")))
        .isEmpty();
    assertThat(COURT_2018.refused(IN_PROGRESS, COURT_2018.next("interview", "not-done", "Left")))
        .isEmpty();
  }

  @Test
  void an_answer_to_a_question_that_is_no_longer_asked_is_kept() {
    Desk desk = Desk.courtCase().says("factor safety", "no");
    assertThat(desk.refused(IN_PROGRESS, desk.next("answer 2.2.2", "yes", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer 2.1.1", "note 2.1.1", "offence"})
  void an_empty_value_withdraws_what_was_said(String slot) {
    assertThat(COURT_2018.refused(IN_PROGRESS, COURT_2018.next(slot, "", ""))).isEmpty();
  }

  @Test
  void after_submission_every_change_needs_a_reason() {
    Desk desk = Desk.courtCase().complete();
    for (CaseState state : Set.of(SUBMITTED, RETURNED, CaseState.MODERATED)) {
      assertThat(desk.refused(state, desk.next("answer 2.1.1", "no", "")))
          .containsExactly(
              "The case is %s, so every change needs a reason: write why this changes"
                  .formatted(state.words()));
      assertThat(desk.refused(state, desk.next("answer 2.1.1", "no", "Saw the review"))).isEmpty();
    }
  }

  @Test
  void nothing_is_saved_in_a_locked_case_but_what_was_saved_before_is_received_again() {
    Desk desk = Desk.courtCase().says("answer 2.1.1", "yes");
    assertThat(desk.refused(LOCKED, desk.next("answer 2.1.1", "no", "Saw the review")))
        .containsExactly(
            "The case is locked: ask the lead inspector to return it, and save this again then");
    Entry saved = desk.record().entries().getFirst();
    assertThat(Desk.check(desk.assessment(), LOCKED, saved)).isEqualTo(new Ruling.Allowed<>(saved));
  }

  @Test
  void an_id_is_one_entrys() {
    Desk desk = Desk.courtCase().says("answer 2.1.1", "yes");
    Entry saved = desk.record().entries().getFirst();
    Entry other =
        new Entry(saved.id(), saved.slot(), "no", "", saved.by(), saved.at(), saved.replaces());
    assertThat(desk.refused(IN_PROGRESS, other))
        .containsExactly("Another entry has this id: save it again under a new id");
  }

  @Test
  void an_entry_replaces_entries_about_the_same_thing_and_none_that_replaces_it() {
    Desk desk = Desk.courtCase().says("answer 2.1.1", "yes");
    Entry saved = desk.record().entries().getFirst();
    assertThat(
            desk.refused(
                IN_PROGRESS, Desk.entry(9, "answer 2.1.2", "yes", Desk.BEN, Set.of(saved.id()))))
        .containsExactly(
            "It replaces an entry that is not about the answer to 2.1.2: load the case again, and"
                + " save it once more");
    assertThat(
            desk.refused(
                IN_PROGRESS, Desk.entry(9, "answer 2.1.1", "yes", Desk.BEN, Set.of(Desk.id(9)))))
        .containsExactly(
            "It replaces an entry that replaces it: load the case again, and save it once more");
  }

  @Test
  void an_entry_may_replace_one_that_has_not_arrived_yet() {
    assertThat(
            COURT_2018.refused(
                IN_PROGRESS, Desk.entry(9, "answer 2.1.1", "no", Desk.BEN, Set.of(Desk.id(8)))))
        .isEmpty();
  }

  @Test
  void texts_have_a_limit_and_every_problem_is_named_at_once() {
    assertThat(COURT_2018.refused(SUBMITTED, COURT_2018.next("note 2.1.1", "x".repeat(4001), "")))
        .containsExactly(
            "The note on 2.1.1 has 4,001 characters: shorten it to 4,000",
            "The case is submitted, so every change needs a reason: write why this changes");
    assertThat(COURT_2018.refused(IN_PROGRESS, COURT_2018.next("note", "x".repeat(4000), "")))
        .isEmpty();
    assertThat(COURT_2018.refused(IN_PROGRESS, COURT_2018.next("note", "x", "y".repeat(1001))))
        .containsExactly("The reason has 1,001 characters: shorten it to 1,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b"})
  void what_a_database_can_not_hold_is_refused(String text) {
    assertThat(COURT_2018.refused(IN_PROGRESS, COURT_2018.next("note", text, "")))
        .containsExactly(
            "The note on the case has characters that can’t be kept: write it in letters, digits and"
                + " punctuation");
    assertThat(
            COURT_2018.refused(
                IN_PROGRESS, COURT_2018.next("note", "Two\nlines, 👍 and\tmore", "")))
        .isEmpty();
  }
}
