package plumbline.web.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Whether a figure about some of the cases may be shown. Few cases are children who could be
/// recognised, and so are the few that remain when a figure is taken from the one of all.
enum SmallNumbers {
  SHOWN,
  /// The figure itself is of fewer than five cases.
  TOO_FEW,
  /// With the other figures that can be seen, it would tell of fewer than five cases.
  TELLS_OF_OTHERS;

  /// The fewest cases that a figure may be about.
  static final int LEAST = 5;

  /// @param base how many cases the figure is out of
  /// @param wider the bases of the same figure with one or more of the filters left out
  /// @param divisions for each filter, how the cases that the other filters leave divide by its
  ///   values
  static SmallNumbers of(int base, List<Integer> wider, List<Division> divisions) {
    if (base < LEAST) {
      return TOO_FEW;
    }
    boolean rest = wider.stream().anyMatch(more -> more > base && more - base < LEAST);
    return rest || divisions.stream().anyMatch(Division::isWithheld) ? TELLS_OF_OTHERS : SHOWN;
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
