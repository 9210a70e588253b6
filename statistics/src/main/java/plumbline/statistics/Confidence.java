package plumbline.statistics;

import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How often an interval made in this way holds the truth, in per cent: 80 as the published samples
/// are planned, 95 as scientific papers print.
public record Confidence(int percent) {
  public static final Confidence EIGHTY = new Confidence(80);
  public static final Confidence NINETY_FIVE = new Confidence(95);

  static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public Confidence {
    if (percent < 1 || percent > 99) {
      throw new IllegalArgumentException(
          "A confidence is 1 to 99 per cent, not %d.".formatted(percent));
    }
  }

  /// The chance left to each side: 1/10 at 80 per cent.
  BigFraction tail() {
    return BigFraction.of(100 - percent, 200);
  }

  /// The quantile of the standard normal distribution that leaves the tail above it: 1.28 at 80 per
  /// cent, 1.96 at 95.
  public double z() {
    return NORMAL.inverseSurvivalProbability(tail().doubleValue());
  }
}
