package plumbline.rating;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Band;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;

/// How the key questions of a standard judged from cases give its band: for the youth frameworks
/// the band of the lowest (Kirklees 2021, Annexe 1: 'the rating is aligned to the lowest banding at
/// the key question level').
public final class StandardRule {
  private StandardRule() {}

  /// The value that is banded, in per cent; empty where no key question has a percentage.
  public static Optional<Percentage> value(Framework framework, List<Percentage> percentages) {
    if (percentages.isEmpty()) {
      return Optional.empty();
    }
    List<BigFraction> points = percentages.stream().map(Percentage::points).toList();
    return Optional.of(
        framework.rounding().rounded(new Percentage(framework.standardRule().of(points))));
  }

  /// The band of a standard; empty where no key question has a percentage.
  public static Optional<Band> band(Framework framework, List<Percentage> percentages) {
    return value(framework, percentages).map(framework.bands()::of);
  }
}
