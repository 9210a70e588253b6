package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedEffectTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @ParameterizedTest
  @CsvSource({"0.72,0.25", "0.5,0.5", "0.99,0.1", "0.01,0.9", "0.65,0.001", "0.8,0.99"})
  void every_answer_is_yes_with_its_chance_exactly(double sufficiency, double rho) {
    double mean = Arrays.stream(SharedEffect.chances(sufficiency, rho)).average().orElseThrow();
    assertThat(mean).isEqualTo(sufficiency, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0.72,0.25", "0.5,0.5", "0.65,0.1", "0.8,0.4"})
  void cells_keep_nearly_all_variance_between_cases(double sufficiency, double rho) {
    double kept =
        Arrays.stream(SharedEffect.chances(sufficiency, rho))
                .map(chance -> chance * chance)
                .average()
                .orElseThrow()
            - sufficiency * sufficiency;
    double all = variance(sufficiency, rho);
    assertThat(kept).isBetween(all * (1 - 1 / 5000.0), all * (1 + 1e-7));
  }

  /// Of the chance given the shared effect, by Simpson's rule over ten standard deviations.
  private static double variance(double sufficiency, double rho) {
    double quantile = NORMAL.inverseCumulativeProbability(sufficiency);
    int steps = 20_000;
    double sum = 0;
    for (int step = 0; step <= steps; step++) {
      double effect = -10 + 20.0 * step / steps;
      double chance =
          NORMAL.cumulativeProbability((quantile - Math.sqrt(rho) * effect) / Math.sqrt(1 - rho));
      int weight = step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2;
      sum += weight * chance * chance * NORMAL.density(effect);
    }
    return sum * 20 / steps / 3 - sufficiency * sufficiency;
  }

  @Test
  void without_correlation_every_cell_has_the_same_chance() {
    assertThat(Arrays.stream(SharedEffect.chances(0.3, 0)).boxed())
        .allSatisfy(chance -> assertThat(chance).isEqualTo(0.3, within(1e-12)));
  }

  @Test
  void answers_of_one_case_go_together_as_the_model_says() {
    Scenario scenario = new Scenario("", 1, 1, 0.5, List.of(), List.of(0.5), 1, 2);
    SharedEffectAnswers answers = new SharedEffectAnswers(scenario);
    RandomWords random = RandomWords.stretch(1, 0);
    int[] yes = new int[2];
    int both = 0;
    int runs = 200_000;
    for (int run = 0; run < runs; run++) {
      answers.draw(random, yes, new int[2]);
      both += yes[0] * yes[1];
    }
    // Two normal variables with a correlation of 1/2 are both below their medians with chance 1/3.
    assertThat((double) both / runs).isEqualTo(1 / 3.0, within(4 * Math.sqrt(2 / 9.0 / runs)));
  }

  @ParameterizedTest
  @CsvSource({"1,0.3", "18,0.72", "22,0.5", "200,0.9", "5,0", "5,1"})
  void binomial_counts_come_as_often_as_they_should(int trials, double chance) {
    IndependentAnswers.Counts counts = new IndependentAnswers.Counts(trials, chance);
    RandomWords random = RandomWords.stretch(5, 0);
    int runs = 100_000;
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      int yes = counts.draw(random.nextWord() >>> 32);
      assertThat(yes).isBetween(0, trials);
      sum += yes;
      squares += (yes - trials * chance) * (yes - trials * chance);
    }
    double variance = trials * chance * (1 - chance);
    assertThat(sum / runs)
        .isEqualTo(trials * chance, within(4 * Math.sqrt(variance / runs) + 1e-9));
    assertThat(squares / runs).isEqualTo(variance, within(0.03 * variance + 1e-9));
  }
}
