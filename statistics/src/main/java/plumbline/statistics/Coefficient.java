package plumbline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.TDistribution;

/// A figure of agreement as a function of sums over the readings, which is all that its value and
/// its standard error need.
///
/// The standard error is that of the infinitesimal jackknife: how much the figure moves when one
/// case weighs a little more, se² = Σ (g_c − mean g)² with g_c the derivative by the weight of case
/// c. L. A. Jaeckel, The infinitesimal jackknife, Bell Laboratories memorandum 1972; so readings of
/// one case, which are not independent, count as one. For Cohen's kappa of two inspectors it is the
/// standard error of J. L. Fleiss, J. Cohen and B. S. Everitt, Large sample standard errors of
/// kappa and weighted kappa, Psychological Bulletin 72 (1969), 323-327.
///
/// @param parts what each reading adds to the sums
/// @param value the figure, given the sums; not a number where it isn't defined
record Coefficient(List<double[]> parts, Function<double[], Double> value) {
  /// How much more and less a case weighs for the derivative.
  private static final double STEP = 1e-3;

  /// How the standard error becomes an interval.
  enum Sample {
    /// z standard errors to each side, as kappa's is published.
    LARGE,
    /// For few cases: times m/(m−1), and the quantile of Student's t with m − 1 degrees of freedom
    /// for m cases, as K. L. Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), chapter
    /// 5.
    SMALL
  }

  /// @param cases the numbers of the parts that belong to each case
  Optional<Figure> figure(List<List<Integer>> cases, Sample sample, double lowest, double highest) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    double[] sums = new double[parts.getFirst().length];
    parts.forEach(part -> add(sums, part, 1));
    double figure = value.apply(sums);
    if (!Double.isFinite(figure)) {
      return Optional.empty();
    }
    return Optional.of(new Figure(figure, spread(sums, figure, cases, sample, lowest, highest)));
  }

  private Optional<Figure.Spread> spread(
      double[] sums,
      double figure,
      List<List<Integer>> cases,
      Sample sample,
      double lowest,
      double highest) {
    List<Double> slopes = new ArrayList<>();
    for (List<Integer> one : cases) {
      double[] part = new double[sums.length];
      one.forEach(at -> add(part, parts.get(at), 1));
      if (Arrays.stream(part).anyMatch(each -> each != 0)) {
        slopes.add(slope(sums, part));
      }
    }
    int many = slopes.size();
    if (many < 2) {
      return Optional.empty();
    }
    double mean = slopes.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = slopes.stream().mapToDouble(slope -> (slope - mean) * (slope - mean)).sum();
    double error =
        switch (sample) {
          case LARGE -> Math.sqrt(squares);
          case SMALL -> Math.sqrt(squares * many / (many - 1));
        };
    double quantile =
        switch (sample) {
          case LARGE -> Confidence.NINETY_FIVE.z();
          case SMALL ->
              TDistribution.of(many - 1)
                  .inverseSurvivalProbability(Confidence.NINETY_FIVE.tail().doubleValue());
        };
    return Double.isFinite(error)
        ? Optional.of(
            new Figure.Spread(
                error,
                Math.max(lowest, figure - quantile * error),
                Math.min(highest, figure + quantile * error)))
        : Optional.empty();
  }

  /// The derivative by the weight of a part, from five points: exact to the fourth power of the
  /// step.
  private double slope(double[] sums, double[] part) {
    return (8 * (moved(sums, part, STEP) - moved(sums, part, -STEP))
            - (moved(sums, part, 2 * STEP) - moved(sums, part, -2 * STEP)))
        / (12 * STEP);
  }

  private double moved(double[] sums, double[] part, double weight) {
    double[] moved = sums.clone();
    add(moved, part, weight);
    return value.apply(moved);
  }

  private static void add(double[] sums, double[] part, double weight) {
    for (int at = 0; at < sums.length; at++) {
      sums[at] += weight * part[at];
    }
  }
}
