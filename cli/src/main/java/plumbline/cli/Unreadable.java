package plumbline.cli;

import java.util.List;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;

/// Ends a command whose input can't be used: its problems go to stderr, one a line, and the exit
/// status is 2.
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  Unreadable(List<Problem> problems) {
    super(problems.size() + " problems");
    this.problems = problems;
  }

  Unreadable(String file, String what, String mend) {
    this(List.of(new Problem(new Place(file, 1, 1), what, mend)));
  }

  List<Problem> problems() {
    return problems;
  }

  /// The value that was read, or the end of the command.
  static <T> T orStop(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(List<Problem> problems) -> throw new Unreadable(problems);
    };
  }
}
