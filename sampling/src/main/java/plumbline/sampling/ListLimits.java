package plumbline.sampling;

/// What a case list may ask of the reader. All services of England and Wales together have some
/// 40,000 disposals a year.
final class ListLimits {
  static final int MOST_BYTES = 128 << 20;
  static final int MOST_LINES = 100_000;
  static final int MOST_COLUMNS = 200;
  static final int LONGEST_VALUE = 2_000;

  private ListLimits() {}

  static StopReading tooManyLines(int line, ListProblems problems) {
    return problems.stop(
        line,
        English.text("The list has more than %,d lines", MOST_LINES),
        "check that it is one service’s list of the last two years");
  }
}
