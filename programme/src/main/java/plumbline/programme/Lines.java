package plumbline.programme;

import plumbline.document.FirstProblems;

/// Lines that stand one after another in a buffer, and how far they have been read. Line numbers
/// count from 1 at the first.
final class Lines {
  int at;
  final int end;
  long read;
  final FirstProblems problems = new FirstProblems();

  /// @param end every line that begins before it
  Lines(int start, int end) {
    this.at = start;
    this.end = end;
  }

  boolean isLeft() {
    return at < end;
  }

  void pass(int lines, int to) {
    read += lines;
    at = to;
  }
}
