package plumbline.sampling;

import java.util.Arrays;
import java.util.List;

/// Every whole sample of a few open cases that keeps the counts within their bounds, found by
/// leaving each case out and taking it in, and turning back as soon as a bound can't be kept any
/// more. A sample is a set of bits, one for each case.
final class WholeSamples {

  /// A count of the open cases that are taken.
  ///
  /// @param wanted what it should be
  /// @param weight what one case of difference costs
  record Count(int least, int greatest, double wanted, double weight) {}

  /// A mixture of some of them will do as well; more than these cost more than they are worth.
  private static final int MOST = 100_000;

  private final List<Count> counts;
  private final int[][] countsOf;
  private final int[] taken;
  private final int[] undecided;
  private int[] samples = new int[256];
  private double[] costs = new double[256];
  private int found;

  private WholeSamples(List<Count> counts, int[][] countsOf) {
    this.counts = counts;
    this.countsOf = countsOf;
    this.taken = new int[counts.size()];
    this.undecided = new int[counts.size()];
    for (int[] its : countsOf) {
      for (int count : its) {
        undecided[count]++;
      }
    }
  }

  /// @param countsOf the counts to which each open case adds
  static WholeSamples of(List<Count> counts, int[][] countsOf) {
    WholeSamples all = new WholeSamples(counts, countsOf);
    boolean possible = true;
    for (int count = 0; count < counts.size(); count++) {
      possible &= all.mayStillFit(count);
    }
    if (possible) {
      all.search(0, 0);
    }
    return all;
  }

  int[] samples() {
    return Arrays.copyOf(samples, found);
  }

  double[] costs() {
    return Arrays.copyOf(costs, found);
  }

  private boolean mayStillFit(int count) {
    return taken[count] <= counts.get(count).greatest()
        && taken[count] + undecided[count] >= counts.get(count).least();
  }

  private void search(int one, int sample) {
    if (found == MOST) {
      return;
    }
    if (one == countsOf.length) {
      add(sample);
      return;
    }
    int[] its = countsOf[one];
    boolean without = true;
    boolean with = true;
    for (int count : its) {
      undecided[count]--;
      without &= taken[count] + undecided[count] >= counts.get(count).least();
      with &= taken[count] < counts.get(count).greatest();
    }
    if (without) {
      search(one + 1, sample);
    }
    if (with) {
      for (int count : its) {
        taken[count]++;
      }
      search(one + 1, sample | 1 << one);
      for (int count : its) {
        taken[count]--;
      }
    }
    for (int count : its) {
      undecided[count]++;
    }
  }

  private void add(int sample) {
    if (found == samples.length) {
      samples = Arrays.copyOf(samples, 2 * found);
      costs = Arrays.copyOf(costs, 2 * found);
    }
    double cost = 0;
    for (int count = 0; count < taken.length; count++) {
      double weight = counts.get(count).weight();
      cost += weight == 0 ? 0 : weight * Math.abs(taken[count] - counts.get(count).wanted());
    }
    samples[found] = sample;
    costs[found++] = cost;
  }
}
