package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.rating.OverallRating;

/// Against rating every combination of the standards' ratings.
class OverallOutcomesTest {

  static List<Framework> frameworks() {
    return List.of(
        Given.CARE_HOME, // an average, and a limit on a standard judged from cases
        few(Given.YOUTH_2018),
        few(
            Given.youth2018(text ->
                text.replace("rule: sum", "rule: lowest")
                    .replace("from: 7}", "from: 1}")
                    .replace("from: 19}", "from: 2}")
                    .replace("from: 31}", "from: 3}"))));
  }

  /// Domain 3 alone, so that every combination can be gone through.
  private static Framework few(Framework framework) {
    return new Framework(
        framework.id(),
        framework.version(),
        framework.source(),
        framework.title(),
        framework.about(),
        framework.origin(),
        framework.languages(),
        framework.scale(),
        framework.rounding(),
        framework.bands(),
        framework.standardRule(),
        framework.prints(),
        framework.overall(),
        framework.discretion(),
        framework.facts(),
        framework.conditions(),
        framework.domains().subList(2, 3),
        framework.caseQuestions(),
        framework.sampling(),
        framework.inspectionTypes(),
        framework.expected(),
        framework.characteristics(),
        framework.diversity(),
        framework.disclosure(),
        framework.chapters(),
        framework.methodology(),
        framework.crosswalk());
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void the_chances_of_the_overall_rating_are_those_of_every_combination(Framework framework) {
    Random random = new Random(3);
    OverallOutcomes outcomes = new OverallOutcomes(framework);
    List<Standard> standards = outcomes.standards();
    Map<String, Map<Rating, Double>> chances = new LinkedHashMap<>();
    for (Standard standard : standards) {
      double[] weights =
          framework.scale().ratings().stream().mapToDouble(_ -> random.nextDouble()).toArray();
      double sum = Arrays.stream(weights).sum();
      Map<Rating, Double> one = new LinkedHashMap<>();
      framework.scale().ratings().forEach(each -> one.put(each, weights[each.rank()] / sum));
      chances.put(standard.id(), one);
    }
    Map<Integer, Double> expected = new HashMap<>();
    everyCombination(framework, standards, chances, new HashMap<>(), 1, expected);
    Map<Integer, Double> found =
        outcomes.byRank(chances, 1.0, (one, other) -> one * other, Double::sum);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (rank, chance) -> assertThat(found.get(rank)).isEqualTo(chance, within(1e-12)));
  }

  private static void everyCombination(
      Framework framework,
      List<Standard> left,
      Map<String, Map<Rating, Double>> chances,
      Map<String, Rating> ratings,
      double chance,
      Map<Integer, Double> byRank) {
    if (left.isEmpty()) {
      Rating overall = OverallRating.of(framework, ratings).overall().orElseThrow();
      byRank.merge(overall.rank(), chance, Double::sum);
      return;
    }
    String id = left.getFirst().id();
    chances
        .getOrDefault(id, Map.of())
        .forEach((rating, one) -> {
          Map<String, Rating> with = new HashMap<>(ratings);
          with.put(id, rating);
          everyCombination(
              framework, left.subList(1, left.size()), chances, with, chance * one, byRank);
        });
  }

  @Test
  void a_limit_holds_the_overall_rating_down() {
    Framework framework = Given.YOUTH_2021;
    Rating best = framework.scale().best();
    Rating worst = framework.scale().worst();
    Map<String, Map<Rating, Double>> ratings = new LinkedHashMap<>();
    framework.scoredStandards().forEach(each -> ratings.put(each.id(), Map.of(best, 1.0)));
    OverallOutcomes outcomes = new OverallOutcomes(framework);
    assertThat(byRank(outcomes, ratings)).containsOnlyKeys(best.rank());
    ratings.put("4.1", Map.of(worst, 0.25, best, 0.75));
    assertThat(byRank(outcomes, ratings)).isEqualTo(Map.of(2, 0.25, 3, 0.75));
  }

  private static Map<Integer, Double> byRank(
      OverallOutcomes outcomes, Map<String, Map<Rating, Double>> ratings) {
    return outcomes.byRank(ratings, 1.0, (one, other) -> one * other, Double::sum);
  }

  @Test
  void a_scored_standard_without_a_rating_is_a_broken_promise() {
    assertThatThrownBy(() -> byRank(new OverallOutcomes(Given.YOUTH_2018), Map.of()))
        .hasMessage("1.1 Governance and leadership has no rating.");
  }
}
