package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Given.yes;

import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.framework.Share;

class IntervalTest {
  private static final double TOLERANCE = 1e-9;

  static Stream<Vectors> wilson() {
    return Vectors.of("statistics.json").get("wilson").each();
  }

  static Stream<Vectors> finite() {
    return Vectors.of("statistics.json").get("finite").each();
  }

  private static Share seen(Vectors vector) {
    return yes(vector.get("y").whole(), vector.get("n").whole());
  }

  @ParameterizedTest
  @MethodSource("wilson")
  void wilson_s_interval_is_that_of_r(Vectors vector) {
    Confidence confidence =
        new Confidence((int) Math.round(100 * vector.get("confidence").number()));
    Interval interval = Interval.wilson(seen(vector), confidence);
    assertThat(interval.low()).isEqualTo(vector.get("lower").number(), within(TOLERANCE));
    assertThat(interval.high()).isEqualTo(vector.get("upper").number(), within(TOLERANCE));
  }

  @ParameterizedTest
  @MethodSource("finite")
  void the_exact_interval_has_the_same_bounds_as_r_s(Vectors vector) {
    int caseload = vector.get("N").whole();
    Vectors bounds = vector.get("hypergeometric");
    for (Confidence confidence : new Confidence[] {Confidence.EIGHTY, Confidence.NINETY_FIVE}) {
      Vectors expected = bounds.get(confidence.equals(Confidence.EIGHTY) ? "0.8" : "0.95");
      Interval.OfCases interval = Interval.exact(seen(vector), caseload, confidence);
      assertThat(interval.least()).isEqualTo(expected.get("lowest_M").whole());
      assertThat(interval.most()).isEqualTo(expected.get("highest_M").whole());
      assertThat(interval.low()).isEqualTo(expected.get("lower").number(), within(TOLERANCE));
      assertThat(interval.high()).isEqualTo(expected.get("upper").number(), within(TOLERANCE));
    }
  }

  @Test
  void the_quantile_at_80_per_cent_is_that_of_the_sample_sizes() {
    assertThat(Confidence.EIGHTY.z())
        .isEqualTo(Vectors.of("sample-size.json").get("z").number(), within(TOLERANCE));
  }

  @Test
  void a_chance_of_exactly_the_tail_does_not_exceed_it() {
    // With 1 yes among 10, one case drawn is that one with a chance of exactly 1 in 10.
    assertThat(Interval.exact(yes(1, 1), 10, Confidence.EIGHTY))
        .isEqualTo(new Interval.OfCases(2, 10, 10));
    assertThat(Interval.exact(yes(0, 1), 10, Confidence.EIGHTY))
        .isEqualTo(new Interval.OfCases(0, 8, 10));
  }

  @Test
  void without_a_caseload_it_is_wilson_s() {
    assertThat(Interval.of(yes(3, 8), new Caseload.NotKnown(), Confidence.EIGHTY))
        .isEqualTo(Interval.wilson(yes(3, 8), Confidence.EIGHTY));
    assertThat(Interval.of(yes(3, 8), new Caseload.Known(20), Confidence.EIGHTY))
        .isEqualTo(Interval.of(yes(3, 8), new Caseload.Estimated(20), Confidence.EIGHTY))
        .isEqualTo(Interval.exact(yes(3, 8), 20, Confidence.EIGHTY));
  }

  @Property(tries = 300)
  void an_interval_contains_the_share_that_was_seen(
      @ForAll @IntRange(min = 1, max = 60) int base,
      @ForAll @IntRange(max = 60) int yes,
      @ForAll @IntRange(max = 300) int unseen) {
    Assume.that(yes <= base);
    double share = (double) yes / base;
    Interval wilson = Interval.wilson(yes(yes, base), Confidence.EIGHTY);
    assertThat(share).isBetween(wilson.low() - TOLERANCE, wilson.high() + TOLERANCE);
    Interval.OfCases exact = Interval.exact(yes(yes, base), base + unseen, Confidence.EIGHTY);
    double half = 0.5 / (base + unseen); // a whole number of cases may just miss the share
    assertThat(share).isBetween(exact.low() - half, exact.high() + half);
  }

  @Property(tries = 300)
  void more_confidence_is_a_wider_interval(
      @ForAll @IntRange(min = 1, max = 60) int base,
      @ForAll @IntRange(max = 60) int yes,
      @ForAll @IntRange(max = 300) int unseen) {
    Assume.that(yes <= base);
    for (Caseload caseload :
        new Caseload[] {new Caseload.Known(base + unseen), new Caseload.NotKnown()}) {
      Interval narrow = Interval.of(yes(yes, base), caseload, Confidence.EIGHTY);
      Interval wide = Interval.of(yes(yes, base), caseload, Confidence.NINETY_FIVE);
      assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
      assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
    }
  }

  @Property(tries = 300)
  void twice_the_cases_with_the_same_share_is_a_narrower_interval(
      @ForAll @IntRange(min = 1, max = 100) int base, @ForAll @IntRange(max = 100) int yes) {
    Assume.that(yes <= base);
    Interval few = Interval.wilson(yes(yes, base), Confidence.NINETY_FIVE);
    Interval many = Interval.wilson(yes(2 * yes, 2 * base), Confidence.NINETY_FIVE);
    assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    Interval fewOf400 = Interval.exact(yes(yes, base), 400, Confidence.NINETY_FIVE);
    Interval manyOf400 = Interval.exact(yes(2 * yes, 2 * base), 400, Confidence.NINETY_FIVE);
    assertThat(manyOf400.high() - manyOf400.low())
        .isLessThanOrEqualTo(fewOf400.high() - fewOf400.low());
  }

  @Property(tries = 300)
  void a_census_is_sure(
      @ForAll @IntRange(min = 1, max = 500) int base, @ForAll @IntRange(max = 500) int yes) {
    Assume.that(yes <= base);
    assertThat(Interval.exact(yes(yes, base), base, Confidence.NINETY_FIVE))
        .isEqualTo(new Interval.OfCases(yes, yes, base));
  }

  @Test
  void what_cannot_be_says_so() {
    assertThatThrownBy(() -> Interval.exact(yes(3, 8), 7, Confidence.EIGHTY))
        .hasMessage("A sample of 8 cases can't come from a caseload of 7.");
    assertThatThrownBy(() -> new Confidence(100))
        .hasMessage("A confidence is 1 to 99 per cent, not 100.");
    assertThatThrownBy(() -> new Interval.OfCases(5, 4, 10))
        .hasMessage("There are not 5 to 4 yes cases in 10.");
    assertThatThrownBy(() -> new Interval.OfShares(0.2, 1.2))
        .hasMessage("An interval of shares lies within 0 and 1, not 0.2 to 1.2.");
    assertThatThrownBy(() -> new Caseload.Known(0))
        .hasMessage("A caseload has at least one case, not 0.");
  }
}
