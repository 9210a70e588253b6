package plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plumbline.statistics.Given.yes;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.statistics.RelativeRate.Known;
import plumbline.statistics.RelativeRate.Undefined;

class RelativeRateTest {
  private static final Offset<Double> TOLERANCE = within(1e-9);

  private static RelativeRate rate(int a, int m, int b, int n) {
    return RelativeRate.of(yes(a, m), yes(b, n), Confidence.NINETY_FIVE);
  }

  private static Known known(int a, int m, int b, int n) {
    return (Known) rate(a, m, b, n);
  }

  /// As `scipy.stats.contingency.relative_risk(a, m, b, n).confidence_interval(0.95)` of SciPy
  /// computes them. The first is the example of its manual; the second is of heart attacks with
  /// placebo and with aspirin (A. Agresti, An introduction to categorical data analysis, 2.2.3,
  /// which prints 1.82 and 1.43 to 2.31); the third is Wirral's caseload, if 4 per cent of 422
  /// children and 3 per cent of 30,158 are black and minority ethnic.
  @ParameterizedTest
  @CsvSource({
    "27, 122, 44, 487, 2.4495156482861398, 1.5836990926700116, 3.7886786315466354",
    "189, 11034, 104, 11037, 1.8178017944535074, 1.4330309030505628, 2.3058842324224456",
    "17, 905, 405, 29253, 1.3567996726007776, 0.8389734813785832, 2.1942354465657736",
  })
  void the_rate_and_its_interval_are_those_of_others_software(
      int a, int m, int b, int n, double rate, double low, double high) {
    Known known = known(a, m, b, n);
    assertThat(known.rate()).isEqualTo(rate, TOLERANCE);
    assertThat(known.low()).isEqualTo(low, TOLERANCE);
    assertThat(known.high()).isEqualTo(high, TOLERANCE);
  }

  @Test
  void children_of_wirral_may_be_on_the_caseload_at_the_same_rate() {
    assertThat(known(17, 905, 405, 29253).mayBeOne()).isTrue();
    assertThat(known(189, 11034, 104, 11037).mayBeOne()).isFalse();
  }

  @Test
  void a_rate_without_anybody_on_one_side_is_undefined_and_says_on_which() {
    assertThat(rate(0, 905, 405, 29253)).isEqualTo(new Undefined(Undefined.Why.NOBODY_IN_GROUP));
    assertThat(rate(17, 905, 0, 29253))
        .isEqualTo(new Undefined(Undefined.Why.NOBODY_TO_COMPARE_WITH));
    assertThat(rate(0, 905, 0, 29253))
        .isEqualTo(new Undefined(Undefined.Why.NOBODY_TO_COMPARE_WITH));
  }

  @Test
  void where_everybody_is_on_both_sides_the_rate_is_one_for_certain() {
    assertThat(known(7, 7, 9, 9)).isEqualTo(new Known(1, 1, 1, Confidence.NINETY_FIVE));
  }

  @Property
  void the_interval_holds_the_rate_and_the_other_way_round_it_is_its_reciprocal(
      @ForAll @IntRange(min = 1, max = 50_000) int m,
      @ForAll @IntRange(min = 1, max = 50_000) int n,
      @ForAll @IntRange(min = 1, max = 50_000) int a,
      @ForAll @IntRange(min = 1, max = 50_000) int b) {
    Assume.that(a <= m && b <= n);
    Known known = known(a, m, b, n);
    Known turned = known(b, n, a, m);
    assertThat(known.low()).isPositive().isLessThanOrEqualTo(known.rate());
    assertThat(known.high()).isFinite().isGreaterThanOrEqualTo(known.rate());
    assertThat(known.rate() * turned.rate()).isEqualTo(1, TOLERANCE);
    assertThat(known.low() * turned.high()).isEqualTo(1, TOLERANCE);
  }

  @Property
  void ten_times_as_many_of_everybody_leave_the_rate_and_narrow_the_interval(
      @ForAll @IntRange(min = 1, max = 500) int a,
      @ForAll @IntRange(min = 1, max = 500) int b,
      @ForAll @IntRange(min = 501, max = 5_000) int m,
      @ForAll @IntRange(min = 501, max = 5_000) int n) {
    Known few = known(a, m, b, n);
    Known many = known(10 * a, 10 * m, 10 * b, 10 * n);
    assertThat(many.rate()).isEqualTo(few.rate(), within(1e-9 * few.rate()));
    assertThat(many.low()).isGreaterThan(few.low());
    assertThat(many.high()).isLessThan(few.high());
  }

  @Property
  void a_wider_confidence_is_a_wider_interval(
      @ForAll @IntRange(min = 1, max = 99) int percent,
      @ForAll @IntRange(min = 1, max = 100) int a,
      @ForAll @IntRange(min = 1, max = 100) int b) {
    Assume.that(percent < 99);
    Known narrow = (Known) RelativeRate.of(yes(a, 200), yes(b, 300), new Confidence(percent));
    Known wide = (Known) RelativeRate.of(yes(a, 200), yes(b, 300), new Confidence(percent + 1));
    assertThat(wide.low()).isLessThan(narrow.low());
    assertThat(wide.high()).isGreaterThan(narrow.high());
  }
}
