package plumbline.framework;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// A percentage, exact: 2 of 3 is 66⅔ unless the framework rounds it to 67 before banding.
public record Percentage(BigFraction points) implements Comparable<Percentage> {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /// Made once: rating an inspection asks for them thousands of times.
  private static final List<Percentage> WHOLE =
      IntStream.rangeClosed(0, 100)
          .mapToObj(points -> new Percentage(BigFraction.of(points)))
          .toList();

  public Percentage {
    if (points.compareTo(BigFraction.ZERO) < 0 || points.compareTo(BigFraction.of(100)) > 0) {
      throw new IllegalArgumentException("A percentage is 0 to 100, not %s.".formatted(points));
    }
  }

  public static Percentage of(int points) {
    return points >= 0 && points <= 100
        ? WHOLE.get(points)
        : new Percentage(BigFraction.of(points));
  }

  /// The share in per cent, without rounding.
  public static Percentage of(Share share) {
    return new Percentage(
        BigFraction.of(
            BigInteger.valueOf(share.yes()).multiply(HUNDRED), BigInteger.valueOf(share.base())));
  }

  /// A percentage as somebody printed it, such as 88 or 11.9.
  public static Percentage of(BigDecimal points) {
    return new Percentage(fraction(points));
  }

  /// A decimal number, exactly.
  public static BigFraction fraction(BigDecimal number) {
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  /// Rounded half up to a whole per cent.
  public Percentage whole() {
    return isWhole()
        ? this
        : new Percentage(
            BigFraction.of(points.bigDecimalValue(0, RoundingMode.HALF_UP).toBigIntegerExact()));
  }

  public boolean isWhole() {
    return points.getDenominator().equals(BigInteger.ONE);
  }

  /// How many percentage points this stands above the other; negative if below.
  public BigFraction above(Percentage other) {
    return points.subtract(other.points);
  }

  @Override
  public int compareTo(Percentage other) {
    return points.compareTo(other.points);
  }

  /// As people read it: `64%`, and one decimal where it isn't whole.
  @Override
  public String toString() {
    return number() + "%";
  }

  /// Without the sign: `64` or `66.7`.
  public String number() {
    return isWhole()
        ? points.getNumerator().toString()
        : points.bigDecimalValue(1, RoundingMode.HALF_UP).toPlainString();
  }

  public double doubleValue() {
    return points.doubleValue();
  }
}
