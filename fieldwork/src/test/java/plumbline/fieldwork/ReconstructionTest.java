package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.inspection.Tallies;
import plumbline.rating.RatedInspection;

class ReconstructionTest {
  private static List<CaseFacts> cases(int court, int outOfCourt, int conditional) {
    List<CaseFacts> cases = new ArrayList<>();
    for (int at = 0; at < court; at++) {
      cases.add(
          new CaseFacts(
              "C" + at, Map.of("domain", "court", "disposal", "referral-order", "rosh", "medium")));
    }
    for (int at = 0; at < outOfCourt; at++) {
      cases.add(
          new CaseFacts(
              "O" + at,
              Map.of(
                  "domain",
                  "out-of-court",
                  "disposal",
                  at < conditional ? "youth-conditional-caution" : "community-resolution")));
    }
    return cases;
  }

  private static FieldworkTally entered(
      Framework framework, List<CaseFacts> cases, Map<String, List<Reconstruction.Said>> said) {
    List<CaseReading> readings = new ArrayList<>();
    for (CaseFacts facts : cases) {
      List<Entry> entries = new ArrayList<>();
      for (Reconstruction.Said one : said.getOrDefault(facts.ref(), List.of())) {
        Entry entry =
            new Entry(
                new UUID(2, entries.size()),
                one.slot(),
                one.value(),
                one.reason(),
                Desk.ANN,
                Instant.EPOCH,
                Set.of());
        assertThat(
                Saves.check(framework, facts, CaseRecord.of(entries), CaseState.IN_PROGRESS, entry))
            .isInstanceOf(Ruling.Allowed.class);
        entries.add(entry);
      }
      CaseAssessment assessment = CaseAssessment.of(framework, facts, CaseRecord.of(entries));
      assertThat(assessment.missing()).as(facts.ref()).isEmpty();
      readings.add(new CaseReading(Desk.ANN, assessment, CaseState.SUBMITTED));
    }
    return new FieldworkTally(readings);
  }

  private static List<String> ratings(RatedInspection rated) {
    return rated.standards().stream()
        .filter(standard -> standard.standard().isJudgedFromCases())
        .map(standard -> standard.standard().id() + " " + standard.computed())
        .toList();
  }

  @Test
  void made_up_answers_add_up_to_traffords_tallies() {
    Inspection trafford = Library.shipped("trafford-2020");
    List<CaseFacts> cases = cases(8, 6, 4);
    for (long seed = 1; seed <= 5; seed++) {
      var said =
          Reconstruction.of(
              Library.YOUTH_2018, cases, trafford.tallies(), trafford.caseQuestions(), seed);
      Inspection inspection =
          entered(Library.YOUTH_2018, cases, said).inspection(Library.begun(Library.YOUTH_2018));
      assertThat(Tallies.of(inspection)).containsAllEntriesOf(trafford.tallies());
      assertThat(
              inspection.caseQuestions().stream()
                  .map(result -> result.id() + " " + result.domain() + " " + result.tally()))
          .contains(
              "management-oversight court 4 of 8", "management-oversight out-of-court 4 of 6");
    }
  }

  @Test
  void made_up_answers_add_up_to_wirrals_ratings() {
    Inspection wirral = Library.shipped("wirral-2021");
    List<CaseFacts> cases = cases(7, 20, 5);
    var said =
        Reconstruction.of(Library.YOUTH_2021, cases, wirral.tallies(), wirral.caseQuestions(), 7);
    Inspection inspection =
        entered(Library.YOUTH_2021, cases, said).inspection(Library.begun(Library.YOUTH_2021));
    assertThat(ratings(RatedInspection.of(inspection, RatedInspection.Discretion.IGNORED)))
        .isEqualTo(ratings(RatedInspection.of(wirral, RatedInspection.Discretion.IGNORED)));
    assertThat(Tallies.of(inspection))
        .containsEntry(new QuestionId("3.1.2"), new Tally.Counted(9, 20));
  }

  @Test
  void the_same_seed_makes_the_same_answers() {
    Inspection trafford = Library.shipped("trafford-2020");
    List<CaseFacts> cases = cases(8, 6, 4);
    assertThat(
            Reconstruction.of(Library.YOUTH_2018, cases, trafford.tallies(), List.of(), 3)
                .toString())
        .isEqualTo(
            Reconstruction.of(Library.YOUTH_2018, cases, trafford.tallies(), List.of(), 3)
                .toString())
        .isNotEqualTo(
            Reconstruction.of(Library.YOUTH_2018, cases, trafford.tallies(), List.of(), 4)
                .toString());
  }

  @Test
  void too_few_cases_are_told() {
    Inspection trafford = Library.shipped("trafford-2020");
    assertThatThrownBy(() ->
            Reconstruction.of(Library.YOUTH_2018, cases(8, 6, 3), trafford.tallies(), List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3.4.2");
  }
}
