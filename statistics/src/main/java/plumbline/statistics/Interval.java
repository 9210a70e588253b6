package plumbline.statistics;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import plumbline.framework.Share;

/// Between which shares the truth about a whole caseload lies, from 0 to 1, both ends included.
public sealed interface Interval {
  double low();

  double high();

  /// From a sample of a caseload of known size: between which numbers of its cases are yes.
  record OfCases(int least, int most, int caseload) implements Interval {
    public OfCases {
      if (least < 0 || most < least || caseload < most || caseload < 1) {
        throw new IllegalArgumentException(
            "There are not %d to %d yes cases in %d.".formatted(least, most, caseload));
      }
    }

    @Override
    public double low() {
      return (double) least / caseload;
    }

    @Override
    public double high() {
      return (double) most / caseload;
    }
  }

  /// From a sample of a caseload of unknown size.
  record OfShares(double low, double high) implements Interval {
    public OfShares {
      if (!(0 <= low && low <= high && high <= 1)) {
        throw new IllegalArgumentException(
            "An interval of shares lies within 0 and 1, not %s to %s.".formatted(low, high));
      }
    }
  }

  static Interval of(Share seen, Caseload caseload, Confidence confidence) {
    return switch (caseload) {
      case Caseload.Known(int cases) -> exact(seen, cases, confidence);
      case Caseload.Estimated(int cases) -> exact(seen, cases, confidence);
      case Caseload.NotKnown() -> wilson(seen, confidence);
    };
  }

  /// The score interval without continuity correction: the shares π for which the seen share p =
  /// y/n is no more than z standard errors √(π(1−π)/n) away, (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) /
  /// (1 + z²/n).
  ///
  /// E. B. Wilson, Probable inference, the law of succession, and statistical inference. Journal of
  /// the American Statistical Association 22 (1927), 209-212.
  static OfShares wilson(Share seen, Confidence confidence) {
    double n = seen.base();
    double p = seen.yes() / n;
    double z = confidence.z();
    double scale = 1 + z * z / n;
    double middle = (p + z * z / (2 * n)) / scale;
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale;
    return new OfShares(
        seen.yes() == 0 ? 0 : Math.max(0, middle - half),
        seen.yes() == seen.base() ? 1 : Math.min(1, middle + half));
  }

  /// The exact interval for the number M of yes cases among N, of which n were drawn at random and
  /// y were yes, in the manner of Clopper and Pearson: from the least M for which P(Y ≥ y) > α/2 to
  /// the greatest for which P(Y ≤ y) > α/2, Y being hypergeometric. It holds the truth at least as
  /// often as it says.
  ///
  /// J. P. Buonaccorsi, A note on confidence intervals for proportions in finite populations. The
  /// American Statistician 41 (1987), 215-218.
  static OfCases exact(Share seen, int caseload, Confidence confidence) {
    int n = seen.base();
    int y = seen.yes();
    if (n > caseload) {
      throw new IllegalArgumentException(
          "A sample of %d cases can't come from a caseload of %d.".formatted(n, caseload));
    }
    double tail = confidence.tail().doubleValue();
    int fewest = y;
    int greatest = caseload - (n - y);
    int least =
        first(
            fewest,
            greatest,
            yes -> exceeds(hypergeometric(caseload, yes, n).survivalProbability(y - 1), tail));
    int most =
        first(
                fewest,
                greatest + 1,
                yes ->
                    yes > greatest
                        || !exceeds(
                            hypergeometric(caseload, yes, n).cumulativeProbability(y), tail))
            - 1;
    return new OfCases(least, most, caseload);
  }

  private static HypergeometricDistribution hypergeometric(int caseload, int yes, int sample) {
    return HypergeometricDistribution.of(caseload, yes, sample);
  }

  /// A chance that equals the tail but for rounding doesn't exceed it: 1 of 10 is exactly a tenth.
  private static boolean exceeds(double chance, double tail) {
    return chance > tail * (1 + 1e-11);
  }

  /// The first number of a range for which something holds that holds for all that follow; it holds
  /// for the last.
  private static int first(int from, int to, IntPredicate holds) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
