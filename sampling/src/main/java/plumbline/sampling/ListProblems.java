package plumbline.sampling;

import java.util.ArrayList;
import java.util.List;
import plumbline.document.Place;
import plumbline.document.Problem;

/// The problems of a case list: the first thousand, and how many more there are.
final class ListProblems {
  private static final int MOST = 1_000;

  private final String file;
  private final List<Told> first = new ArrayList<>();
  private int more;
  private int lastLine = 1;

  ListProblems(String file) {
    this.file = file;
  }

  /// A problem, and on how many more lines it is.
  static final class Told {
    private final int line;
    private final String what;
    private final String mend;
    private int again;

    private Told(int line, String what, String mend) {
      this.line = line;
      this.what = what;
      this.mend = mend;
    }

    void again() {
      again++;
    }

    private String inWords() {
      return again == 0
          ? what
          : English.text("%s, here and on %,d more %s", what, again, again == 1 ? "line" : "lines");
    }
  }

  Told add(int line, String what, String mend) {
    lastLine = Math.max(lastLine, line);
    Told told = new Told(line, what, mend);
    if (first.size() < MOST) {
      first.add(told);
    } else {
      more++;
    }
    return told;
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>();
    first.forEach(told -> all.add(problem(told.line, told.inWords(), told.mend)));
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
