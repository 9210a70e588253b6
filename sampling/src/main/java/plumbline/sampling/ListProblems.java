package plumbline.sampling;

import java.util.ArrayList;
import java.util.List;
import plumbline.document.Place;
import plumbline.document.Problem;

/// The problems of a case list: the first thousand, and how many more there are.
final class ListProblems {
  private static final int MOST = 1_000;

  private final String file;
  private final List<Problem> first = new ArrayList<>();
  private int more;
  private int lastLine = 1;

  ListProblems(String file) {
    this.file = file;
  }

  void add(int line, String what, String mend) {
    lastLine = Math.max(lastLine, line);
    if (first.size() < MOST) {
      first.add(problem(line, what, mend));
    } else {
      more++;
    }
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>(first);
    if (more > 0) {
      all.add(
          problem(
              lastLine,
              English.text("And %,d more %s", more, more == 1 ? "problem" : "problems"),
              "mend those above and try again"));
    }
    return all;
  }

  /// A problem that ends the reading: what follows can't be trusted, or is too much.
  StopReading stop(int line, String what, String mend) {
    return new StopReading(problem(line, what, mend));
  }

  private Problem problem(int line, String what, String mend) {
    return new Problem(new Place(file, Math.max(1, line), 1), what, mend);
  }
}
