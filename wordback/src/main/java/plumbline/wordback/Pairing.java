package plumbline.wordback;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which unit of one file is which of another: the same words, or changed ones that are still much
/// the same. Order is kept; what moved is taken out and put in.
final class Pairing {
  private static final int NONE = -1;
  private static final int MOST = 40_000; // pairs that are compared word by word
  private static final double ALIKE = 0.34;

  private Pairing() {}

  /// @return for each of the later ones the index of the earlier one, or -1
  static int[] of(List<String> earlier, List<String> later) {
    int[] pairs = new int[later.size()];
    Arrays.fill(pairs, NONE);
    int before = 0;
    int after = 0;
    for (Gap gap : gaps(earlier, later)) {
      while (before < gap.from()) {
        pairs[after++] = before++;
      }
      pair(
          earlier.subList(gap.from(), gap.to()), later.subList(gap.start(), gap.end()), gap, pairs);
      before = gap.to();
      after = gap.end();
    }
    while (before < earlier.size()) {
      pairs[after++] = before++;
    }
    return pairs;
  }

  /// Where two lists differ: from one place to another in the earlier, from start to end in the
  /// later one.
  record Gap(int from, int to, int start, int end) {}

  static List<Gap> gaps(List<String> earlier, List<String> later) {
    List<Gap> gaps = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(earlier, later, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int from = delta.getSource().getPosition();
      int start = delta.getTarget().getPosition();
      Gap last = gaps.isEmpty() ? null : gaps.getLast();
      if (last != null && last.to() == from && last.end() == start) {
        gaps.removeLast();
        from = last.from();
        start = last.start();
      }
      gaps.add(
          new Gap(
              from,
              delta.getSource().getPosition() + delta.getSource().size(),
              start,
              delta.getTarget().getPosition() + delta.getTarget().size()));
    }
    return gaps;
  }

  /// The most alike, in order.
  private static void pair(List<String> gone, List<String> come, Gap gap, int[] pairs) {
    if (gone.size() == 1 && come.size() == 1) {
      pairs[gap.start()] = gap.from();
      return;
    }
    if ((long) gone.size() * come.size() > MOST) {
      return;
    }
    List<Set<String>> left = gone.stream().map(Pairing::parts).toList();
    List<Set<String>> right = come.stream().map(Pairing::parts).toList();
    double[][] best = new double[gone.size() + 1][come.size() + 1];
    for (int one = gone.size() - 1; one >= 0; one--) {
      for (int other = come.size() - 1; other >= 0; other--) {
        double alike = alike(left.get(one), right.get(other));
        double together = alike < ALIKE ? 0 : alike + best[one + 1][other + 1];
        best[one][other] = Math.max(together, Math.max(best[one + 1][other], best[one][other + 1]));
      }
    }
    int one = 0;
    int other = 0;
    while (one < gone.size() && other < come.size()) {
      if (best[one][other] == best[one + 1][other]) {
        one++;
      } else if (best[one][other] == best[one][other + 1]) {
        other++;
      } else {
        pairs[gap.start() + other++] = gap.from() + one++;
      }
    }
  }

  private static Set<String> parts(String words) {
    return new HashSet<>(Arrays.asList(words.split("[^\\p{L}\\p{N}{}:.]+", -1)));
  }

  private static double alike(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return 2.0 * shared / (one.size() + other.size());
  }
}
