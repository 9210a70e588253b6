package plumbline.sampling;

import java.util.Arrays;
import java.util.Optional;

/// Whole samples of a few cases with a chance for each, such that every case keeps exactly its
/// chance and the expected cost is least: the linear programme of Deville and Tillé 2004, section
/// 4, solved by the revised simplex method. A sample is a set of bits, one for each case.
final class Mixture {
  private static final double TINY = 1e-9;
  private static final int BLOCK = 512;
  private static final int MOST_STEPS = 20_000;
  private static final int ARTIFICIAL = -1;

  private final int[] samples;
  private final double[] costs;
  private final int rows;
  private final int[] basis;
  private final double[] weights;
  private final double[][] inverse;
  private final double[] prices;
  private final double[] direction;
  private int next;

  private Mixture(double[] chances, int[] samples, double[] costs) {
    this.samples = samples;
    this.costs = costs;
    this.rows = chances.length + 1;
    this.basis = new int[rows];
    this.weights = Arrays.copyOf(chances, rows);
    this.inverse = new double[rows][rows];
    this.prices = new double[rows];
    this.direction = new double[rows];
    weights[rows - 1] = 1;
    Arrays.fill(basis, ARTIFICIAL);
    for (int row = 0; row < rows; row++) {
      inverse[row][row] = 1;
    }
  }

  /// Draws one of the samples; empty if no mixture of them gives the chances.
  static Optional<Integer> draw(
      double[] chances, int[] samples, double[] costs, RandomNumbers random) {
    return new Mixture(chances, samples, costs).draw(random);
  }

  private Optional<Integer> draw(RandomNumbers random) {
    int steps = 0;
    while (missing() > CubeWalk.WHOLE) {
      if (steps++ > MOST_STEPS || !improve(true)) {
        return Optional.empty();
      }
    }
    while (steps++ < MOST_STEPS && improve(false)) {
      // Each step lowers the cost.
    }
    double at = random.fraction();
    int drawn = ARTIFICIAL;
    for (int row = 0; row < rows && at >= 0; row++) {
      if (basis[row] != ARTIFICIAL && weights[row] > 0) {
        drawn = basis[row];
        at -= weights[row];
      }
    }
    return Optional.of(samples[drawn]);
  }

  /// What no sample explains yet.
  private double missing() {
    double missing = 0;
    for (int row = 0; row < rows; row++) {
      missing += basis[row] == ARTIFICIAL ? weights[row] : 0;
    }
    return missing;
  }

  private boolean improve(boolean seeking) {
    price(seeking);
    int entering = cheapest(seeking);
    if (entering < 0) {
      return false;
    }
    for (int row = 0; row < rows; row++) {
      direction[row] = dot(inverse[row], samples[entering]);
    }
    int leaving = -1;
    double least = Double.MAX_VALUE;
    for (int row = 0; row < rows; row++) {
      boolean empty = basis[row] == ARTIFICIAL && !seeking;
      if (direction[row] > TINY || (empty && direction[row] < -TINY)) {
        double step = empty ? 0 : weights[row] / direction[row];
        if (step < least || (step == least && basis[row] < basis[leaving])) {
          least = step;
          leaving = row;
        }
      }
    }
    if (leaving < 0) {
      return false;
    }
    exchange(entering, leaving);
    return true;
  }

  private void price(boolean seeking) {
    Arrays.fill(prices, 0);
    for (int row = 0; row < rows; row++) {
      double cost = basis[row] == ARTIFICIAL ? (seeking ? 1 : 0) : seeking ? 0 : costs[basis[row]];
      if (cost != 0) {
        for (int column = 0; column < rows; column++) {
          prices[column] += cost * inverse[row][column];
        }
      }
    }
  }

  /// The best sample of the first block that has a good one, going round from where the last search
  /// ended.
  private int cheapest(boolean seeking) {
    int best = -1;
    double bestCost = -TINY;
    for (int looked = 0; looked < samples.length; looked++) {
      if (looked % BLOCK == 0 && best >= 0) {
        break;
      }
      next = next + 1 < samples.length ? next + 1 : 0;
      double cost = (seeking ? 0 : costs[next]) - dot(prices, samples[next]);
      if (cost < bestCost) {
        bestCost = cost;
        best = next;
      }
    }
    return best;
  }

  /// A line times a sample's column, whose last entry is 1.
  private double dot(double[] line, int sample) {
    double sum = line[rows - 1];
    for (int left = sample; left != 0; left &= left - 1) {
      sum += line[Integer.numberOfTrailingZeros(left)];
    }
    return sum;
  }

  private void exchange(int entering, int leaving) {
    double pivot = direction[leaving];
    double[] pivotLine = inverse[leaving];
    for (int column = 0; column < rows; column++) {
      pivotLine[column] /= pivot;
    }
    weights[leaving] = Math.max(0, weights[leaving] / pivot);
    for (int row = 0; row < rows; row++) {
      double factor = direction[row];
      if (row != leaving && factor != 0) {
        for (int column = 0; column < rows; column++) {
          inverse[row][column] -= factor * pivotLine[column];
        }
        double weight = weights[row] - factor * weights[leaving];
        weights[row] = weight < 1e-14 ? 0 : weight;
      }
    }
    basis[leaving] = entering;
  }
}
