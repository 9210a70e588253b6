package plumbline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The first problems of a file in its order, and how many more there are.
public final class FirstProblems {
  private static final int MOST = 20;

  /// What is wrong and how to mend it.
  public record Fault(String what, String mend) {}

  private record Found(long line, Fault fault) {}

  private final List<Found> first = new ArrayList<>();
  private long more;
  private long lineOfMore;

  /// Lines must come in order.
  public void add(long line, Supplier<Fault> fault) {
    if (first.size() < MOST) {
      first.add(new Found(line, fault.get()));
    } else {
      add(line, 1);
    }
  }

  /// Adds the problems of a later part of the file.
  ///
  /// @param linesBefore how many lines stand before that part
  public void add(FirstProblems later, long linesBefore) {
    later.first.forEach(found -> add(linesBefore + found.line, found::fault));
    if (later.more > 0) {
      add(linesBefore + later.lineOfMore, later.more);
    }
  }

  private void add(long line, long further) {
    if (more == 0) {
      lineOfMore = line;
    }
    more += further;
  }

  public List<Problem> in(String file) {
    List<Problem> problems = new ArrayList<>();
    for (Found found : first) {
      problems.add(new Problem(place(file, found.line), found.fault.what, found.fault.mend));
    }
    if (more > 0) {
      problems.add(
          new Problem(
              place(file, lineOfMore),
              "From here on there %s %,d more %s"
                  .formatted(more == 1 ? "is" : "are", more, more == 1 ? "problem" : "problems"),
              "mend those above and try again"));
    }
    return problems;
  }

  private static Place place(String file, long line) {
    return new Place(file, Math.clamp(line, 1, Integer.MAX_VALUE), 1);
  }
}
