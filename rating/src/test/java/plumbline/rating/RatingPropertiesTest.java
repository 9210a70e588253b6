package plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Aggregate;
import plumbline.framework.Bands;
import plumbline.framework.Conditions;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Rounding;
import plumbline.framework.Share;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.inspection.Case;
import plumbline.inspection.Inspection;
import plumbline.inspection.Tallies;

/// What holds of every inspection, whatever its answers: on inspections made up under the shipped
/// frameworks, a small one and a foreign one.
class RatingPropertiesTest {

  @Provide
  Arbitrary<GeneratedInspection> inspections() {
    return Combinators.combine(
            Arbitraries.of(Library.IDS), Arbitraries.integers().between(1, 12), Arbitraries.longs())
        .as((id, cases, seed) -> GeneratedInspection.of(Library.framework(id), cases, seed));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void another_yes_never_lowers_anything(
      @ForAll("inspections") GeneratedInspection inspection, @ForAll long seed) {
    Optional<GeneratedInspection> more = inspection.withAnotherYes(new Random(seed));
    Assume.that(more.isPresent());
    for (RatedInspection.Discretion discretion : RatedInspection.Discretion.values()) {
      RatedInspection before = RatedInspection.of(inspection.read(), discretion);
      RatedInspection after = RatedInspection.of(more.orElseThrow().read(), discretion);
      for (int index = 0; index < before.standards().size(); index++) {
        RatedStandard standard = before.standards().get(index);
        RatedStandard raised = after.standards().get(index);
        notLower(standard.rating(), raised.rating(), standard.standard().id());
        notLower(standard.computed(), raised.computed(), standard.standard().id());
        notLowerEach(standard.questions(), raised.questions());
        notLowerEach(standard.prompts(), raised.prompts());
      }
      notLower(before.overall().overall(), after.overall().overall(), "overall");
      before
          .overall()
          .score()
          .ifPresent(score ->
              assertThat(after.overall().score().orElseThrow()).isGreaterThanOrEqualTo(score));
    }
  }

  private static void notLower(Optional<Rating> before, Optional<Rating> after, String what) {
    before.ifPresent(rating ->
        assertThat(after.orElseThrow().rank()).as(what).isGreaterThanOrEqualTo(rating.rank()));
  }

  private static void notLowerEach(List<RatedQuestion> before, List<RatedQuestion> after) {
    for (int index = 0; index < before.size(); index++) {
      RatedQuestion question = before.get(index);
      RatedQuestion raised = after.get(index);
      question
          .percentage()
          .ifPresent(percentage ->
              assertThat(raised.percentage().orElseThrow())
                  .as(question.question().id().value())
                  .isGreaterThanOrEqualTo(percentage));
      notLower(
          question.band().map(band -> band.rating()),
          raised.band().map(band -> band.rating()),
          question.question().id().value());
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void the_order_of_cases_never_matters(
      @ForAll("inspections") GeneratedInspection inspection, @ForAll long seed) {
    List<Case> shuffled = new ArrayList<>(inspection.cases());
    Collections.shuffle(shuffled, new Random(seed));
    sameRatings(
        RatedInspection.of(inspection.read()),
        RatedInspection.of(inspection.withCases(shuffled).read()));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void tallies_from_answers_equal_tallies_given(
      @ForAll("inspections") GeneratedInspection inspection) {
    Inspection fromCases = inspection.read();
    Map<QuestionId, Tally> counted = Tallies.of(fromCases);
    Assume.that(!counted.isEmpty());
    Inspection given = inspection.read(counted);
    assertThat(given.cases()).isEmpty();
    assertThat(Tallies.of(given)).isEqualTo(counted);
    sameStandards(RatedInspection.of(fromCases), RatedInspection.of(given));
  }

  /// With all their working: the tallies, the deciding questions, the tests and their reasons.
  private static void sameRatings(RatedInspection one, RatedInspection other) {
    sameStandards(one, other);
    assertThat(other.warnings()).isEqualTo(one.warnings());
  }

  private static void sameStandards(RatedInspection one, RatedInspection other) {
    assertThat(other.standards()).isEqualTo(one.standards());
    assertThat(other.overall()).isEqualTo(one.overall());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void counts_and_the_percentages_printed_from_them_band_alike(
      @ForAll("inspections") GeneratedInspection inspection) {
    Assume.that(inspection.framework().rounding() == Rounding.WHOLE);
    Map<QuestionId, Tally> printed = new LinkedHashMap<>();
    Tallies.of(inspection.read())
        .forEach((id, tally) -> {
          if (tally instanceof Tally.Counted(int yes, int relevant) && relevant > 0) {
            Percentage percentage = Percentage.of(new Share(yes, relevant)).whole();
            printed.put(id, new Tally.Published(percentage));
          }
        });
    RatedInspection counted = RatedInspection.of(inspection.read());
    RatedInspection published = RatedInspection.of(inspection.read(printed));
    assertThat(published.overall()).isEqualTo(counted.overall());
    for (int index = 0; index < counted.standards().size(); index++) {
      RatedStandard one = counted.standards().get(index);
      RatedStandard other = published.standards().get(index);
      assertThat(other.rating()).isEqualTo(one.rating());
      assertThat(other.computed()).isEqualTo(one.computed());
      assertThat(other.value()).isEqualTo(one.value());
      assertThat(other.lowest().stream().map(RatedQuestion::question).toList())
          .isEqualTo(one.lowest().stream().map(RatedQuestion::question).toList());
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void what_was_published_never_enters_a_rating(
      @ForAll("inspections") GeneratedInspection inspection, @ForAll int score) {
    String best = inspection.framework().scale().best().name();
    String standards =
        String.join(
            ", ",
            inspection.framework().standards().stream()
                .map(standard -> "\"%s\": \"%s\"".formatted(standard.id(), best))
                .toList());
    RatedInspection with =
        RatedInspection.of(
            inspection
                .withPublished(
                    "{\"standards\": {%s}, \"score\": %d, \"overall\": \"%s\"}"
                        .formatted(standards, score, best))
                .read());
    RatedInspection without = RatedInspection.of(inspection.read());
    assertThat(with.overall()).isEqualTo(without.overall());
    assertThat(with.warnings()).isEqualTo(without.warnings());
    for (int index = 0; index < with.standards().size(); index++) {
      RatedStandard one = with.standards().get(index);
      RatedStandard other = without.standards().get(index);
      assertThat(one.published()).isPresent();
      assertThat(other.published()).isEmpty();
      assertThat(one.rating()).isEqualTo(other.rating());
      assertThat(one.computed()).isEqualTo(other.computed());
      assertThat(one.tests()).isEqualTo(other.tests());
      assertThat(one.discretion()).isEqualTo(other.discretion());
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void an_inspection_rated_again_is_rated_the_same(
      @ForAll("inspections") GeneratedInspection inspection) {
    Inspection read = inspection.read();
    assertThat(RatedInspection.of(read)).isEqualTo(RatedInspection.of(read));
    sameRatings(RatedInspection.of(read), RatedInspection.of(inspection.read()));
  }

  /// DESIGN, section 3, rule 2: there is no mechanical link from prompts to a key question's
  /// answer.
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void prompts_never_enter_a_rating(@ForAll("inspections") GeneratedInspection inspection) {
    Map<QuestionId, Tally> tallies = Tallies.of(inspection.read());
    Map<QuestionId, Tally> keyQuestions = new LinkedHashMap<>(tallies);
    keyQuestions.keySet().removeIf(id -> !id.isKeyQuestion());
    RatedInspection all = RatedInspection.of(inspection.read(tallies));
    RatedInspection bare = RatedInspection.of(inspection.read(keyQuestions));
    assertThat(bare.overall()).isEqualTo(all.overall());
    assertThat(bare.standards().stream().map(RatedStandard::rating).toList())
        .isEqualTo(all.standards().stream().map(RatedStandard::rating).toList());
  }

  /// Rules 4 and 6, computed another way.
  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  void a_standard_is_its_lowest_question_and_the_score_the_sum_within_its_bounds(
      @ForAll("inspections") GeneratedInspection inspection) {
    Assume.that(inspection.framework().standardRule() == Aggregate.LOWEST);
    RatedInspection rated =
        RatedInspection.of(inspection.read(), RatedInspection.Discretion.IGNORED);
    int sum = 0;
    boolean complete = true;
    for (RatedStandard standard : rated.standards()) {
      List<Integer> ranks =
          standard.questions().stream()
              .flatMap(question -> question.band().stream())
              .map(band -> band.rating().rank())
              .toList();
      if (standard.standard().isJudgedFromCases()) {
        assertThat(standard.rating().map(Rating::rank))
            .isEqualTo(ranks.stream().min(Integer::compare));
      }
      if (standard.standard().scored()) {
        sum += standard.rating().map(Rating::points).orElse(0);
        complete &= standard.rating().isPresent();
      }
    }
    assertThat(rated.overall().missing().isEmpty()).isEqualTo(complete);
    assertThat(rated.overall().score())
        .isEqualTo(complete ? Optional.of(BigFraction.of(sum)) : Optional.empty());
    assertThat(sum).isBetween(0, inspection.framework().maxScore());
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  void a_limit_never_raises_and_nothing_else_lowers_the_overall_rating(
      @ForAll("inspections") GeneratedInspection inspection) {
    OverallRating overall = RatedInspection.of(inspection.read()).overall();
    Assume.that(overall.overall().isPresent());
    Rating rating = overall.overall().orElseThrow();
    Rating before = overall.beforeLimits().orElseThrow();
    assertThat(rating.rank()).isLessThanOrEqualTo(before.rank());
    assertThat(overall.limitedBy().isPresent()).isEqualTo(rating.isBelow(before));
  }

  /// The nearest change is enough, and a point less is not.
  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  void the_nearest_changes_are_the_nearest(@ForAll("inspections") GeneratedInspection inspection) {
    OverallRating overall = RatedInspection.of(inspection.read()).overall();
    Assume.that(overall.score().isPresent());
    Aggregate rule = inspection.framework().overall().rule();
    int standards = inspection.framework().scoredStandards().size();
    BigFraction point = BigFraction.of(1, rule == Aggregate.AVERAGE ? standards : 1);
    Bands bands = inspection.framework().overall().bands();
    BigFraction score = overall.score().orElseThrow();
    for (OverallRating.Change change : overall.nearest()) {
      BigFraction step = change.direction() == DiscretionTest.Direction.UP ? point : point.negate();
      assertThat(change.points()).isPositive();
      assertThat(bands.of(score.add(step.multiply(change.points()))).rating())
          .isEqualTo(change.to());
      Rating oneLess = bands.of(score.add(step.multiply(change.points() - 1))).rating();
      assertThat(oneLess)
          .matches(rating -> !rating.isBelow(overall.overall().orElseThrow()), "is not changed yet")
          .matches(
              rating ->
                  overall.limitedBy().isPresent() || rating.equals(overall.beforeLimits().get()),
              "is barred, or the same");
    }
  }

  /// A test that holds upward by one case is right: with that one answer the standard is better.
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void one_case_upward_holds_where_one_more_yes_on_each_lowest_question_raises_the_standard(
      @ForAll("inspections") GeneratedInspection inspection) {
    Assume.that(inspection.framework().standardRule() == Aggregate.LOWEST);
    Map<QuestionId, Tally> tallies = Tallies.of(inspection.read());
    for (RatedStandard rated : RatedInspection.of(inspection.read(tallies)).standards()) {
      Standard standard = rated.standard();
      if (standard.isJudgedFromCases() && rated.computed().isPresent()) {
        Map<QuestionId, Tally> changed = new LinkedHashMap<>(tallies);
        for (RatedQuestion lowest : rated.lowest()) {
          Tally.Counted counts = lowest.counts().orElseThrow();
          changed.put(
              lowest.question().id(),
              new Tally.Counted(Math.min(counts.relevant(), counts.yes() + 1), counts.relevant()));
        }
        Rating after =
            RatedInspection.of(inspection.read(changed), RatedInspection.Discretion.IGNORED)
                .standard(standard.id())
                .flatMap(RatedStandard::rating)
                .orElseThrow();
        assertThat(rated.testsThatHold(DiscretionTest.Direction.UP).contains("one-case"))
            .as(standard.id())
            .isEqualTo(rated.computed().orElseThrow().isBelow(after));
      }
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void warns_of_each_key_question_that_a_case_leaves_open_and_of_no_other(
      @ForAll("inspections") GeneratedInspection inspection) {
    Inspection read = inspection.read();
    List<String> open = new ArrayList<>();
    for (Standard standard : read.framework().standards()) {
      for (Question question : standard.questions()) {
        Optional<String> domain = read.framework().domainOf(standard).cases();
        long cases =
            read.cases().stream()
                .filter(one -> standard.isJudgedFromCases() && one.domain().equals(domain))
                .filter(one -> one.applies(question) instanceof Conditions.Outcome.Holds)
                .filter(one -> !one.answers().containsKey(question.id()))
                .count();
        if (cases > 0) {
          open.add("%s is not answered in %d of".formatted(question.id(), cases));
        }
      }
    }
    assertThat(
            RatedInspection.of(read).warnings().stream()
                .filter(warning -> warning.contains("is not answered"))
                .map(warning -> warning.substring(0, warning.indexOf(" of ") + 3)))
        .containsExactlyElementsOf(open);
  }
}
