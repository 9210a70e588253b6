package plumbline.framework;

/// How a framework turns a share into the percentage that it shows and bands.
public enum Rounding {
  /// Rounded half up to a whole per cent, once, before banding: 129 of 200 shows and bands as 65.
  WHOLE,
  /// The exact share is banded.
  EXACT;

  public Percentage percentage(Share share) {
    return switch (this) {
      case WHOLE ->
          Percentage.of((int) ((200L * share.yes() + share.base()) / (2L * share.base())));
      case EXACT -> Percentage.of(share);
    };
  }

  public Percentage rounded(Percentage exact) {
    return switch (this) {
      case WHOLE -> exact.whole();
      case EXACT -> exact;
    };
  }
}
