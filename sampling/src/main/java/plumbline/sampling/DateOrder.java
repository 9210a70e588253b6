package plumbline.sampling;

/// How dates such as 03/04/2026 are to be read.
public enum DateOrder {
  /// As the column itself shows; where it doesn't, it is asked about.
  AS_WRITTEN,
  DAY_FIRST,
  MONTH_FIRST
}
