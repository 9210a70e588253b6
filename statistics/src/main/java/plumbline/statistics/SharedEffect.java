package plumbline.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The chance of a yes given the shared effect u of its case, Φ((q_p − √rho·u) / √(1−rho)) with
/// Φ(q_p) = p (the normal copula of one factor: O. Vasicek, Probability of loss on loan portfolio,
/// 1987), as a table over cells of u that are equally likely. Each cell holds the mean of the
/// chance over the cell, so that every answer is yes with chance p exactly; what varies within a
/// cell is lost, less than a five-thousandth of the variance between cases.
final class SharedEffect {
  static final int CELL_BITS = 12;
  static final int CELLS = 1 << CELL_BITS;

  /// Beyond this many standard deviations nothing is left that a number could hold.
  private static final double FURTHEST = 38;

  /// The nodes and weights of Gauss and Legendre for five points on −1 to 1.
  private static final double[] NODES = {
    -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640
  };

  private static final double[] WEIGHTS = {
    0.2369268850561891,
    0.4786286704993665,
    0.5688888888888889,
    0.4786286704993665,
    0.2369268850561891
  };

  private static final NormalDistribution NORMAL = Confidence.NORMAL;

  /// The least u of each cell, and the greatest of all.
  private static final double[] EDGES = edges();

  private SharedEffect() {}

  private static double[] edges() {
    double[] edges = new double[CELLS + 1];
    for (int cell = 1; cell < CELLS; cell++) {
      edges[cell] = NORMAL.inverseCumulativeProbability((double) cell / CELLS);
    }
    edges[0] = -FURTHEST;
    edges[CELLS] = FURTHEST;
    return edges;
  }

  /// The mean chance of a yes in each cell, from the least shared effect to the greatest.
  static double[] chances(double sufficiency, double rho) {
    double[] chances = new double[CELLS];
    double quantile = NORMAL.inverseCumulativeProbability(sufficiency);
    double shared = Math.sqrt(rho);
    double own = Math.sqrt(1 - rho);
    for (int cell = 0; cell < CELLS; cell++) {
      boolean end = cell == 0 || cell == CELLS - 1;
      chances[cell] =
          Double.isInfinite(quantile)
              ? sufficiency
              : mean(EDGES[cell], EDGES[cell + 1], end ? 400 : 1, quantile, shared, own);
    }
    return chances;
  }

  /// The mean over a stretch of u, weighted by the normal density, in so many pieces.
  private static double mean(
      double from, double to, int pieces, double quantile, double shared, double own) {
    double weighted = 0;
    double weights = 0;
    double half = (to - from) / pieces / 2;
    for (int piece = 0; piece < pieces; piece++) {
      double middle = from + half * (2 * piece + 1);
      for (int node = 0; node < NODES.length; node++) {
        double effect = middle + half * NODES[node];
        double weight = WEIGHTS[node] * Math.exp(-effect * effect / 2);
        weighted += weight * NORMAL.cumulativeProbability((quantile - shared * effect) / own);
        weights += weight;
      }
    }
    return weighted / weights;
  }
}
