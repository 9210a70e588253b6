package plumbline.sampling;

import java.util.Arrays;

/// A random draw in which every case has the chance that it was given, every domain gets exactly
/// its size, no case manager has more cases than the cap, and every count is as near to its
/// expected value as whole cases allow: the cube method, version `plumbline-cube-1`. The cases must
/// come in an order of their own (by reference), since the numbers are used up in order.
///
/// 1. `order` = a random order of all cases ([RandomNumbers#order]).
/// 2. [LikeCases]: chance passes between cases of one profile, in that order.
/// 3. [CubeWalk]: the open cases fly, in that order; the last few of each domain are held back for
///    the landing, which then has more samples to choose from.
/// 4. [Landing].
///
/// With more margins than the walk can reckon with in whole numbers (beyond some 80 levels), the
/// least important characteristic is let go and all begins again, with further numbers.
public final class BalancedDraw {
  /// Part of every sample's description; changes whenever the same seed would give another sample.
  public static final String ALGORITHM = "plumbline-cube-1";

  private static final int HELD_BACK = 8;

  private final Margins margins;
  private final double[] chances;
  private final Caps caps;
  private final double[] expected;

  /// @param chances each case's chance to be drawn; they add up to a whole number in each domain,
  ///   and to no more than the cap for each case manager
  public BalancedDraw(Margins margins, double[] chances, Caps caps) {
    this.margins = margins;
    this.chances = chances.clone();
    this.caps = caps;
    this.expected = margins.sums(chances);
    for (int row = 0; row < expected.length; row++) {
      double whole = Math.rint(expected[row]);
      if (Math.abs(expected[row] - whole) < 1e-6) {
        expected[row] = whole;
      } else if (margins.characteristicOf(row) == Margins.SIZE) {
        throw new IllegalArgumentException(
            "The chances of a domain add up to its size, not to " + expected[row]);
      }
    }
  }

  /// Which cases are drawn.
  public boolean[] draw(RandomNumbers random) {
    try {
      return drawn(random);
    } catch (WholeInverse.TooLarge tooMany) {
      return new BalancedDraw(margins.withoutLeastImportant(), chances, caps).draw(random);
    }
  }

  private boolean[] drawn(RandomNumbers random) {
    int[] order = random.order(margins.cases());
    double[] open = chances.clone();
    LikeCases.settle(margins, caps, open, order, random);
    CubeWalk walk = new CubeWalk(margins, caps, expected, open, random);
    walk.fly(flying(order, walk));
    new Landing(walk, margins, caps, expected, random).land();
    boolean[] drawn = new boolean[open.length];
    for (int one = 0; one < drawn.length; one++) {
      drawn[one] = walk.chance(one) > 0.5;
    }
    return drawn;
  }

  /// How many case managers in each domain have as many expected cases as they may.
  private int[] fullHolders() {
    double[] held = new double[caps.number()];
    int[] domains = new int[caps.number()];
    for (int one = 0; one < chances.length; one++) {
      int holder = caps.holder(one);
      if (holder >= 0) {
        held[holder] += chances[one];
        domains[holder] = margins.domainOfCase(one);
      }
    }
    int[] full = new int[margins.domains()];
    for (int holder = 0; holder < held.length; holder++) {
      full[domains[holder]] += held[holder] > caps.most(holder) - CubeWalk.WHOLE ? 1 : 0;
    }
    return full;
  }

  private int[] flying(int[] order, CubeWalk walk) {
    int[] full = fullHolders();
    int[] toHold = new int[margins.domains()];
    for (int domain = 0; domain < toHold.length; domain++) {
      toHold[domain] =
          Math.clamp(
              Landing.MOST_OPEN - margins.independentRows(domain) - full[domain], 0, HELD_BACK);
    }
    int[] flying = new int[order.length];
    int first = order.length;
    for (int at = order.length - 1; at >= 0; at--) {
      int one = order[at];
      if (walk.isOpen(one) && toHold[margins.domainOfCase(one)]-- <= 0) {
        flying[--first] = one;
      }
    }
    return Arrays.copyOfRange(flying, first, flying.length);
  }
}
