package plumbline.statistics;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Band;
import plumbline.framework.Bands;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Rounding;

/// The chances of a standard whose rule is the average of its key questions' percentages: the
/// distribution of their sum, by adding one question at a time on a scale of equal steps. The steps
/// hit every percentage that can occur exactly, unless the caseloads are unknown or very large.
final class AveragedQuestions {
  /// For a share of a very large caseload: tenths of a percentage point.
  private static final int STEPS_OF_SHARES = 1_000;

  private static final int MOST_STEPS = 5_000;

  private final Framework framework;
  private final List<List<Posterior>> questions;
  private final boolean wholeCaseload;
  private final int steps;

  /// @param questions what is believed about each key question; where it may be one of several
  ///   things, each is equally likely
  AveragedQuestions(Framework framework, List<List<Posterior>> questions) {
    this.framework = framework;
    this.questions = questions;
    this.wholeCaseload =
        questions.stream().flatMap(List::stream).allMatch(Posterior.OfCaseload.class::isInstance);
    this.steps = steps();
  }

  private int steps() {
    if (!wholeCaseload) {
      return STEPS_OF_SHARES;
    }
    if (framework.rounding() == Rounding.WHOLE) {
      return 100;
    }
    int common = 1;
    for (List<Posterior> fits : questions) {
      for (Posterior fit : fits) {
        int caseload = ((Posterior.OfCaseload) fit).caseload();
        long next = common / gcd(common, caseload) * (long) caseload;
        if (next > MOST_STEPS) {
          return MOST_STEPS;
        }
        common = (int) next;
      }
    }
    return common;
  }

  private static int gcd(int one, int other) {
    return other == 0 ? one : gcd(other, one % other);
  }

  Chances chances() {
    double[] sum = {1};
    for (List<Posterior> fits : questions) {
      sum = added(sum, mean(fits));
    }
    Bands bands = framework.bands();
    double[] byRank = new double[framework.scale().ratings().size()];
    for (Band band : bands.bands()) {
      int from = bands.below(band).isEmpty() ? 0 : first(band);
      int to = bands.above(band).map(this::first).orElse(sum.length);
      for (int step = from; step < to; step++) {
        byRank[band.rating().rank()] += sum[step];
      }
    }
    return Chances.of(byRank);
  }

  private double[] mean(List<Posterior> fits) {
    double[] mean = new double[steps + 1];
    for (Posterior fit : fits) {
      double[] chances = fit.onSteps(steps, framework.rounding());
      for (int step = 0; step <= steps; step++) {
        mean[step] += chances[step] / fits.size();
      }
    }
    return mean;
  }

  private static double[] added(double[] sum, double[] one) {
    double[] added = new double[sum.length + one.length - 1];
    for (int step = 0; step < one.length; step++) {
      if (one[step] > 0) {
        for (int before = 0; before < sum.length; before++) {
          added[before + step] += sum[before] * one[step];
        }
      }
    }
    return added;
  }

  /// The first sum of steps whose average reaches the floor of a band.
  private int first(Band band) {
    int low = 0;
    int high = questions.size() * steps + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (band.floor().compareTo(average(middle)) <= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private BigFraction average(int sum) {
    BigFraction exact = BigFraction.of(100L * sum, (long) questions.size() * steps);
    return wholeCaseload ? framework.rounding().rounded(new Percentage(exact)).points() : exact;
  }
}
