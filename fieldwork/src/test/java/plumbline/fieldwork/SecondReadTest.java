package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.fieldwork.CaseState.IN_PROGRESS;
import static plumbline.fieldwork.CaseState.RETURNED;
import static plumbline.fieldwork.CaseState.SUBMITTED;
import static plumbline.fieldwork.Desk.ANN;
import static plumbline.fieldwork.Desk.BEN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Case C1, read by Ann and, blind, by Ben.
class SecondReadTest {
  private static final Slot SUPPORT = Desk.slot("answer 2.1.1");

  private static SecondRead read(
      Desk first, CaseState firstState, Desk second, CaseState secondState, Consensus... agreed) {
    return new SecondRead(
        new CaseReading(ANN, first.assessment(), firstState),
        new CaseReading(BEN, second.assessment(), secondState),
        List.of(agreed));
  }

  private static SecondRead submitted(Desk first, Desk second, Consensus... agreed) {
    return read(first, SUBMITTED, second, SUBMITTED, agreed);
  }

  private static Consensus consensus(String first, String second, String after, String reason) {
    return new Consensus(
        SUPPORT,
        Optional.of(first),
        Optional.of(second),
        Optional.of(after),
        Consensus.Cause.EVIDENCE_MISSED,
        reason,
        ANN,
        Instant.EPOCH);
  }

  private static Desk complete() {
    return Desk.courtCase().complete();
  }

  @Test
  void nothing_is_compared_until_both_have_submitted() {
    SecondRead blind =
        read(complete(), SUBMITTED, complete().says("answer 2.1.1", "no"), IN_PROGRESS);
    assertThat(blind.rows()).isEmpty();
    assertThat(Desk.refused(blind.check(consensus("yes", "no", "no", "x"))))
        .containsExactly("One of the two has not submitted the case: wait until both have");
  }

  @Test
  void a_case_that_is_returned_is_blind_again() {
    assertThat(read(complete(), RETURNED, complete(), SUBMITTED).rows()).isEmpty();
  }

  @Test
  void every_question_stands_side_by_side_and_the_differences_alone() {
    SecondRead read = submitted(complete(), complete().says("answer 2.1.1", "no"));
    assertThat(read.rows())
        .extracting(row -> row.slot().text())
        .startsWith("classification rosh", "classification safety", "factor safety")
        .contains("change others", "answer 2.1.1", "answer 2.4.3.d")
        .endsWith("case-question disposal-completed")
        .doesNotContain("note", "offence", "interview");
    assertThat(read.differences())
        .containsExactly(new SecondRead.Row(SUPPORT, Optional.of("yes"), Optional.of("no")));
  }

  @Test
  void a_question_that_only_one_asks_is_a_difference_that_follows_from_another() {
    SecondRead read = submitted(complete(), complete().says("factor safety", "no"));
    assertThat(read.differences())
        .extracting(row -> row.slot().text())
        .startsWith("factor safety", "answer 2.2.2", "answer 2.2.2.a")
        .contains("answer 2.3.2");
    assertThat(read.differences().get(1).second()).isEmpty();
  }

  @Test
  void a_consensus_settles_a_difference_before_and_after_it_is_entered() {
    Desk first = complete();
    Desk second = complete().says("answer 2.1.1", "no");
    Consensus agreed = consensus("yes", "no", "no", "The plan was in the other folder");
    assertThat(submitted(first, second).check(agreed)).isEqualTo(new Ruling.Allowed<>(agreed));
    assertThat(submitted(first, second).unsettled()).hasSize(1);
    assertThat(submitted(first, second, agreed).unsettled()).isEmpty();
    assertThat(submitted(first.says("answer 2.1.1", "no"), second, agreed).unsettled()).isEmpty();
  }

  @Test
  void a_consensus_holds_no_longer_when_somebody_says_something_else() {
    Consensus agreed = consensus("yes", "no", "no", "The plan was in the other folder");
    assertThat(
            submitted(
                    complete().says("answer 2.1.1", "na", "Moved away"),
                    complete().says("answer 2.1.1", "no"),
                    agreed)
                .unsettled())
        .hasSize(1);
  }

  @Test
  void a_consensus_is_about_a_difference_there_is_and_has_a_reason() {
    SecondRead read = submitted(complete(), complete().says("answer 2.1.1", "no"));
    assertThat(Desk.refused(read.check(consensus("no", "yes", "no", "x"))))
        .containsExactly(
            "The two do not differ so about ‘answer 2.1.1’: look at the differences again");
    assertThat(
            Desk.refused(
                submitted(complete(), complete()).check(consensus("yes", "yes", "no", "x"))))
        .containsExactly(
            "The two do not differ so about ‘answer 2.1.1’: look at the differences again");
    assertThat(Desk.refused(read.check(consensus("yes", "no", "perhaps", " "))))
        .containsExactly(
            "The two can’t agree on ‘perhaps’ for ‘answer 2.1.1’: use one of the values that may be"
                + " said",
            "The consensus has no reason: write what settled it");
  }

  @Test
  void two_readings_are_of_one_case_by_two_people() {
    CaseReading ann = new CaseReading(ANN, complete().assessment(), SUBMITTED);
    assertThatThrownBy(() -> new SecondRead(ann, ann, List.of()))
        .hasMessage("A second read is another inspector's.");
    CaseReading other =
        new CaseReading(BEN, Desk.of(Library.YOUTH_2018, "C2", Map.of()).assessment(), SUBMITTED);
    assertThatThrownBy(() -> new SecondRead(ann, other, List.of()))
        .hasMessage("A second read is of the same case.");
  }

  @Test
  void a_cause_is_kept_by_its_code() {
    for (Consensus.Cause cause : Consensus.Cause.values()) {
      assertThat(Consensus.Cause.parse(cause.code())).contains(cause);
    }
  }
}
