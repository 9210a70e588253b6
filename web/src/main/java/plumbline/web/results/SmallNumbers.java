package plumbline.web.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Whether a figure about some of the cases may be shown. Few cases are children who could be
/// recognised, and so are the few that remain when figures are taken from each other.
enum SmallNumbers {
  SHOWN,
  /// The figure itself is of fewer than five cases.
  TOO_FEW,
  /// With the other figures that can be seen, it would tell of fewer than five cases.
  TELLS_OF_OTHERS;

  /// The fewest cases that a figure may be about.
  static final int LEAST = 5;

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
    boolean few = cells.stream().anyMatch(cell -> cell > 0 && cell < LEAST);
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

    /// The values that are of too few cases are withheld. Where they are of too few cases even
    /// together, the rest would tell them: so the smallest of the other values is withheld as well.
    boolean isWithheld() {
      int few = bases.values().stream().filter(base -> base < LEAST).mapToInt(base -> base).sum();
      return few > 0
          && few < LEAST
          && bases.entrySet().stream()
              .filter(entry -> entry.getValue() >= LEAST)
              .min(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
              .filter(smallest -> smallest.getKey().equals(chosen))
              .isPresent();
    }
  }
}
