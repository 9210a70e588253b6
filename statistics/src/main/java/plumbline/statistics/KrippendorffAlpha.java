package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Krippendorff's alpha, 1 − Do/De: observed disagreement against what the same answers would give
/// if they were dealt out at random. With the coincidences o_ck (each case's pairs of answers,
/// divided by one less than its answers), their sums n_c and n, alpha = 1 − (n − 1) Σ o_ck δ²_ck /
/// Σ n_c n_k δ²_ck. At most 1; not defined where all answers are alike.
///
/// K. Krippendorff, Computing Krippendorff's alpha-reliability (2011); Content Analysis, 4th
/// edition (2019), chapter 12.
final class KrippendorffAlpha {

  /// How far apart two answers are, δ².
  enum Distance {
    /// 0 or 1.
    NOMINAL,
    /// (n_c/2 + n_{c+1} + ... + n_k/2)²: by how many answers stand between.
    ORDINAL,
    /// (c − k)².
    INTERVAL
  }

  private KrippendorffAlpha() {}

  static Optional<Figure> of(Readings readings, Distance distance) {
    int categories = readings.categories();
    List<double[]> parts = new ArrayList<>();
    for (Readings.Reading reading : readings.readings()) {
      parts.add(coincidences(reading, categories));
    }
    return new Coefficient(parts, sums -> alpha(sums, categories, distance))
        .figure(readings.byUnit(), Coefficient.Sample.SMALL, -1, 1);
  }

  private static double[] coincidences(Readings.Reading reading, int categories) {
    double[] pairs = new double[categories * categories];
    int[] counts = reading.counts(categories);
    int given = reading.given();
    if (given >= 2) {
      for (int one = 0; one < categories; one++) {
        for (int other = 0; other < categories; other++) {
          int others = one == other ? counts[other] - 1 : counts[other];
          pairs[one * categories + other] = counts[one] * others / (given - 1.0);
        }
      }
    }
    return pairs;
  }

  private static double alpha(double[] pairs, int categories, Distance distance) {
    double[] chosen = new double[categories];
    double all = 0;
    for (int one = 0; one < categories; one++) {
      for (int other = 0; other < categories; other++) {
        chosen[one] += pairs[one * categories + other];
      }
      all += chosen[one];
    }
    double observed = 0;
    double expected = 0;
    for (int one = 0; one < categories; one++) {
      for (int other = 0; other < categories; other++) {
        double apart = apart(one, other, chosen, distance);
        observed += pairs[one * categories + other] * apart;
        expected += chosen[one] * chosen[other] * apart;
      }
    }
    return 1 - (all - 1) * observed / expected;
  }

  private static double apart(int one, int other, double[] chosen, Distance distance) {
    if (one == other) {
      return 0;
    }
    return switch (distance) {
      case NOMINAL -> 1;
      case INTERVAL -> (double) (one - other) * (one - other);
      case ORDINAL -> {
        double between = -(chosen[one] + chosen[other]) / 2;
        for (int category = Math.min(one, other); category <= Math.max(one, other); category++) {
          between += chosen[category];
        }
        yield between * between;
      }
    };
  }
}
