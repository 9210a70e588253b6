package plumbline.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import plumbline.framework.Band;
import plumbline.framework.Bands;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Rounding;
import plumbline.framework.Share;

/// What a sample leaves to be believed about the whole caseload by somebody who beforehand held
/// every number of yes cases equally likely. In exact fractions.
sealed interface Posterior {

  static Posterior of(Share seen, Caseload caseload) {
    return switch (caseload) {
      case Caseload.Known(int cases) -> new OfCaseload(seen, cases);
      case Caseload.Estimated(int cases) -> new OfCaseload(seen, cases);
      case Caseload.NotKnown() -> new OfVeryLarge(seen);
    };
  }

  /// The chance that the whole caseload's percentage reaches a band's floor.
  BigFraction reaches(Band band, Rounding rounding);

  /// The share of yes to be expected in the whole caseload.
  BigFraction mean();

  /// The chance of each percentage of the whole caseload on a scale from 0 to 100 in equal steps:
  /// where one falls between two steps, of the nearer.
  double[] onSteps(int steps, Rounding rounding);

  /// The chance of each rating, worst first, as the band of the whole caseload.
  default Chances chances(Framework framework) {
    Bands bands = framework.bands();
    BigFraction[] byRank = new BigFraction[framework.scale().ratings().size()];
    Arrays.fill(byRank, BigFraction.ZERO);
    for (Band band : bands.bands()) {
      BigFraction from =
          bands.below(band).isEmpty() ? BigFraction.ONE : reaches(band, framework.rounding());
      BigFraction beyond =
          bands
              .above(band)
              .map(above -> reaches(above, framework.rounding()))
              .orElse(BigFraction.ZERO);
      int rank = band.rating().rank();
      byRank[rank] = byRank[rank].add(from.subtract(beyond));
    }
    return new Chances(List.of(byRank));
  }

  /// Of a caseload of N cases, n of which were drawn and y are yes. The number M of yes cases has
  /// P(M | y) = C(M, y) C(N−M, n−y) / C(N+1, n+1): the chance that in a draw of n + 1 of N + 1
  /// places the (y+1)th stands at place M (counted from 0). So P(M < m) is the chance that at least
  /// y + 1 of the n + 1 places are among the first m, a hypergeometric tail of n − y + 1 terms for
  /// any N.
  ///
  /// W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 3, for the distribution of y
  /// given M; the inversion with a uniform prior is Laplace's.
  record OfCaseload(Share seen, int caseload) implements Posterior {
    public OfCaseload {
      if (seen.base() > caseload) {
        throw new IllegalArgumentException(
            "A sample of %d cases can't come from a caseload of %d."
                .formatted(seen.base(), caseload));
      }
    }

    @Override
    public BigFraction reaches(Band band, Rounding rounding) {
      return atLeast(fewestYes(band, rounding));
    }

    /// The fewest yes cases of the caseload whose percentage reaches a floor; N + 1 if none does.
    private int fewestYes(Band band, Rounding rounding) {
      int low = 0;
      int high = caseload + 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        Percentage percentage = rounding.percentage(new Share(middle, caseload));
        if (band.floor().compareTo(percentage.points()) <= 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    /// The chance that there are at least this many yes cases in the caseload.
    BigFraction atLeast(int least) {
      BigFraction fewer =
          BigFraction.of(
              drawsWithin(least, seen.base() + 1, seen.yes() + 1),
              choose(caseload + 1, seen.base() + 1));
      return BigFraction.ONE.subtract(fewer);
    }

    /// In how many draws of some of the N + 1 places at least so many are among the first.
    private BigInteger drawsWithin(int first, int drawn, int atLeast) {
      int rest = caseload + 1 - first;
      int from = Math.max(atLeast, drawn - rest);
      int to = Math.min(drawn, first);
      if (from > to) {
        return BigInteger.ZERO;
      }
      BigInteger within = choose(first, from);
      BigInteger without = choose(rest, drawn - from);
      BigInteger draws = within.multiply(without);
      for (int among = from; among < to; among++) {
        within = next(within, first - among, among + 1);
        without = next(without, drawn - among, rest - drawn + among + 1);
        draws = draws.add(within.multiply(without));
      }
      return draws;
    }

    private static BigInteger next(BigInteger value, int times, int over) {
      return value.multiply(BigInteger.valueOf(times)).divide(BigInteger.valueOf(over));
    }

    /// Each number of yes cases from the one before, P(M+1) / P(M) = (M+1)(N−M−n+y) /
    /// ((M+1−y)(N−M)), in logarithms, since the first may be too small for a number.
    @Override
    public double[] onSteps(int steps, Rounding rounding) {
      int from = seen.yes();
      int to = caseload - (seen.base() - seen.yes());
      double[] logarithms = new double[to - from + 1];
      for (int yes = from; yes < to; yes++) {
        double times = (yes + 1.0) * (to - yes);
        double over = (yes + 1.0 - from) * (caseload - yes);
        logarithms[yes + 1 - from] = logarithms[yes - from] + Math.log(times / over);
      }
      double greatest = Arrays.stream(logarithms).max().orElseThrow();
      double sum = Arrays.stream(logarithms).map(one -> Math.exp(one - greatest)).sum();
      double[] chances = new double[steps + 1];
      for (int yes = from; yes <= to; yes++) {
        double points = rounding.percentage(new Share(yes, caseload)).doubleValue();
        int step = (int) Math.round(points * steps / 100);
        chances[step] += Math.exp(logarithms[yes - from] - greatest) / sum;
      }
      return chances;
    }

    /// (y + (N − n)(y + 1)/(n + 2)) / N.
    @Override
    public BigFraction mean() {
      BigFraction unseen =
          BigFraction.of(seen.yes() + 1, seen.base() + 2).multiply(caseload - seen.base());
      return unseen.add(seen.yes()).divide(caseload);
    }
  }

  /// Of a caseload so large that it has a share of yes rather than a number: Beta(y + 1, n − y +
  /// 1), so P(π < x) is the chance of y + 1 or more in n + 1 trials of chance x. A share has no
  /// last case to round, so it is banded at the floors themselves.
  ///
  /// T. Bayes, An essay towards solving a problem in the doctrine of chances. Philosophical
  /// Transactions 53 (1763), 370-418.
  record OfVeryLarge(Share seen) implements Posterior {
    @Override
    public BigFraction reaches(Band band, Rounding rounding) {
      return atLeast(band.floor().divide(100));
    }

    /// The chance that the share is at least this.
    BigFraction atLeast(BigFraction share) {
      BigInteger part = share.getNumerator();
      BigInteger rest = share.getDenominator().subtract(part);
      int trials = seen.base() + 1;
      BigInteger ways = BigInteger.ZERO;
      for (int yes = seen.yes() + 1; yes <= trials; yes++) {
        ways =
            ways.add(choose(trials, yes).multiply(part.pow(yes)).multiply(rest.pow(trials - yes)));
      }
      return BigFraction.ONE.subtract(BigFraction.of(ways, share.getDenominator().pow(trials)));
    }

    @Override
    public double[] onSteps(int steps, Rounding rounding) {
      BetaDistribution share =
          BetaDistribution.of(seen.yes() + 1.0, seen.base() - seen.yes() + 1.0);
      double[] chances = new double[steps + 1];
      double below = 0;
      for (int step = 0; step <= steps; step++) {
        double upTo = step == steps ? 1 : share.cumulativeProbability((step + 0.5) / steps);
        chances[step] = upTo - below;
        below = upTo;
      }
      return chances;
    }

    @Override
    public BigFraction mean() {
      return BigFraction.of(seen.yes() + 1, seen.base() + 2);
    }
  }

  /// How many ways there are to choose some of so many.
  private static BigInteger choose(int from, int chosen) {
    if (chosen < 0 || chosen > from) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    int fewer = Math.min(chosen, from - chosen);
    for (int one = 1; one <= fewer; one++) {
      ways = ways.multiply(BigInteger.valueOf(from - fewer + one)).divide(BigInteger.valueOf(one));
    }
    return ways;
  }
}
