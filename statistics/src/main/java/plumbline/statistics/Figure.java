package plumbline.statistics;

import java.util.Optional;
import plumbline.framework.Share;

/// A figure of agreement with its interval at 95 per cent confidence.
///
/// @param spread empty where there are too few cases to tell
public record Figure(double value, Optional<Spread> spread) {

  public record Spread(double standardError, double low, double high) {}

  /// So many of so many, with Wilson's interval.
  static Figure of(Share share) {
    Interval.OfShares interval = Interval.wilson(share, Confidence.NINETY_FIVE);
    double value = (double) share.yes() / share.base();
    return new Figure(
        value,
        Optional.of(
            new Spread(
                Math.sqrt(value * (1 - value) / share.base()), interval.low(), interval.high())));
  }
}
