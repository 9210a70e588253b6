package plumbline.sampling;

import java.util.Arrays;

/// The first step of a draw. Cases of one profile count alike everywhere, so chance passes from one
/// to the other, two at a time, until each is in or out but for at most one of a profile (the
/// pivotal method: Deville and Tillé 1998, 'Unequal probability sampling without replacement
/// through a splitting method', Biometrika 85). No count changes, no case's expected chance
/// changes, and every combination of levels gets its share to within one case. What is left for the
/// walk is small.
final class LikeCases {
  private static final double NEAR = CubeWalk.NEAR;

  private final Caps caps;
  private final double[] chances;
  private final double[] held;
  private final RandomNumbers random;

  private LikeCases(Caps caps, double[] chances, RandomNumbers random) {
    this.caps = caps;
    this.chances = chances;
    this.random = random;
    this.held = new double[caps.number()];
    for (int one = 0; one < chances.length; one++) {
      if (caps.holder(one) >= 0) {
        held[caps.holder(one)] += chances[one];
      }
    }
  }

  /// Changes the chances in place.
  static void settle(
      Margins margins, Caps caps, double[] chances, int[] order, RandomNumbers random) {
    new LikeCases(caps, chances, random).settle(margins, order);
  }

  private void settle(Margins margins, int[] order) {
    int[] open = new int[margins.cases() + 1];
    Arrays.fill(open, -1);
    for (int one : order) {
      if (isOpen(one)) {
        int profile = margins.profileOf(one);
        int earlier = open[profile];
        if (earlier >= 0) {
          pass(earlier, one);
        }
        // A case manager's cap may leave both open: then the earlier one waits for the walk.
        open[profile] = isOpen(one) ? one : earlier >= 0 && isOpen(earlier) ? earlier : -1;
      }
    }
  }

  private boolean isOpen(int one) {
    return chances[one] > 0 && chances[one] < 1;
  }

  /// Passes chance from one case to another, as far as it goes, one way or the other.
  private void pass(int earlier, int later) {
    double up = Math.min(Math.min(1 - chances[earlier], chances[later]), room(earlier, later));
    double down = Math.min(Math.min(chances[earlier], 1 - chances[later]), room(later, earlier));
    if (up <= NEAR || down <= NEAR) {
      return;
    }
    double step = random.fraction() * (up + down) < down ? up : -down;
    add(earlier, step);
    add(later, -step);
  }

  /// What the taker's case manager may still take where another gives.
  private double room(int taker, int giver) {
    int holder = caps.holder(taker);
    return holder < 0 || holder == caps.holder(giver)
        ? Double.MAX_VALUE
        : caps.most(holder) - held[holder];
  }

  private void add(int one, double step) {
    double chance = chances[one] + step;
    chances[one] = chance < NEAR ? 0 : chance > 1 - NEAR ? 1 : chance;
    if (caps.holder(one) >= 0) {
      held[caps.holder(one)] += step;
    }
  }
}
