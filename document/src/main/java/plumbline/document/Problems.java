package plumbline.document;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// The problems of one file as they are found. Nobody corrects a thousand of them before trying
/// again, so there reading stops: a file made of mistakes must not cost minutes and fill the
/// screen.
public final class Problems extends AbstractList<Problem> {
  public static final int MOST = 1_000;

  private final List<Problem> found = new ArrayList<>();

  /// Ends the reading; caught by [#reading] alone.
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("There are more than %,d problems.".formatted(MOST), null, false, false);
    }
  }

  /// Reads to the end, or to where there are too many problems.
  public <T> Parsed<T> reading(Supplier<Parsed<T>> read) {
    try {
      return read.get();
    } catch (Enough enough) {
      Place last = found.stream().map(Problem::place).max(Comparator.naturalOrder()).orElseThrow();
      found.add(
          new Problem(
              last,
              "There are more than %,d problems".formatted(MOST),
              "correct these, and try again"));
      return new Parsed.Refused<>(found);
    }
  }

  @Override
  public boolean add(Problem problem) {
    if (found.size() == MOST) {
      throw new Enough();
    }
    return found.add(problem);
  }

  @Override
  public Problem get(int index) {
    return found.get(index);
  }

  @Override
  public int size() {
    return found.size();
  }
}
