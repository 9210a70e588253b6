package plumbline.statistics;

/// How much two answers agree: 1 for the same, 0 for the furthest apart.
public enum Weights {
  /// The same or not.
  PLAIN,
  /// By the distance: 1 − |i − j| / (q − 1).
  LINEAR,
  /// By its square: 1 − (i − j)² / (q − 1)².
  QUADRATIC;

  double weight(int one, int other, int categories) {
    if (one == other) {
      return 1;
    }
    double apart = Math.abs(one - other) / (categories - 1.0);
    return switch (this) {
      case PLAIN -> 0;
      case LINEAR -> 1 - apart;
      case QUADRATIC -> 1 - apart * apart;
    };
  }
}
