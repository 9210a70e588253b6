package plumbline.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Percentage;
import plumbline.framework.Relevance;
import plumbline.framework.Rounding;
import plumbline.framework.Share;
import plumbline.framework.Tally;

/// Every count that a printed percentage can stand for, given how many cases were inspected: 60% of
/// at most 17 cases is 3 of 5, 6 of 10 or 9 of 15.
public final class Fits {
  /// Where a sample isn't stated, no more cases than this are tried.
  private static final int UNSTATED = 200;

  private Fits() {}

  /// @param inspected the domain's inspected cases, where the inspection states them
  public static List<Share> of(
      RatedQuestion rated, Rounding rounding, Optional<Integer> inspected) {
    return switch (rated.tally().orElseThrow()) {
      case Tally.Counted(int yes, int relevant) ->
          relevant == 0 ? List.of() : List.of(new Share(yes, relevant));
      case Tally.Published(Percentage printed) -> ofPercentage(rated, printed, rounding, inspected);
    };
  }

  /// A question of every case is out of all inspected cases, if any count of them fits; else some
  /// case was found not applicable.
  private static List<Share> ofPercentage(
      RatedQuestion rated, Percentage printed, Rounding rounding, Optional<Integer> inspected) {
    int most = inspected.orElse(UNSTATED);
    List<Share> fits = new ArrayList<>();
    if (askedOfEveryCase(rated, inspected) && most > 0) {
      addFits(fits, printed, most, rounding);
    }
    if (fits.isEmpty()) {
      for (int base = 1; base <= most; base++) {
        addFits(fits, printed, base, rounding);
      }
    }
    return fits;
  }

  private static boolean askedOfEveryCase(RatedQuestion rated, Optional<Integer> inspected) {
    return inspected.isPresent() && rated.question().relevant() instanceof Relevance.EveryCase;
  }

  private static void addFits(List<Share> fits, Percentage printed, int base, Rounding rounding) {
    int near = (int) (printed.doubleValue() * base / 100);
    for (int yes = Math.max(0, near - 1); yes <= Math.min(base, near + 2); yes++) {
      Share share = new Share(yes, base);
      if (rounding.percentage(share).equals(printed)) {
        fits.add(share);
      }
    }
  }
}
