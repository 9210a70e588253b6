package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Share;

/// Gwet's AC1, (pa − pe) / (1 − pe): agreement beyond chance that doesn't collapse where nearly all
/// answers are alike. pa is the share of agreeing pairs of answers, as a mean over the cases that
/// two or more answered, and pe = Σ π_k (1 − π_k) / (q − 1), π_k the mean share of category k over
/// all answered cases and q the number of categories, chosen or not. From −1 to 1.
///
/// K. L. Gwet, Computing inter-rater reliability and its variance in the presence of high
/// agreement, British Journal of Mathematical and Statistical Psychology 61 (2008), 29-48.
final class GwetAc1 {
  private GwetAc1() {}

  /// The share of agreeing pairs of answers by itself, pa, from 0 to 1. Of two inspectors and cases
  /// that each count once it is so many of so many, with Wilson's interval.
  static Optional<Figure> agreed(Readings readings) {
    List<double[]> parts = parts(readings);
    List<Readings.Reading> shared = readings.shared();
    boolean once = shared.stream().map(Readings.Reading::unit).distinct().count() == shared.size();
    if (readings.inspectors() == 2 && once && !shared.isEmpty()) {
      double agreeing = parts.stream().mapToDouble(part -> part[0]).sum();
      Share share = new Share((int) Math.round(agreeing), shared.size());
      return Optional.of(Figure.of(share));
    }
    return new Coefficient(parts, sums -> sums[0] / sums[1])
        .figure(readings.byUnit(), Coefficient.Sample.SMALL, 0, 1);
  }

  static Optional<Figure> of(Readings readings) {
    if (readings.categories() < 2) {
      return Optional.empty();
    }
    return new Coefficient(parts(readings), sums -> ac1(sums, readings.categories()))
        .figure(readings.byUnit(), Coefficient.Sample.SMALL, -1, 1);
  }

  /// The agreeing share of pairs, whether there are pairs, whether there are answers, and the share
  /// of each category.
  private static List<double[]> parts(Readings readings) {
    int categories = readings.categories();
    List<double[]> parts = new ArrayList<>();
    for (Readings.Reading reading : readings.readings()) {
      double[] part = new double[3 + categories];
      int[] counts = reading.counts(categories);
      int given = reading.given();
      if (given >= 2) {
        double pairs = 0;
        for (int count : counts) {
          pairs += count * (count - 1.0);
        }
        part[0] = pairs / (given * (given - 1.0));
        part[1] = 1;
      }
      if (given >= 1) {
        part[2] = 1;
        for (int category = 0; category < categories; category++) {
          part[3 + category] = (double) counts[category] / given;
        }
      }
      parts.add(part);
    }
    return parts;
  }

  private static double ac1(double[] sums, int categories) {
    double agreed = sums[0] / sums[1];
    double expected = 0;
    for (int category = 0; category < categories; category++) {
      double share = sums[3 + category] / sums[2];
      expected += share * (1 - share) / (categories - 1);
    }
    return (agreed - expected) / (1 - expected);
  }
}
