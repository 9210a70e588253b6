package plumbline.statistics;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Few are people who could be recognised: a count of one to four is withheld, and with it as many
/// other counts as keep it from being worked out.
public final class SmallCounts {
  /// The fewest that a figure may be about, where no framework says otherwise.
  public static final int LEAST = 5;

  private SmallCounts() {}

  public static boolean isSmall(int count) {
    return isSmall(count, LEAST);
  }

  /// @param least the fewest that a figure may be about
  public static boolean isSmall(int count, int least) {
    return count > 0 && count < least;
  }

  /// Which of the counts into which a whole divides are withheld from somebody who knows the whole
  /// and this rule.
  ///
  /// Withheld are the small counts. Their sum is known, being what the others leave of the whole.
  /// If it leaves open what each of them is, and is no small count itself, that is all. Else the
  /// other counts are withheld too, one after the other from the last on, until those withheld
  /// could be of four each where they are small, and of five each where they are not. Where that
  /// does not come about, where the small counts are many or the whole is of fewer than ten, all
  /// counts are withheld, also those of nobody.
  ///
  /// The order in which others are withheld does not depend on the counts: which of them is the
  /// smallest would tell something. `SmallCountsTest` tries all divisions of a size.
  ///
  /// @param counts in the order in which they matter
  public static <K> Set<K> withheld(SequencedMap<K, Integer> counts) {
    return withheld(counts, LEAST);
  }

  /// @param least the fewest that a figure may be about
  public static <K> Set<K> withheld(SequencedMap<K, Integer> counts, int least) {
    Set<K> withheld = new LinkedHashSet<>();
    int whole = 0;
    int sum = 0;
    for (Map.Entry<K, Integer> one : counts.entrySet()) {
      whole += one.getValue();
      if (isSmall(one.getValue(), least)) {
        withheld.add(one.getKey());
        sum += one.getValue();
      }
    }
    int small = withheld.size();
    // So many small counts, where their sum does not hide them, are all of one or all of four: how
    // many others are withheld would tell which.
    int many = least - 1;
    if (small == 0) {
      return withheld;
    }
    int needed = (least - 1) * small;
    boolean hideEachOther = sum >= least && sum > small && sum < needed;
    if (whole < 2 * least || (small >= many && !hideEachOther)) {
      return Set.copyOf(counts.keySet());
    }
    if (hideEachOther) {
      return withheld;
    }
    for (Map.Entry<K, Integer> other : counts.reversed().entrySet()) {
      if (other.getValue() >= least) {
        withheld.add(other.getKey());
        sum += other.getValue();
        needed += least;
        if (sum >= needed) {
          return withheld;
        }
      }
    }
    return Set.copyOf(counts.keySet());
  }
}
