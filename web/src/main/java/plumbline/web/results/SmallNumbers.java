package plumbline.web.results;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.statistics.SmallCounts;

/// Whether a figure about some of the cases may be shown. Few cases are children who could be
/// recognised, and so are the few that remain when figures are taken from each other.
enum SmallNumbers {
  SHOWN,
  /// The figure itself is of fewer than five cases.
  TOO_FEW,
  /// With the other figures that can be seen, it would tell of fewer than five cases.
  TELLS_OF_OTHERS;

  /// The fewest cases that a figure may be about.
  static final int LEAST = SmallCounts.LEAST;

  /// @param base how many cases the figure is out of
  /// @param outside how many cases the filters leave out, finished or not. Where there are none,
  ///   the figure is the one of all cases, which the page shows without a filter: it tells nothing
  ///   new
  /// @param cells how many cases are in each part into which all cases fall: in or out by each of
  ///   the filters, finished or not. Whatever can be shown of them is a sum of such parts
  /// @param divisions for each filter, how the cases that the other filters leave divide by its
  ///   values
  static SmallNumbers of(int base, int outside, List<Integer> cells, List<Division> divisions) {
    if (base < LEAST) {
      return TOO_FEW;
    }
    if (outside == 0) {
      return SHOWN;
    }
    boolean few = cells.stream().anyMatch(SmallCounts::isSmall);
    return few || divisions.stream().anyMatch(Division::isWithheld) ? TELLS_OF_OTHERS : SHOWN;
  }

  /// Cases divided by the values of one fact.
  ///
  /// @param chosen the value that is filtered by
  /// @param bases by value, whoever has none under a value of their own
  record Division(String chosen, Map<String, Integer> bases) {
    Division {
      bases = Map.copyOf(bases);
    }

    /// Values that are of too few cases are withheld, and others with them; from the last in the
    /// order of their codes on.
    boolean isWithheld() {
      return SmallCounts.withheld(new TreeMap<>(bases)).contains(chosen);
    }
  }
}
