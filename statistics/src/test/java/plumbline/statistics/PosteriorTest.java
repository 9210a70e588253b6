package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Given.yes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.framework.Framework;
import plumbline.framework.Rounding;
import plumbline.framework.Share;

class PosteriorTest {
  private static final double TOLERANCE = 1e-9;
  private static final Framework YOUTH = Given.YOUTH_2018;

  static Stream<Vectors> finite() {
    return Vectors.of("statistics.json").get("finite").each();
  }

  static Stream<Vectors> lowest() {
    return Vectors.of("statistics.json").get("lowest").each();
  }

  private static Share seen(Vectors vector) {
    return yes(vector.get("y").whole(), vector.get("n").whole());
  }

  private static Posterior of(int yes, int base, int caseload) {
    return Posterior.of(yes(yes, base), new Caseload.Known(caseload));
  }

  @ParameterizedTest
  @MethodSource("finite")
  void the_chance_of_each_band_is_exact(Vectors vector) {
    Posterior posterior = Posterior.of(seen(vector), new Caseload.Known(vector.get("N").whole()));
    equal(posterior.chances(YOUTH), vector.get("posterior_bands"));
    assertThat(posterior.mean().multiply(vector.get("N").whole()))
        .isEqualTo(vector.get("posterior_mean_M").get("exact").fraction());
  }

  private static void equal(Chances chances, Vectors expected) {
    List<Vectors> bands = expected.each().toList();
    assertThat(chances.byRank()).hasSameSizeAs(bands);
    for (int rank = 0; rank < bands.size(); rank++) {
      Vectors band = bands.get(rank);
      BigFraction chance = chances.byRank().get(rank);
      band.find("exact").ifPresent(exact -> assertThat(chance).isEqualTo(exact.fraction()));
      assertThat(chance.doubleValue()).isEqualTo(band.get("value").number(), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("finite")
  void of_a_very_large_caseload_the_share_is_banded_at_the_floors(Vectors vector) {
    Chances chances = Posterior.of(seen(vector), new Caseload.NotKnown()).chances(YOUTH);
    List<Double> expected = vector.get("infinite_bands").numbers();
    for (int rank = 0; rank < expected.size(); rank++) {
      assertThat(chances.asNumbers().get(rank)).isEqualTo(expected.get(rank), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("lowest")
  void the_lowest_of_independent_key_questions_is_exact(Vectors vector) {
    int base = vector.get("n").whole();
    Caseload caseload = new Caseload.Known(vector.get("N").whole());
    List<Chances> questions =
        vector
            .get("y")
            .each()
            .map(yes -> Posterior.of(yes(yes.whole(), base), caseload).chances(YOUTH))
            .toList();
    equal(Chances.lowest(questions), vector.get("bands"));
  }

  @Property(tries = 300)
  void chances_are_those_of_counting_every_caseload_that_could_be(
      @ForAll @IntRange(min = 1, max = 12) int base,
      @ForAll @IntRange(max = 12) int yes,
      @ForAll @IntRange(max = 20) int unseen) {
    Assume.that(yes <= base);
    int caseload = base + unseen;
    BigFraction[] byRank = new BigFraction[4];
    Arrays.fill(byRank, BigFraction.ZERO);
    BigFraction all = BigFraction.ZERO;
    for (int inCaseload = yes; inCaseload <= caseload - base + yes; inCaseload++) {
      BigFraction ways =
          choose(inCaseload, yes).multiply(choose(caseload - inCaseload, base - yes));
      int rank =
          YOUTH.bands().of(Rounding.WHOLE.percentage(yes(inCaseload, caseload))).rating().rank();
      byRank[rank] = byRank[rank].add(ways);
      all = all.add(ways);
    }
    BigFraction sum = all;
    assertThat(of(yes, base, caseload).chances(YOUTH).byRank())
        .isEqualTo(Arrays.stream(byRank).map(ways -> ways.divide(sum)).toList());
  }

  private static BigFraction choose(int from, int chosen) {
    return IntStream.range(0, chosen)
        .mapToObj(one -> BigFraction.of(from - one, one + 1))
        .reduce(BigFraction.ONE, BigFraction::multiply);
  }

  @Property(tries = 300)
  void the_chances_of_all_bands_are_one(
      @ForAll @IntRange(min = 1, max = 60) int base,
      @ForAll @IntRange(max = 60) int yes,
      @ForAll @IntRange(max = 200) int unseen) {
    Assume.that(yes <= base);
    for (Framework framework : List.of(YOUTH, Given.EXACT_AVERAGES)) {
      assertThat(sum(of(yes, base, base + unseen).chances(framework))).isEqualTo(BigFraction.ONE);
    }
    assertThat(sum(Posterior.of(yes(yes, base), new Caseload.NotKnown()).chances(YOUTH)))
        .isEqualTo(BigFraction.ONE);
  }

  private static BigFraction sum(Chances chances) {
    return chances.byRank().stream().reduce(BigFraction.ZERO, BigFraction::add);
  }

  @Property(tries = 300)
  void a_census_is_certain(
      @ForAll @IntRange(min = 1, max = 100) int base, @ForAll @IntRange(max = 100) int yes) {
    Assume.that(yes <= base);
    int rank = YOUTH.bands().of(Rounding.WHOLE.percentage(yes(yes, base))).rating().rank();
    assertThat(of(yes, base, base).chances(YOUTH).byRank().get(rank)).isEqualTo(BigFraction.ONE);
  }

  @Property(tries = 300)
  void another_yes_never_makes_a_better_band_less_likely(
      @ForAll @IntRange(min = 1, max = 40) int base,
      @ForAll @IntRange(max = 39) int yes,
      @ForAll @IntRange(max = 100) int unseen) {
    Assume.that(yes < base);
    List<BigFraction> before = of(yes, base, base + unseen).chances(YOUTH).byRank();
    List<BigFraction> after = of(yes + 1, base, base + unseen).chances(YOUTH).byRank();
    assertThat(after.get(3)).isGreaterThanOrEqualTo(before.get(3));
    assertThat(after.get(0)).isLessThanOrEqualTo(before.get(0));
  }

  @Test
  void a_caseload_that_grows_without_end_becomes_a_very_large_one() {
    Chances large = of(11, 22, 2_000_000).chances(YOUTH);
    Chances veryLarge = Posterior.of(yes(11, 22), new Caseload.NotKnown()).chances(YOUTH);
    for (int rank = 0; rank < 4; rank++) {
      // Half a point of rounding remains: a caseload at 49.5% is banded as 50%.
      assertThat(large.asNumbers().get(rank))
          .isEqualTo(veryLarge.asNumbers().get(rank), within(0.02));
    }
  }

  @Test
  void chances_that_are_not_one_are_refused() {
    assertThatThrownBy(() -> new Chances(List.of(BigFraction.of(1, 2), BigFraction.of(1, 4))))
        .hasMessage("Chances add up to one, not 0.75.");
    assertThatThrownBy(() -> of(3, 8, 7))
        .hasMessage("A sample of 8 cases can't come from a caseload of 7.");
  }

  @Test
  void chances_either_way_are_their_mean() {
    Chances one = Chances.certain(YOUTH.scale(), YOUTH.scale().worst());
    Chances other = Chances.certain(YOUTH.scale(), YOUTH.scale().best());
    assertThat(Chances.mean(List.of(one, other)).asNumbers()).containsExactly(0.5, 0.0, 0.0, 0.5);
  }
}
