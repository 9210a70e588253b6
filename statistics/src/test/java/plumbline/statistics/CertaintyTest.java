package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Given.yes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Rating;
import plumbline.inspection.Inspection;
import plumbline.rating.OverallRating;
import plumbline.rating.RatedInspection;

class CertaintyTest {
  private static final Place HERE = new Place("--caseload", 1, 1);

  private static Certainty of(String id) {
    return Certainty.of(Given.rated(id), Caseloads.NONE);
  }

  private static QuestionCertainty question(Certainty certainty, String id) {
    return certainty.standards().stream()
        .flatMap(standard -> standard.questions().stream())
        .filter(each -> each.question().question().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trafford-2020",
        "bury-and-rochdale-2020",
        "cheshire-2021",
        "kirklees-2021",
        "wirral-2021"
      })
  void every_standard_and_the_overall_rating_have_a_certainty(String id) {
    RatedInspection rated = Given.rated(id);
    Certainty certainty = Certainty.of(rated, Caseloads.NONE);
    assertThat(certainty.standards()).hasSameSizeAs(rated.standards());
    assertThat(certainty.standards())
        .allSatisfy(standard ->
            assertThat(standard.same())
                .hasValueSatisfying(chance -> assertThat(chance).isBetween(0.0, 1.0)));
    OverallRating alone =
        RatedInspection.of(rated.inspection(), RatedInspection.Discretion.IGNORED).overall();
    assertThat(certainty.overall().computed()).isEqualTo(alone.overall());
    assertThat(certainty.overall().same()).isPresent();
    assertThat(certainty.overall().untold()).isEmpty();
  }

  @Test
  void without_a_caseload_it_is_as_if_from_a_very_large_one() {
    QuestionCertainty lowest = question(of("trafford-2020"), "2.1.2");
    QuestionCertainty.Seen seen = lowest.count().orElseThrow();
    assertThat(seen.share()).isEqualTo(yes(3, 8));
    assertThat(seen.caseload()).isEqualTo(new Caseload.NotKnown());
    assertThat(seen.eighty()).isEqualTo(Interval.wilson(yes(3, 8), Confidence.EIGHTY));
    // P(π < 1/2) with Beta(4, 6): 382 of 512.
    assertThat(lowest.chances().orElseThrow().asNumbers().getFirst())
        .isEqualTo(382 / 512.0, within(1e-12));
  }

  @Test
  void relevant_cases_are_taken_to_be_as_many_among_the_eligible_in_proportion() {
    RatedInspection rated = Given.rated("trafford-2020");
    Certainty certainty = Certainty.of(rated, new Caseloads(Map.of("2", 20)));
    assertThat(caseload(certainty, "2.1.2")).isEqualTo(new Caseload.Known(20));
    // 7 of 8 inspected cases were relevant: 17.5 of 20, rounded half up.
    assertThat(caseload(certainty, "2.2.2")).isEqualTo(new Caseload.Estimated(18));
    assertThat(caseload(certainty, "3.1.2")).isEqualTo(new Caseload.NotKnown());
  }

  private static Caseload caseload(Certainty certainty, String id) {
    return question(certainty, id).count().orElseThrow().caseload();
  }

  @Test
  void where_all_cases_were_seen_everything_is_certain() {
    RatedInspection rated = Given.rated("trafford-2020");
    Certainty certainty = Certainty.of(rated, new Caseloads(Map.of("2", 8, "3", 6)));
    assertThat(certainty.standards())
        .allSatisfy(standard -> assertThat(standard.same()).contains(1.0));
    assertThat(certainty.overall().same()).contains(1.0);
  }

  @Test
  void a_larger_part_of_the_caseload_is_surer() {
    RatedInspection rated = Given.rated("wirral-2021");
    double few =
        Certainty.of(rated, new Caseloads(Map.of("3", 200)))
            .standard("3.3")
            .orElseThrow()
            .same()
            .orElseThrow();
    double most =
        Certainty.of(rated, new Caseloads(Map.of("3", 24)))
            .standard("3.3")
            .orElseThrow()
            .same()
            .orElseThrow();
    assertThat(most).isGreaterThan(few);
  }

  @Test
  void counts_that_fit_a_printed_percentage_are_equally_likely() {
    QuestionCertainty question = question(of("bury-and-rochdale-2020"), "3.2.3");
    assertThat(question.fits().stream().map(QuestionCertainty.Seen::share))
        .containsExactly(yes(3, 5), yes(6, 10), yes(9, 15));
    assertThat(question.count()).isEmpty();
    Rating band = question.question().band().orElseThrow().rating();
    double mean =
        question.fits().stream()
            .mapToDouble(seen -> seen.chances().of(band))
            .average()
            .orElseThrow();
    assertThat(question.chances().orElseThrow().of(band)).isEqualTo(mean, within(1e-12));
  }

  @Test
  void a_percentage_that_no_count_rounds_to_was_cut_off() {
    QuestionCertainty question = question(of("bury-and-rochdale-2020"), "3.4.2");
    assertThat(question.question().percentage().orElseThrow()).hasToString("66%");
    assertThat(question.fits().stream().map(QuestionCertainty.Seen::share))
        .startsWith(yes(2, 3))
        .contains(yes(4, 6));
  }

  @Test
  void a_printed_percentage_of_nobody_knows_how_many_cases_cannot_be_told() {
    RatedInspection rated =
        Given.rated(
            "kirklees-2021",
            text -> text.replaceFirst("\"courtCases\": \\d+", "\"courtCases\": null"));
    Certainty certainty = Certainty.of(rated, Caseloads.NONE);
    StandardCertainty standard = certainty.standard("2.1").orElseThrow();
    assertThat(standard.chances()).isEmpty();
    assertThat(standard.fragility()).isEmpty();
    assertThat(certainty.overall().chances()).isEmpty();
    assertThat(certainty.overall().untold()).contains("2.1", "2.2").doesNotContain("3.1");
    assertThat(certainty.standard("3.1").orElseThrow().same()).isPresent();
  }

  @Test
  void a_judgement_on_evidence_stays_as_it_is() {
    StandardCertainty standard = of("wirral-2021").standard("3.4").orElseThrow();
    assertThat(standard.same()).contains(1.0);
    assertThat(standard.questions()).isEmpty();
    assertThat(standard.fragility()).isEmpty();
  }

  @Test
  void while_a_scored_standard_has_no_rating_there_is_no_overall_certainty() {
    RatedInspection rated =
        Given.rated(
            "trafford-2020",
            text -> text.replaceFirst("(?s)(\"judgements\": \\[\\s*)\\{.*?\\},", "$1"));
    assertThat(Certainty.of(rated, Caseloads.NONE).overall().computed()).isEmpty();
  }

  @Test
  void the_fewest_answers_that_change_trafford_s_overall_rating() {
    OverallCertainty overall = of("trafford-2020").overall();
    // 17 points without discretion, and Good begins at 19: 3.3 rises by two with one Yes on 3.3.2.
    OverallCertainty.Change up = overall.up().orElseThrow();
    assertThat(up.to().name()).isEqualTo("Good");
    assertThat(up.fewest()).isEqualTo(1);
    assertThat(up.moves())
        .containsExactly(new OverallCertainty.Move("3.3", rating("Outstanding"), 1));
    // Down to 6 points would take 11 points from the eight standards judged from cases, which have
    // 9.
    assertThat(overall.down()).isEmpty();
  }

  private static Rating rating(String name) {
    return Given.YOUTH_2018.scale().named(name).orElseThrow();
  }

  @Test
  void a_framework_of_another_kind_needs_no_other_program() {
    RatedInspection rated = Given.elmHouse();
    Certainty certainty = Certainty.of(rated, Caseloads.NONE);
    assertThat(certainty.overall().computed()).isEqualTo(rated.overall().overall());
    assertThat(certainty.overall().same().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(certainty.overall().changes()).isNotEmpty();
  }

  @Test
  void caseloads_are_checked_against_the_sample() {
    Inspection inspection = Given.rated("trafford-2020").inspection();
    assertThat(problems(Caseloads.of(inspection, Map.of("2", 7), HERE)))
        .containsExactly(
            "--caseload:1: A caseload of 7 in domain 2 is smaller than its sample of 8: give the"
                + " number of eligible cases that the sample was drawn from");
    assertThat(problems(Caseloads.of(inspection, Map.of("5", 70), HERE)))
        .containsExactly(
            "--caseload:1: youth-2018 has no domain ‘5’ that is judged from cases: use one of 2,"
                + " 3");
    assertThat(Given.accepted(Caseloads.of(inspection, Map.of("2", 8), HERE)))
        .isEqualTo(new Caseloads(Map.of("2", 8)));
  }

  static List<String> problems(Parsed<?> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<?> accepted -> throw new AssertionError(accepted);
      case Parsed.Refused<?>(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }

  @Test
  void a_whole_inspection_takes_less_than_50_milliseconds() {
    RatedInspection rated = Given.rated("bury-and-rochdale-2020");
    Caseloads caseloads = new Caseloads(Map.of("2", 60, "3", 60));
    long fastest = Long.MAX_VALUE;
    for (int turn = 0; turn < 20; turn++) {
      long start = System.nanoTime();
      Optional<Double> same = Certainty.of(rated, caseloads).overall().same();
      fastest = Math.min(fastest, System.nanoTime() - start);
      assertThat(same).isPresent();
    }
    assertThat(fastest / 1e6).as("milliseconds").isLessThan(50);
  }
}
