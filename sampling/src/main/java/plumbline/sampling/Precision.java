package plumbline.sampling;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import plumbline.framework.Sampling;

/// How sure a sample's percentage is to be near the population's.
///
/// @param confidence in per cent
/// @param margin in percentage points
/// @param proportion the expected share of yes, in per cent
public record Precision(int confidence, int margin, int proportion) {
  public static Precision of(Sampling sampling) {
    return new Precision(sampling.confidence(), sampling.margin(), sampling.proportion());
  }

  /// The two-sided z of the confidence level: 1.28 for 80 per cent.
  double z() {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + confidence / 200.0);
  }

  private double variance() {
    return proportion / 100.0 * (1 - proportion / 100.0);
  }

  /// The sample size for an unlimited population: n0 = z² p (1 − p) / e² (Cochran 1977, Sampling
  /// techniques, 4.2).
  double unlimited() {
    double e = margin / 100.0;
    return z() * z() * variance() / (e * e);
  }

  /// n = n0 / (1 + (n0 − 1) / N), rounded up (Cochran 1977, 4.2); rounding up is our decision.
  public int sizeFor(int population) {
    if (population == 0) {
      return 0;
    }
    double exact = unlimited() / (1 + (unlimited() - 1) / population);
    return (int) Math.min(population, Math.ceil(exact));
  }

  /// The margin that a sample of this size has, in percentage points: the half-width of the normal
  /// interval with the finite population correction, z √(p (1 − p) / n × (N − n) / (N − 1)). It is
  /// the formula above solved for e, so that planned and true margin speak of one thing. Empty
  /// where nothing was sampled, nought where everything was.
  public OptionalDouble marginOf(int size, int population) {
    if (size <= 0) {
      return OptionalDouble.empty();
    }
    if (size >= population) {
      return OptionalDouble.of(0);
    }
    double correction = (double) (population - size) / (population - 1);
    return OptionalDouble.of(100 * z() * Math.sqrt(variance() / size * correction));
  }

  /// A margin as it is printed. Of a few cases the formula gives margins that no percentage can
  /// have; they mean that the sample says nothing.
  public static String inWords(double margin) {
    return margin > 50 ? "over 50" : English.text("%.1f", margin);
  }
}
