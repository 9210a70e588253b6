package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.framework.Framework;
import plumbline.statistics.OperatingCharacteristics.Exact;
import plumbline.statistics.OperatingCharacteristics.Proportion;
import plumbline.statistics.OperatingCharacteristics.Simulated;

class SimulationTest {
  private static final Framework YOUTH = Given.YOUTH_2018;
  private static final double TOLERANCE = 1e-9;
  private static final long RUNS = 500_000;

  static Stream<Vectors> vectors() {
    return Vectors.of("simulation.json").get("vectors").each();
  }

  private static Scenario scenario(Vectors vector) {
    Vectors scenario = vector.get("scenario");
    return new Scenario(
        scenario.get("name").text(),
        scenario.get("N").whole(),
        scenario.get("n").whole(),
        scenario.get("rho").number(),
        scenario.get("domain1").each().map(Vectors::whole).toList(),
        scenario.get("p").numbers(),
        8,
        3);
  }

  private static Scenario scenario(int cases, int sample, double rho, Double... sufficiency) {
    return new Scenario("", cases, sample, rho, List.of(2, 2, 2, 2), List.of(sufficiency), 8, 3);
  }

  private static Simulated simulated(Framework framework, Scenario scenario, long runs) {
    return Simulation.of(framework, scenario, runs, 7, 2).simulated().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void exact_chances_are_those_of_the_vectors(Vectors vector) {
    Vectors expected = vector.get("exact");
    OperatingCharacteristics found = Simulation.of(YOUTH, scenario(vector), 0, 1, 1);
    equal(found.firstQuestion(), expected.get("first_key_question_bands").numbers());
    assertThat(found.exact().isPresent()).isEqualTo(expected.find("sample_overall").isPresent());
    found
        .exact()
        .ifPresent(exact -> {
          equal(exact.sample(), expected.get("sample_overall").numbers());
          equal(exact.census(), expected.get("census_overall").numbers());
          assertThat(exact.sampleMeanScore())
              .isEqualTo(expected.get("sample_mean_score").number(), within(TOLERANCE));
          assertThat(exact.censusMeanScore())
              .isEqualTo(expected.get("census_mean_score").number(), within(TOLERANCE));
        });
  }

  private static void equal(List<Double> found, List<Double> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int rank = 0; rank < expected.size(); rank++) {
      assertThat(found.get(rank)).isEqualTo(expected.get(rank), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void simulated_shares_are_within_four_standard_errors_of_100_million_runs(Vectors vector) {
    Vectors expected = vector.get("simulated");
    Simulated found = simulated(YOUTH, scenario(vector), RUNS);
    near(found.sample(), expected.get("overall"), expected.get("overall_se"));
    near(found.census(), expected.get("census"), expected.get("census_se"));
    near(
        found.firstQuestion(),
        expected.get("first_key_question_bands"),
        expected.get("first_key_question_bands_se"));
    near(found.agree(), expected.get("agree").number(), expected.get("agree_se").number());
    assertThat(found.meanScore()).isEqualTo(expected.get("mean_score").number(), within(0.01));
    assertThat(found.runs()).isEqualTo(RUNS);
  }

  private static void near(List<Proportion> found, Vectors expected, Vectors errors) {
    for (int rank = 0; rank < found.size(); rank++) {
      near(found.get(rank), expected.numbers().get(rank), errors.numbers().get(rank));
    }
  }

  /// Rare events have no standard error of their own where none was drawn: one in the runs is
  /// allowed for.
  private static void near(Proportion found, double expected, double error) {
    double together = Math.hypot(found.standardError(), error);
    assertThat(found.value()).isEqualTo(expected, within(4 * together + 2.0 / RUNS));
  }

  @Test
  void the_same_seed_gives_the_same_result_on_any_number_of_threads() {
    for (double rho : new double[] {0, 0.25}) {
      Scenario scenario = scenario(40, 22, rho, 0.6, 0.7, 0.8);
      long runs = 3 * Simulation.RUNS_A_BLOCK + 5;
      OperatingCharacteristics one = Simulation.of(YOUTH, scenario, runs, 1, 1);
      assertThat(Simulation.of(YOUTH, scenario, runs, 1, 1)).isEqualTo(one);
      assertThat(Simulation.of(YOUTH, scenario, runs, 1, 2)).isEqualTo(one);
      assertThat(Simulation.of(YOUTH, scenario, runs, 1, 5)).isEqualTo(one);
      assertThat(Simulation.of(YOUTH, scenario, runs, 2, 1)).isNotEqualTo(one);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lowest", "average", "exact average", "care home"})
  void simulation_agrees_with_the_exact_chances_whatever_the_rules(String rules) {
    Framework framework =
        switch (rules) {
          case "average" -> Given.AVERAGES;
          case "exact average" -> Given.EXACT_AVERAGES;
          case "care home" -> Given.CARE_HOME;
          default -> YOUTH;
        };
    OperatingCharacteristics found =
        Simulation.of(framework, scenario(30, 12, 0, 0.55, 0.7, 0.9, 0.65), 100_000, 3, 2);
    Exact exact = found.exact().orElseThrow();
    Simulated simulated = found.simulated().orElseThrow();
    for (int rank = 0; rank < exact.sample().size(); rank++) {
      near(simulated.sample().get(rank), exact.sample().get(rank), 2e-5);
      near(simulated.census().get(rank), exact.census().get(rank), 2e-5);
    }
    near(simulated.agree(), exact.agree(), 2e-5);
    assertThat(simulated.meanScore()).isEqualTo(exact.sampleMeanScore(), within(0.02));
  }

  @Test
  void next_to_no_correlation_is_as_good_as_none() {
    Simulated hardly = simulated(YOUTH, scenario(40, 22, 1e-9, 0.72), 100_000);
    Exact none = Simulation.of(YOUTH, scenario(40, 22, 0, 0.72), 0, 1, 1).exact().orElseThrow();
    near(hardly.sample().get(1), none.sample().get(1), 0);
    near(hardly.agree(), none.agree(), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64, 65, 130})
  void a_caseload_of_more_than_64_cases_takes_more_words(int cases) {
    Scenario scenario = scenario(cases, cases / 2 + 1, 0.3, 0.68, 0.75);
    Simulated found = simulated(YOUTH, scenario, 40_000);
    List<Double> first = Simulation.of(YOUTH, scenario, 0, 1, 1).firstQuestion();
    for (int rank = 0; rank < 4; rank++) {
      near(found.firstQuestion().get(rank), first.get(rank), 5e-5);
    }
  }

  @Test
  void where_all_cases_are_seen_sample_and_census_agree() {
    for (double rho : new double[] {0, 0.5}) {
      OperatingCharacteristics found =
          Simulation.of(YOUTH, scenario(30, 30, rho, 0.72), 20_000, 1, 1);
      assertThat(found.simulated().orElseThrow().agree().value()).isEqualTo(1);
      found.exact().ifPresent(exact -> assertThat(exact.agree()).isEqualTo(1, within(TOLERANCE)));
    }
  }

  @Test
  void certain_answers_give_certain_ratings() {
    for (double rho : new double[] {0, 0.5}) {
      Simulated all = simulated(YOUTH, scenario(40, 22, rho, 1.0), 1000);
      assertThat(all.sample().get(3).value()).isEqualTo(1);
      Simulated none = simulated(YOUTH, scenario(40, 22, rho, 0.0), 1000);
      assertThat(none.firstQuestion().getFirst().value()).isEqualTo(1);
    }
  }

  @Test
  void the_random_words_are_those_of_java_s_splittable_random() {
    SplittableRandom java = new SplittableRandom(12345);
    RandomWords ours = new RandomWords(12345);
    for (int word = 0; word < 1000; word++) {
      assertThat(ours.nextWord()).isEqualTo(java.nextLong());
    }
  }

  @Test
  void impossible_runs_are_refused() {
    assertThatThrownBy(() -> Simulation.of(YOUTH, scenario(40, 22, 0, 0.7), -1, 1, 1))
        .hasMessage("-1 runs on 1 threads can't be made.");
  }
}
