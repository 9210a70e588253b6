package plumbline.statistics;

import plumbline.framework.Share;

/// How often something happens in one group, as a multiple of how often it happens in another: the
/// relative risk of epidemiology.
public sealed interface RelativeRate {

  /// @param low of the interval at the stated confidence
  record Known(double rate, double low, double high, Confidence confidence)
      implements RelativeRate {
    /// Whether the two groups' rates may be the same.
    public boolean mayBeOne() {
      return low <= 1 && high >= 1;
    }
  }

  /// There is no rate, or no interval on a logarithmic scale.
  record Undefined(Why why) implements RelativeRate {
    public enum Why {
      /// It happens to nobody of the group: the rate is nought, whose logarithm is none.
      NOBODY_IN_GROUP,
      /// It happens to nobody of the other group: there is nothing to take a multiple of.
      NOBODY_TO_COMPARE_WITH
    }
  }

  /// (a/m)/(b/n), with exp(ln rate ± z√(1/a − 1/m + 1/b − 1/n)) as its interval.
  ///
  /// D. Katz, J. Baptista, S. P. Azen and M. C. Pike, Obtaining confidence intervals for the risk
  /// ratio in cohort studies. Biometrics 34 (1978), 469-474.
  ///
  /// @param group a of m
  /// @param other b of n
  static RelativeRate of(Share group, Share other, Confidence confidence) {
    if (other.yes() == 0) {
      return new Undefined(Undefined.Why.NOBODY_TO_COMPARE_WITH);
    }
    if (group.yes() == 0) {
      return new Undefined(Undefined.Why.NOBODY_IN_GROUP);
    }
    double rate = (double) group.yes() * other.base() / ((double) group.base() * other.yes());
    double spread = Math.exp(confidence.z() * Math.sqrt(variance(group) + variance(other)));
    return new Known(rate, rate / spread, rate * spread, confidence);
  }

  /// 1/a − 1/m as one fraction, which is nought where a = m and never below it.
  private static double variance(Share share) {
    return (share.base() - share.yes()) / ((double) share.yes() * share.base());
  }
}
