package plumbline.sampling;

import java.util.Arrays;

/// At most so many cases of one case manager in each domain. Only who has more cases there than
/// that can ever exceed it: a holder, here.
public final class Caps {
  private final int[] holders;
  private final int[] most;

  private Caps(int[] holders, int[] most) {
    this.holders = holders;
    this.most = most;
  }

  /// @param holders the number of each case's case manager and domain together, from 0; -1 for none
  /// @param most the cap of each such number
  public static Caps of(int[] holders, int[] most) {
    int[] cases = new int[most.length];
    for (int holder : holders) {
      if (holder >= 0) {
        cases[holder]++;
      }
    }
    int[] renumbered = new int[most.length];
    int[] kept = new int[most.length];
    int number = 0;
    for (int holder = 0; holder < most.length; holder++) {
      renumbered[holder] = cases[holder] > most[holder] ? number : -1;
      if (cases[holder] > most[holder]) {
        kept[number++] = most[holder];
      }
    }
    return new Caps(
        Arrays.stream(holders).map(holder -> holder < 0 ? -1 : renumbered[holder]).toArray(),
        Arrays.copyOf(kept, number));
  }

  public static Caps none(int cases) {
    int[] holders = new int[cases];
    Arrays.fill(holders, -1);
    return new Caps(holders, new int[0]);
  }

  /// How many holders there are.
  int number() {
    return most.length;
  }

  int most(int holder) {
    return most[holder];
  }

  /// The holder of a case; -1 where no cap can be exceeded.
  int holder(int one) {
    return holders[one];
  }
}
