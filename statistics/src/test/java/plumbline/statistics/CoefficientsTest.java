package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.statistics.KrippendorffAlpha.Distance;

class CoefficientsTest {
  private static final double TOLERANCE = 1e-9;

  static Stream<Vectors> tables() {
    return Vectors.of("agreement.json").get("tables").each();
  }

  static Stream<Vectors> raters() {
    return Vectors.of("agreement.json").get("raters").each();
  }

  /// Two inspectors' answers from the counts of every pair of answers.
  private static Readings readings(Vectors table) {
    List<List<Integer>> rows =
        table.each().map(row -> row.each().map(Vectors::whole).toList()).toList();
    List<List<Optional<Integer>>> answers = new ArrayList<>();
    for (int one = 0; one < rows.size(); one++) {
      for (int other = 0; other < rows.size(); other++) {
        for (int again = 0; again < rows.get(one).get(other); again++) {
          answers.add(List.of(Optional.of(one), Optional.of(other)));
        }
      }
    }
    return readings(rows.size(), answers);
  }

  private static Readings readings(int categories, List<List<Optional<Integer>>> answers) {
    List<Readings.Reading> readings = new ArrayList<>();
    for (List<Optional<Integer>> each : answers) {
      readings.add(new Readings.Reading("case " + readings.size(), each));
    }
    return new Readings(categories, answers.getFirst().size(), readings);
  }

  private static Readings units(Vectors vector) {
    return readings(
        vector.get("categories").whole(),
        vector
            .get("units")
            .each()
            .map(unit ->
                unit.each()
                    .map(answer ->
                        answer.isNothing()
                            ? Optional.<Integer>empty()
                            : Optional.of(answer.whole()))
                    .toList())
            .toList());
  }

  private static void equal(Optional<Figure> figure, Vectors expected) {
    assertThat(figure.orElseThrow().value())
        .isEqualTo(expected.get("value").number(), within(TOLERANCE));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void cohen_s_kappa_and_its_standard_error_are_those_of_r(Vectors vector) {
    Readings readings = readings(vector.get("table"));
    for (Weights weights : Weights.values()) {
      Vectors expected =
          vector.get(
              switch (weights) {
                case PLAIN -> "kappa";
                case LINEAR -> "kappa_linear";
                case QUADRATIC -> "kappa_quadratic";
              });
      Optional<Figure> kappa = CohenKappa.of(readings, weights);
      equal(kappa, expected.get("kappa"));
      Figure.Spread spread = kappa.orElseThrow().spread().orElseThrow();
      double error = expected.get("se").number();
      assertThat(spread.standardError()).isEqualTo(error, within(TOLERANCE));
      double low = Math.max(-1, kappa.get().value() - Confidence.NINETY_FIVE.z() * error);
      assertThat(spread.low()).isEqualTo(low, within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void gwet_s_ac1_and_krippendorff_s_alpha_of_two_inspectors(Vectors vector) {
    Readings readings = readings(vector.get("table"));
    equal(GwetAc1.of(readings), vector.get("ac1").get("ac1"));
    equal(GwetAc1.agreed(readings), vector.get("kappa").get("po"));
    equal(KrippendorffAlpha.of(readings, Distance.NOMINAL), vector.get("alpha_nominal"));
    equal(KrippendorffAlpha.of(readings, Distance.ORDINAL), vector.get("alpha_ordinal"));
    equal(KrippendorffAlpha.of(readings, Distance.INTERVAL), vector.get("alpha_interval"));
  }

  @ParameterizedTest
  @MethodSource("raters")
  void more_inspectors_with_gaps(Vectors vector) {
    Readings readings = units(vector);
    equal(GwetAc1.agreed(readings), vector.get("ac1").get("pa"));
    equal(GwetAc1.of(readings), vector.get("ac1").get("ac1"));
    equal(KrippendorffAlpha.of(readings, Distance.NOMINAL), vector.get("alpha_nominal"));
    equal(KrippendorffAlpha.of(readings, Distance.ORDINAL), vector.get("alpha_ordinal"));
    equal(KrippendorffAlpha.of(readings, Distance.INTERVAL), vector.get("alpha_interval"));
  }

  @Test
  void ac1_s_standard_error_is_gwet_s() {
    double expected = gwetError(new int[][] {{20, 5}, {10, 15}});
    Readings readings =
        readings(
            Vectors.of("agreement.json").get("tables").each().toList().getFirst().get("table"));
    assertThat(GwetAc1.of(readings).orElseThrow().spread().orElseThrow().standardError())
        .isEqualTo(expected, within(TOLERANCE));
  }

  /// Gwet's linearised variance (2008; Handbook 2014, chapter 5) for two inspectors, written out:
  /// that of (pa_i − pe)/(1 − pe) − 2(1 − γ)(pe_i − pe)/(1 − pe) over n(n − 1).
  private static double gwetError(int[][] table) {
    double all = 0;
    double agreed = 0;
    double[] shares = new double[2];
    for (int one = 0; one < 2; one++) {
      for (int other = 0; other < 2; other++) {
        all += table[one][other];
        agreed += one == other ? table[one][other] : 0;
        shares[one] += table[one][other] / 2.0;
        shares[other] += table[one][other] / 2.0;
      }
    }
    double expected = 2 * shares[0] / all * shares[1] / all;
    double ac1 = (agreed / all - expected) / (1 - expected);
    double squares = 0;
    for (int one = 0; one < 2; one++) {
      for (int other = 0; other < 2; other++) {
        double pe = (1 - shares[one] / all) / 2 + (1 - shares[other] / all) / 2;
        double here =
            ((one == other ? 1 : 0) - expected) / (1 - expected)
                - 2 * (1 - ac1) * (pe - expected) / (1 - expected);
        squares += table[one][other] * (here - ac1) * (here - ac1);
      }
    }
    return Math.sqrt(squares / all / (all - 1));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void alpha_s_standard_error_is_near_that_of_leaving_out_one_case_at_a_time(Vectors vector) {
    Readings readings = readings(vector.get("table"));
    List<Double> without = new ArrayList<>();
    for (int out = 0; out < readings.readings().size(); out++) {
      List<Readings.Reading> left = new ArrayList<>(readings.readings());
      left.remove(out);
      without.add(
          KrippendorffAlpha.of(new Readings(readings.categories(), 2, left), Distance.ORDINAL)
              .orElseThrow()
              .value());
    }
    double mean = without.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = without.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
    double jackknife = Math.sqrt(squares * (without.size() - 1) / without.size());
    double ours =
        KrippendorffAlpha.of(readings, Distance.ORDINAL)
            .orElseThrow()
            .spread()
            .orElseThrow()
            .standardError();
    assertThat(ours).isEqualTo(jackknife, within(0.03 * jackknife + 0.001));
  }

  @Provide
  Arbitrary<List<List<Integer>>> pairs() {
    return Arbitraries.integers().between(0, 2).list().ofSize(2).list().ofMinSize(2).ofMaxSize(40);
  }

  private static Readings both(List<List<Integer>> pairs) {
    return readings(
        3, pairs.stream().map(each -> each.stream().map(Optional::of).toList()).toList());
  }

  @Property(tries = 200)
  void identical_inspectors_agree_perfectly(@ForAll("pairs") List<List<Integer>> pairs) {
    List<List<Integer>> alike =
        pairs.stream().map(each -> List.of(each.get(0), each.get(0))).toList();
    Assume.that(alike.stream().distinct().count() > 1);
    for (Optional<Figure> figure : all(both(alike))) {
      assertThat(figure.orElseThrow().value()).isEqualTo(1, within(TOLERANCE));
    }
  }

  private static List<Optional<Figure>> all(Readings readings) {
    return List.of(
        CohenKappa.of(readings, Weights.PLAIN),
        CohenKappa.of(readings, Weights.LINEAR),
        CohenKappa.of(readings, Weights.QUADRATIC),
        GwetAc1.of(readings),
        GwetAc1.agreed(readings),
        KrippendorffAlpha.of(readings, Distance.NOMINAL),
        KrippendorffAlpha.of(readings, Distance.ORDINAL),
        KrippendorffAlpha.of(readings, Distance.INTERVAL));
  }

  @Property(tries = 200)
  void it_does_not_matter_which_inspector_comes_first(@ForAll("pairs") List<List<Integer>> pairs) {
    List<Optional<Figure>> there = all(both(pairs));
    List<Optional<Figure>> back =
        all(both(pairs.stream().map(each -> List.of(each.get(1), each.get(0))).toList()));
    for (int at = 0; at < there.size(); at++) {
      same(there.get(at), back.get(at));
    }
  }

  @Property(tries = 200)
  void turning_the_scale_round_or_adding_unread_cases_leaves_alpha_alone(
      @ForAll("pairs") List<List<Integer>> pairs) {
    List<List<Integer>> turned =
        pairs.stream().map(each -> List.of(2 - each.get(0), 2 - each.get(1))).toList();
    List<Readings.Reading> more = new ArrayList<>(both(pairs).readings());
    more.add(new Readings.Reading("alone", List.of(Optional.of(1), Optional.empty())));
    for (Distance distance : Distance.values()) {
      Optional<Figure> alpha = KrippendorffAlpha.of(both(pairs), distance);
      same(alpha, KrippendorffAlpha.of(both(turned), distance));
      same(alpha, KrippendorffAlpha.of(new Readings(3, 2, more), distance));
    }
  }

  private static void same(Optional<Figure> one, Optional<Figure> other) {
    assertThat(one.isPresent()).isEqualTo(other.isPresent());
    one.ifPresent(figure ->
        assertThat(figure.value()).isEqualTo(other.orElseThrow().value(), within(TOLERANCE)));
  }

  @Property(tries = 200)
  void the_figure_lies_in_its_interval(@ForAll("pairs") List<List<Integer>> pairs) {
    for (Optional<Figure> figure : all(both(pairs))) {
      figure.ifPresent(each -> {
        Figure.Spread spread = each.spread().orElseThrow();
        assertThat(each.value()).isBetween(spread.low() - TOLERANCE, spread.high() + TOLERANCE);
      });
    }
  }

  @Test
  void where_all_answers_are_alike_kappa_and_alpha_are_not_defined_and_ac1_is_1() {
    Readings alike = both(List.of(List.of(0, 0), List.of(0, 0), List.of(0, 0)));
    assertThat(CohenKappa.of(alike, Weights.PLAIN)).isEmpty();
    assertThat(KrippendorffAlpha.of(alike, Distance.NOMINAL)).isEmpty();
    assertThat(GwetAc1.of(alike).orElseThrow().value()).isEqualTo(1);
  }

  @Test
  void kappa_of_three_inspectors_is_the_mean_over_the_pairs_for_which_it_is_defined() {
    List<List<Optional<Integer>>> answers = new ArrayList<>();
    for (int[] each : new int[][] {{0, 0, 0}, {1, 1, 0}, {0, 1, 0}, {1, 1, 0}, {0, 0, 0}}) {
      answers.add(List.of(Optional.of(each[0]), Optional.of(each[1]), Optional.of(each[2])));
    }
    // First and second: po 4/5, pe 12/25, 8/13. With the third, who always says 0: 0 twice.
    assertThat(CohenKappa.of(readings(2, answers), Weights.PLAIN).orElseThrow().value())
        .isEqualTo(8 / 13.0 / 3, within(TOLERANCE));
    List<List<Optional<Integer>>> gaps = new ArrayList<>();
    answers.forEach(each -> gaps.add(List.of(each.get(0), each.get(1), Optional.empty())));
    assertThat(CohenKappa.of(readings(2, gaps), Weights.PLAIN).orElseThrow().value())
        .isEqualTo(8 / 13.0, within(TOLERANCE));
  }

  @Test
  void readings_of_one_case_count_as_one_for_the_interval() {
    List<Readings.Reading> apart = new ArrayList<>();
    List<Readings.Reading> together = new ArrayList<>();
    for (int unit = 0; unit < 20; unit++) {
      for (int question = 0; question < 5; question++) {
        // In every fifth case the inspectors differ on all five questions.
        int other = unit % 5 == 0 ? 1 - unit % 2 : unit % 2;
        List<Optional<Integer>> answers = List.of(Optional.of(unit % 2), Optional.of(other));
        apart.add(new Readings.Reading(unit + "/" + question, answers));
        together.add(new Readings.Reading("" + unit, answers));
      }
    }
    double once = error(CohenKappa.of(new Readings(2, 2, apart), Weights.PLAIN));
    double five = error(CohenKappa.of(new Readings(2, 2, together), Weights.PLAIN));
    assertThat(five).isEqualTo(once * Math.sqrt(5), within(1e-6));
  }

  private static double error(Optional<Figure> figure) {
    return figure.orElseThrow().spread().orElseThrow().standardError();
  }

  @Test
  void answers_outside_the_scale_are_a_broken_promise() {
    assertThatThrownBy(() -> readings(2, List.of(List.of(Optional.of(2), Optional.of(0)))))
        .hasMessage("Answers are 0 to 1, not 2.");
  }
}
