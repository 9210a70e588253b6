package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Band;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Rounding;
import plumbline.framework.Share;
import plumbline.framework.Tally;
import plumbline.rating.Fits;
import plumbline.rating.RatedQuestion;

/// Every count that a key question's answers or printed percentage can stand for.
final class CountsThatFit {
  private CountsThatFit() {}

  /// None where only a percentage is printed and nobody says of how many inspected cases: nearly
  /// any count fits then.
  static List<Share> of(Framework framework, RatedQuestion question, Optional<Integer> inspected) {
    Tally tally = question.tally().orElseThrow();
    return switch (tally) {
      case Tally.Counted _ -> Fits.of(question, framework.rounding(), inspected);
      case Tally.Published(Percentage printed) -> {
        if (inspected.isEmpty()) {
          yield List.of();
        }
        List<Share> fits = Fits.of(question, framework.rounding(), inspected);
        yield fits.isEmpty() ? cutOff(framework, printed, inspected.get()) : fits;
      }
    };
  }

  /// Where no count gives a printed percentage by rounding, it was cut off: one report prints 66%
  /// for 2 of 3 (Bury and Rochdale 2020, 3.4). Only counts in the band of what was printed.
  private static List<Share> cutOff(Framework framework, Percentage printed, int inspected) {
    List<Share> fits = new ArrayList<>();
    if (framework.rounding() == Rounding.WHOLE && printed.isWhole()) {
      Band band = framework.bands().of(printed);
      int points = printed.points().intValue();
      for (int base = 1; base <= inspected; base++) {
        int yes = (points * base + 99) / 100;
        if (yes <= base && 100 * yes / base == points) {
          Share share = new Share(yes, base);
          if (framework.bands().of(framework.rounding().percentage(share)).equals(band)) {
            fits.add(share);
          }
        }
      }
    }
    return fits;
  }
}
