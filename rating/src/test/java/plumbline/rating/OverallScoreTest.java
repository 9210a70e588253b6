package plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.framework.Standard;

/// DESIGN, section 3, rule 6: scores of 0 to 36, and the limit of 2021.
class OverallScoreTest {
  private static final Framework YOUTH_2018 = Library.framework("youth-2018");
  private static final Framework YOUTH_2021 = Library.framework("youth-2021");

  /// Twelve standards whose points make this score.
  private static Map<String, Rating> scoring(Framework framework, int score) {
    Map<String, Rating> ratings = new LinkedHashMap<>();
    int left = score;
    for (Standard standard : framework.scoredStandards()) {
      int points = Math.min(3, left);
      ratings.put(standard.id(), framework.scale().ratings().get(points));
      left -= points;
    }
    assertThat(left).isZero();
    return ratings;
  }

  private static String overall(Framework framework, Map<String, Rating> ratings) {
    return OverallRating.of(framework, ratings).overall().map(Rating::name).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 6, Inadequate",
    "7, 18, Requires improvement",
    "19, 30, Good",
    "31, 36, Outstanding"
  })
  void every_score_from_0_to_36_has_the_published_band(int from, int to, String rating) {
    for (int score = from; score <= to; score++) {
      for (Framework framework : List.of(YOUTH_2018, YOUTH_2021)) {
        OverallRating overall = OverallRating.of(framework, scoring(framework, score));
        assertThat(overall.scoreNumber()).contains(String.valueOf(score));
        assertThat(overall.maxScore()).isEqualTo(36);
        assertThat(overall(framework, scoring(framework, score))).isEqualTo(rating);
      }
    }
  }

  @Test
  void an_inadequate_resettlement_standard_bars_an_overall_outstanding_and_nothing_else() {
    for (int score = 0; score <= 36; score++) {
      Map<String, Rating> ratings = scoring(YOUTH_2021, score);
      String without = overall(YOUTH_2021, ratings);
      for (Rating resettlement : YOUTH_2021.scale().ratings()) {
        ratings.put("4.1", resettlement);
        boolean limited = resettlement.rank() == 0 && score >= 31;
        assertThat(overall(YOUTH_2021, ratings)).isEqualTo(limited ? "Good" : without);
        OverallRating overall = OverallRating.of(YOUTH_2021, ratings);
        assertThat(overall.scoreNumber()).contains(String.valueOf(score));
        assertThat(overall.limitedBy().isPresent()).isEqualTo(limited);
      }
    }
  }

  @Test
  void a_missing_scored_standard_leaves_no_score_and_a_missing_resettlement_rating_does() {
    Map<String, Rating> ratings = scoring(YOUTH_2021, 23);
    assertThat(OverallRating.of(YOUTH_2021, ratings).missing()).isEmpty();
    ratings.remove("3.4");
    OverallRating incomplete = OverallRating.of(YOUTH_2021, ratings);
    assertThat(incomplete.missing()).containsExactly("3.4");
    assertThat(incomplete.score()).isEmpty();
    assertThat(incomplete.overall()).isEmpty();
  }

  @Test
  void points_that_a_limit_bars_are_not_called_the_nearest_change() {
    Map<String, Rating> good = scoring(YOUTH_2021, 30);
    assertThat(nearest(good)).containsExactly("1 UP Outstanding", "12 DOWN Requires improvement");
    good.put("4.1", YOUTH_2021.scale().ratings().getFirst());
    assertThat(nearest(good)).containsExactly("12 DOWN Requires improvement");
    Map<String, Rating> limited = scoring(YOUTH_2021, 33);
    assertThat(nearest(limited)).containsExactly("3 DOWN Good");
    limited.put("4.1", YOUTH_2021.scale().ratings().getFirst());
    assertThat(nearest(limited)).containsExactly("15 DOWN Requires improvement");
  }

  private static List<String> nearest(Map<String, Rating> ratings) {
    return OverallRating.of(YOUTH_2021, ratings).nearest().stream()
        .map(change -> "%d %s %s".formatted(change.points(), change.direction(), change.to()))
        .toList();
  }
}
