package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cohen's kappa, (po − pe) / (1 − pe): how far two inspectors agree beyond what their own habits
/// would give by chance, po = Σ w_ij p_ij and pe = Σ w_ij p_i. p_.j. From −1 to 1; not defined
/// where each gives one and the same answer throughout.
///
/// J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
/// Measurement 20 (1960), 37-46; weighted: Psychological Bulletin 70 (1968), 213-220.
///
/// Of more than two inspectors the mean over all pairs of them for which it is defined: R. J.
/// Light, Measures of response agreement for qualitative data, Psychological Bulletin 76 (1971),
/// 365-377.
final class CohenKappa {
  /// Less than this beyond chance is rounding: both gave one answer throughout.
  private static final double ALIKE = 1e-9;

  private CohenKappa() {}

  static Optional<Figure> of(Readings readings, Weights weights) {
    int cells = readings.categories() * readings.categories();
    List<int[]> pairs = readings.pairs();
    List<double[]> parts = new ArrayList<>();
    for (Readings.Reading reading : readings.readings()) {
      double[] tables = new double[cells * pairs.size()];
      for (int pair = 0; pair < pairs.size(); pair++) {
        Optional<Integer> one = reading.answers().get(pairs.get(pair)[0]);
        Optional<Integer> other = reading.answers().get(pairs.get(pair)[1]);
        if (one.isPresent() && other.isPresent()) {
          tables[pair * cells + one.get() * readings.categories() + other.get()] = 1;
        }
      }
      parts.add(tables);
    }
    return new Coefficient(parts, sums -> mean(sums, readings.categories(), weights))
        .figure(readings.byUnit(), Coefficient.Sample.LARGE, -1, 1);
  }

  /// Over the tables of all pairs for which kappa is defined.
  private static double mean(double[] tables, int categories, Weights weights) {
    int cells = categories * categories;
    double sum = 0;
    int defined = 0;
    for (int from = 0; from < tables.length; from += cells) {
      double kappa = kappa(tables, from, categories, weights);
      if (Double.isFinite(kappa)) {
        sum += kappa;
        defined++;
      }
    }
    return sum / defined;
  }

  private static double kappa(double[] tables, int from, int categories, Weights weights) {
    double[] rows = new double[categories];
    double[] columns = new double[categories];
    double all = 0;
    double agreed = 0;
    for (int row = 0; row < categories; row++) {
      for (int column = 0; column < categories; column++) {
        double count = tables[from + row * categories + column];
        rows[row] += count;
        columns[column] += count;
        all += count;
        agreed += count * weights.weight(row, column, categories);
      }
    }
    double expected = 0;
    for (int row = 0; row < categories; row++) {
      for (int column = 0; column < categories; column++) {
        expected += rows[row] * columns[column] * weights.weight(row, column, categories);
      }
    }
    double beyond = all * all - expected;
    return beyond > ALIKE * all * all ? (agreed * all - expected) / beyond : Double.NaN;
  }
}
