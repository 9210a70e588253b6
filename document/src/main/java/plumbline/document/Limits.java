package plumbline.document;

/// What a file may ask of the reader's memory. Real files stay far below: the largest inspection
/// has some 1,500 values and 6 levels.
final class Limits {
  static final int DEEPEST = 32;
  static final int MOST_VALUES = 500_000;
  static final int LARGEST_YAML = 4 * 1024 * 1024;

  private Limits() {}
}
