package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.QuestionId;
import plumbline.framework.Rounding;
import plumbline.framework.Share;
import plumbline.framework.Tally;
import plumbline.inspection.Case;
import plumbline.inspection.Inspection;
import plumbline.inspection.Tallies;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;

/// Published inspections, entered again case by case, answer by answer.
class FieldworkTallyTest {
  /// The cases of one domain, the first ones with what only some have.
  ///
  /// @param cases how many there are
  /// @param with in how many of them each slot is `yes`, or each fact has its value
  private static List<Desk> desks(
      Framework framework, String domain, int cases, Map<String, Integer> with) {
    List<Desk> desks = new ArrayList<>();
    for (int at = 0; at < cases; at++) {
      Desk desk =
          Desk.of(
              framework,
              domain + "-" + at,
              Map.of(
                  "domain",
                  domain,
                  "disposal",
                  domain.equals("court")
                      ? "referral-order"
                      : at < with.getOrDefault("conditional cautions", 0)
                          ? "youth-conditional-caution"
                          : "community-resolution"));
      desk.says("classification rosh", "medium").says("classification safety", "medium");
      for (String slot :
          List.of(
              "factor safety",
              "factor others",
              "change desistance",
              "change safety",
              "change others")) {
        desk.says(slot, at < with.getOrDefault(slot, 0) ? "yes" : "no");
      }
      desks.add(desk.says("interview", "done"));
    }
    return desks;
  }

  /// Answers a question so that it gives a tally: yes, then no, then not applicable.
  private static void answer(List<Desk> desks, QuestionId id, int yes, int relevant) {
    List<Desk> asked = desks.stream().filter(desk -> desk.question(id.value()).isAsked()).toList();
    assertThat(asked).as("cases of which %s is asked", id).hasSizeGreaterThanOrEqualTo(relevant);
    for (int at = 0; at < asked.size(); at++) {
      String value = at < yes ? "yes" : at < relevant ? "no" : "na";
      asked.get(at).says("answer " + id, value, value.equals("na") ? "None in this case" : "");
    }
  }

  private static void oversight(List<Desk> desks, int yes) {
    for (int at = 0; at < desks.size(); at++) {
      desks.get(at).says("case-question management-oversight", at < yes ? "yes" : "no");
    }
  }

  private static FieldworkTally tally(List<Desk> court, List<Desk> outOfCourt) {
    List<CaseReading> readings = new ArrayList<>();
    court.forEach(
        desk -> readings.add(new CaseReading(Desk.ANN, desk.assessment(), CaseState.SUBMITTED)));
    outOfCourt.forEach(
        desk -> readings.add(new CaseReading(Desk.BEN, desk.assessment(), CaseState.IN_PROGRESS)));
    return new FieldworkTally(readings);
  }

  private static String ratings(RatedInspection rated) {
    return rated.standards().stream()
        .map(standard -> standard.standard().id() + " " + standard.computed())
        .toList()
        .toString();
  }

  /// Trafford 2020: 7 of 8 court cases with factors of the child's safety, 5 of others' safety
  /// (2.2), 8, 7 and 5 with changes (2.4); 5 and 5 of 6 out-of-court cases, 4 conditional cautions
  /// (3.4).
  @Test
  void trafford_entered_answer_by_answer_has_its_tallies_and_its_ratings() {
    Inspection trafford = Library.shipped("trafford-2020");
    List<Desk> court =
        desks(
            Library.YOUTH_2018,
            "court",
            8,
            Map.of(
                "factor safety", 7,
                "factor others", 5,
                "change desistance", 8,
                "change safety", 7,
                "change others", 5));
    List<Desk> outOfCourt =
        desks(
            Library.YOUTH_2018,
            "out-of-court",
            6,
            Map.of("factor safety", 5, "factor others", 5, "conditional cautions", 4));
    trafford
        .tallies()
        .forEach((id, tally) -> {
          Tally.Counted counted = (Tally.Counted) tally;
          answer(
              id.value().startsWith("2.") ? court : outOfCourt,
              id,
              counted.yes(),
              counted.relevant());
        });
    oversight(court, 4);
    oversight(outOfCourt, 4);
    FieldworkTally tally = tally(court, outOfCourt);

    Inspection entered = tally.inspection(Library.begun(Library.YOUTH_2018));
    assertThat(Tallies.of(entered)).containsExactlyInAnyOrderEntriesOf(trafford.tallies());
    assertThat(entered.caseQuestions())
        .extracting(result -> result.id() + " " + result.domain() + " " + result.tally())
        .isEqualTo(
            trafford.caseQuestions().stream()
                .map(result -> result.id() + " " + result.domain() + " " + result.tally())
                .toList());
    RatedInspection rated =
        RatedInspection.of(
            trafford.withFieldwork(entered.cases(), entered.caseQuestions()),
            RatedInspection.Discretion.IGNORED);
    assertThat(ratings(rated))
        .isEqualTo(ratings(RatedInspection.of(trafford, RatedInspection.Discretion.IGNORED)));
    assertThat(rated.overall().scoreNumber()).contains("17");
  }

  /// Wirral 2021 prints percentages of all cases, 7 and 20; but for 2.3.3.a, which it prints out of
  /// six.
  @Test
  void wirral_entered_answer_by_answer_has_its_percentages_and_its_ratings() {
    Inspection wirral = Library.shipped("wirral-2021");
    List<Desk> court = desks(Library.YOUTH_2021, "court", 7, Map.of());
    List<Desk> outOfCourt = desks(Library.YOUTH_2021, "out-of-court", 20, Map.of());
    Map<QuestionId, Percentage> printed = new LinkedHashMap<>();
    wirral
        .tallies()
        .forEach((id, tally) -> printed.put(id, ((Tally.Published) tally).percentage()));
    printed.forEach((id, percentage) -> {
      List<Desk> desks = id.value().startsWith("2.") ? court : outOfCourt;
      answer(desks, id, yes(percentage, desks.size()).orElse(5), desks.size());
    });
    Inspection entered = tally(court, outOfCourt).inspection(Library.begun(Library.YOUTH_2021));
    assertThat(Tallies.of(entered))
        .containsEntry(new QuestionId("2.1.2"), new Tally.Counted(4, 7))
        .containsEntry(new QuestionId("3.1.2"), new Tally.Counted(9, 20));
    RatedInspection rated =
        RatedInspection.of(
            wirral.withFieldwork(entered.cases(), List.of()), RatedInspection.Discretion.IGNORED);
    for (RatedStandard standard : rated.standards()) {
      Stream.concat(standard.questions().stream(), standard.prompts().stream())
          .filter(question -> printed.containsKey(question.question().id()))
          .filter(question -> !question.question().id().value().equals("2.3.3.a"))
          .forEach(question ->
              assertThat(question.percentage())
                  .as("%s", question.question().id())
                  .isEqualTo(Optional.ofNullable(printed.get(question.question().id()))));
    }
    assertThat(ratings(rated))
        .isEqualTo(ratings(RatedInspection.of(wirral, RatedInspection.Discretion.IGNORED)));
    assertThat(rated.overall().scoreNumber()).contains("22");
  }

  /// How many of the cases give the printed percentage.
  private static Optional<Integer> yes(Percentage printed, int cases) {
    return IntStream.rangeClosed(0, cases)
        .boxed()
        .filter(yes -> Rounding.WHOLE.percentage(new Share(yes, cases)).equals(printed))
        .findFirst();
  }

  @Test
  void a_case_in_progress_is_left_out_of_the_finished_ones() {
    FieldworkTally tally =
        tally(
            List.of(Desk.courtCase().says("answer 2.1.1", "yes")),
            List.of(
                Desk.of(Library.YOUTH_2018, "O1", Map.of("domain", "out-of-court"))
                    .says("answer 3.1.1", "no")));
    assertThat(Tallies.of(tally.inspection(Library.begun(Library.YOUTH_2018))).keySet())
        .extracting(QuestionId::value)
        .containsExactly("2.1.1", "3.1.1");
    assertThat(Tallies.of(tally.finished().inspection(Library.begun(Library.YOUTH_2018))).keySet())
        .extracting(QuestionId::value)
        .containsExactly("2.1.1");
  }

  @Test
  void each_inspector_has_their_progress() {
    FieldworkTally tally =
        tally(
            List.of(Desk.courtCase().complete()),
            List.of(Desk.of(Library.YOUTH_2018, "O1", Map.of("domain", "out-of-court"))));
    assertThat(tally.byInspector().keySet()).containsExactly(Desk.ANN, Desk.BEN);
    InspectorProgress ann = tally.byInspector().getOrDefault(Desk.ANN, none());
    assertThat(ann.cases())
        .containsEntry(CaseState.SUBMITTED, 1)
        .containsEntry(CaseState.IN_PROGRESS, 0);
    assertThat(ann.progress().answered()).isEqualTo(ann.progress().asked()).isGreaterThan(60);
    InspectorProgress ben = tally.byInspector().getOrDefault(Desk.BEN, none());
    assertThat(ben.progress().answered()).isZero();
    assertThat(ben.progress().waiting()).isPositive();
  }

  private static InspectorProgress none() {
    return new InspectorProgress(Map.of(), Progress.NONE);
  }

  @Test
  void a_case_question_asked_of_several_factors_has_a_tally_for_each() {
    FieldworkTally tally =
        tally(
            List.of(
                Desk.courtCase()
                    .says("case-question factors-linked-to-offending lifestyle", "yes")
                    .says("case-question factors-linked-to-offending substance-misuse", "no")
                    .says("case-question management-oversight", "na")),
            List.of());
    assertThat(tally.caseQuestions())
        .extracting(result -> result.id() + " " + result.factor().orElse("") + " " + result.tally())
        .containsExactly(
            "factors-linked-to-offending lifestyle 1 of 1",
            "factors-linked-to-offending substance-misuse 0 of 1");
  }

  @Test
  void a_child_in_the_court_sample_and_in_the_resettlement_sample_is_two_cases() {
    List<CaseReading> readings =
        Stream.of("court", "resettlement")
            .map(domain -> Desk.of(Library.YOUTH_2021, "C1", Map.of("domain", domain)))
            .map(desk -> new CaseReading(Desk.ANN, desk.assessment(), CaseState.SUBMITTED))
            .toList();
    Inspection entered = new FieldworkTally(readings).inspection(Library.begun(Library.YOUTH_2021));
    assertThat(entered.cases()).extracting(Case::ref).containsExactly("C1", "C1 (resettlement)");
    assertThat(Library.accepted(Library.read(Library.YOUTH_2021, entered.cases())).cases())
        .extracting(one -> one.ref() + " " + one.domain().orElse(""))
        .containsExactly("C1 court", "C1 (resettlement) resettlement");
  }

  @Test
  void a_case_is_counted_once_and_by_the_framework_of_its_inspection() {
    CaseReading one = new CaseReading(Desk.ANN, Desk.courtCase().assessment(), CaseState.SUBMITTED);
    assertThatThrownBy(() -> new FieldworkTally(List.of(one, one)))
        .hasMessage("A case is counted once, not twice: C1");
    assertThatThrownBy(
            () -> new FieldworkTally(List.of(one)).inspection(Library.begun(Library.YOUTH_2021)))
        .hasMessage("The case C1 is assessed by another framework than its inspection.");
  }
}
