package plumbline.sampling;

import java.util.Arrays;
import java.util.Optional;

/// Each case's chance to be drawn: in proportion to its weight (mostly 1), at most 1, adding up to
/// the size in each domain and to no more than the cap for each case manager.
///
/// Where a cap lowers the chances of one case manager's cases, those of the domain's other cases
/// rise. Of all chances that keep the bounds these are the nearest to equal ones in the sense of
/// Deming and Stephan 1940 (iterative proportional fitting): a case's chance is its weight times
/// one factor for its domain and, where the cap binds, one for its case manager. With equal weights
/// the margins also keep their shares, by one factor for each level, so that the caps don't change
/// what the sample looks like. Where the caps leave no room for that, the margins keep them to
/// within whole cases, and where not even for that, the least important characteristic is let go
/// first (all our decision).
final class Chances {
  private static final double EXACT = 1e-9;
  private static final int ROUNDS_WITH_MARGINS = 400;
  private static final int ROUNDS = 4000;
  private static final double RUN_AWAY = 1e30;

  private final Margins margins;
  private final Caps caps;
  private final int[] sizes;
  private final double[] weights;
  private final double[] unbounded;
  private final double[] capFactors;
  private final int[][] byRow;
  private final int[][] byHolder;

  private Chances(Margins margins, Caps caps, int[] sizes, double[] weights) {
    this.margins = margins;
    this.caps = caps;
    this.sizes = sizes;
    this.weights = weights;
    this.unbounded = weights.clone();
    this.capFactors = new double[caps.number()];
    this.byRow = new int[margins.rows()][];
    this.byHolder = new int[caps.number()][];
    index();
  }

  /// Chances in proportion to weights; empty where the sizes can't be drawn under the caps with a
  /// chance for every case.
  ///
  /// @param sizes of the sample in each domain, at most the number of its cases
  static Optional<double[]> of(
      Margins margins, Caps caps, int[] sizes, double[] weights, boolean equal) {
    Chances chances = new Chances(margins, caps, sizes, weights);
    for (int domain = 0; domain < sizes.length; domain++) {
      chances.fit(chances.byRow[domain], sizes[domain]);
    }
    if (chances.worst(0, true) <= EXACT) {
      return Optional.of(chances.values());
    }
    for (int kept = equal ? margins.characteristics() : 0; kept > 0; kept--) {
      boolean all = kept == margins.characteristics();
      if ((all && chances.settles(kept, true, ROUNDS_WITH_MARGINS))
          || chances.settles(kept, false, ROUNDS_WITH_MARGINS)) {
        return Optional.of(chances.values());
      }
    }
    return chances.settles(0, true, ROUNDS) ? Optional.of(chances.values()) : Optional.empty();
  }

  private void index() {
    int[] inRow = new int[byRow.length];
    int[] ofHolder = new int[byHolder.length];
    for (int pass = 0; pass < 2; pass++) {
      Arrays.fill(inRow, 0);
      Arrays.fill(ofHolder, 0);
      for (int one = 0; one < margins.cases(); one++) {
        for (int row : margins.rowsOf(one)) {
          if (pass == 1) {
            byRow[row][inRow[row]] = one;
          }
          inRow[row]++;
        }
        int holder = caps.holder(one);
        if (holder >= 0) {
          if (pass == 1) {
            byHolder[holder][ofHolder[holder]] = one;
          }
          ofHolder[holder]++;
        }
      }
      if (pass == 0) {
        Arrays.setAll(byRow, row -> new int[inRow[row]]);
        Arrays.setAll(byHolder, holder -> new int[ofHolder[holder]]);
      }
    }
  }

  /// @param kept the margins of so many characteristics keep their shares
  /// @param exactly or else to within whole cases
  private boolean settles(int kept, boolean exactly, int rounds) {
    System.arraycopy(weights, 0, unbounded, 0, weights.length);
    Arrays.fill(capFactors, 1);
    for (int round = 0; round < rounds; round++) {
      for (int row = margins.rows() - 1; row >= 0; row--) {
        if (margins.characteristicOf(row) != Margins.SIZE && margins.characteristicOf(row) < kept) {
          fitBetween(row, exactly);
        }
      }
      for (int holder = 0; holder < byHolder.length; holder++) {
        hold(holder);
      }
      for (int domain = 0; domain < sizes.length; domain++) {
        fit(byRow[domain], sizes[domain]);
      }
      if (worst(kept, exactly) <= EXACT) {
        return true;
      }
      if (hasRunAway()) {
        return false;
      }
    }
    return false;
  }

  /// The cap's factor is found anew each time, and never above 1: it lowers chances, or does
  /// nothing.
  private void hold(int holder) {
    for (int one : byHolder[holder]) {
      unbounded[one] /= capFactors[holder];
    }
    capFactors[holder] = Math.min(1, factor(byHolder[holder], caps.most(holder)));
    for (int one : byHolder[holder]) {
      unbounded[one] *= capFactors[holder];
    }
  }

  private void fit(int[] ones, double sum) {
    double factor = factor(ones, sum);
    for (int one : ones) {
      unbounded[one] *= factor;
    }
  }

  /// The factor with which the chances of some cases, each cut at 1, add up to a sum: 1 where no
  /// factor would do.
  ///
  /// This ends: each time round, the factor grows or is the answer, and it depends only on which
  /// cases are cut at 1; those stay cut as it grows, so there are no more rounds than cases.
  private double factor(int[] ones, double sum) {
    if (sum >= ones.length) {
      double least = Double.MAX_VALUE;
      for (int one : ones) {
        least = Math.min(least, unbounded[one]);
      }
      return least > 0 ? Math.max(1, 1 / least) : 1;
    }
    double factor = 0;
    for (int round = 0; round <= ones.length; round++) {
      int certain = 0;
      double rest = 0;
      for (int one : ones) {
        if (unbounded[one] * factor >= 1) {
          certain++;
        } else {
          rest += unbounded[one];
        }
      }
      double next = rest > 0 ? (sum - certain) / rest : 0;
      if (!(next > factor)) {
        break;
      }
      factor = next;
    }
    return factor > 0 || sum <= 0 ? factor : 1;
  }

  private void fitBetween(int row, boolean exactly) {
    double sum = 0;
    for (int one : byRow[row]) {
      sum += Math.min(1, unbounded[one]);
    }
    if (sum < least(row, exactly)) {
      fit(byRow[row], least(row, exactly));
    } else if (sum > most(row, exactly)) {
      fit(byRow[row], most(row, exactly));
    }
  }

  private double least(int row, boolean exactly) {
    return exactly ? wanted(row) : Math.floor(wanted(row) + EXACT);
  }

  private double most(int row, boolean exactly) {
    return exactly ? wanted(row) : Math.ceil(wanted(row) - EXACT);
  }

  /// The row's share of its domain's size.
  private double wanted(int row) {
    int domain = margins.domainOf(row);
    return byRow[row].length == 0
        ? 0
        : (double) sizes[domain] * byRow[row].length / byRow[domain].length;
  }

  /// How far the chances are from what they should add up to.
  private double worst(int kept, boolean exactly) {
    double worst = 0;
    double[] values = values();
    double[] sums = margins.sums(values);
    for (int row = 0; row < sums.length; row++) {
      if (margins.characteristicOf(row) < kept) { // the size is before the first
        worst =
            Math.max(
                worst, Math.max(least(row, exactly) - sums[row], sums[row] - most(row, exactly)));
      }
    }
    for (int holder = 0; holder < byHolder.length; holder++) {
      double held = 0;
      for (int one : byHolder[holder]) {
        held += values[one];
      }
      worst = Math.max(worst, held - caps.most(holder));
    }
    return worst;
  }

  /// Where the bounds contradict each other, factors grow without end.
  private boolean hasRunAway() {
    for (double one : unbounded) {
      if (!(one < RUN_AWAY)) {
        return true;
      }
    }
    return false;
  }

  private double[] values() {
    return Arrays.stream(unbounded).map(value -> Math.min(1, value)).toArray();
  }
}
