package plumbline.sampling;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The flight of the cube method (Deville and Tillé 2004, 'Efficient balanced sampling: the cube
/// method', Biometrika 91, in the fast form of Chauvet and Tillé 2006, 'A fast algorithm of
/// balanced sampling', Computational Statistics 21). The chances of all cases are a point of a cube
/// with one edge for each case. The walk goes straight ahead or straight back, by a coin weighed so
/// that no chance changes on average, and only where no count changes; at each stop one more case
/// is in or out.
///
/// Here the walk is written as the simplex method's exchange of bases. Each count is a variable
/// too, with a least and a greatest value: equal at first; later the whole numbers around it, so
/// that it may land on either. A case manager's cap is one more face of the polytope, which the
/// walk reaches but never leaves; it enters the basis when it is first touched. Cases count as
/// ones, so that the basis is a matrix of whole numbers ([WholeInverse]), and a zero is a zero on
/// every machine.
final class CubeWalk {
  /// Sums of numbers like these are wrong by less than this: what is nearer to a bound is on it.
  static final double NEAR = 1e-11;

  /// What is nearer to a whole number is whole: many sums later, and still far from any real
  /// chance.
  static final double WHOLE = 1e-7;

  private static final int ITSELF = -1;

  private final Margins margins;
  private final Caps caps;
  private final RandomNumbers random;
  private final int cases;

  // Variables: the cases, then the rows. A row's count is tied to its cases by sum - count = 0.
  private final double[] chances;
  private double[] counts;
  private double[] least;
  private double[] greatest;
  private int rows;

  // The basis has a place for each row.
  private int[] basis;
  private final WholeInverse inverse;
  private final boolean[] basicCases;
  private boolean[] basicRows;

  // The direction in which the basis moves against the entering variable, times the determinant.
  private long[] direction;

  private final double[] held;
  private final int[] capRows;
  private final long[] pull;

  /// @param chances of each case; changed by the walk
  CubeWalk(Margins margins, Caps caps, double[] counts, double[] chances, RandomNumbers random) {
    this.margins = margins;
    this.caps = caps;
    this.random = random;
    this.cases = margins.cases();
    this.chances = chances;
    this.rows = margins.rows();
    this.counts = counts.clone();
    this.least = counts.clone();
    this.greatest = counts.clone();
    this.basis = new int[rows];
    this.inverse = new WholeInverse(rows);
    this.direction = new long[rows];
    this.basicCases = new boolean[cases];
    this.basicRows = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      basis[row] = cases + row;
      basicRows[row] = true;
    }
    this.held = new double[caps.number()];
    this.capRows = new int[caps.number()];
    this.pull = new long[caps.number()];
    Arrays.fill(capRows, -1);
    for (int one = 0; one < cases; one++) {
      if (caps.holder(one) >= 0) {
        held[caps.holder(one)] += chances[one];
      }
    }
  }

  /// Walks on with these cases, in this order, until each is settled or in the basis.
  void fly(int[] order) {
    for (int one : order) {
      if (!basicCases[one] && isOpen(one)) {
        enter(one);
      }
    }
  }

  /// Lets a row's count be any number between two.
  void allow(int row, double from, double to) {
    least[row] = from;
    greatest[row] = to;
  }

  /// Walks on with the counts that may now move, until each is at a bound or in the basis.
  void wander() {
    for (int row = rows - 1; row >= 0; row--) {
      if (!basicRows[row]
          && counts[row] > least[row] + WHOLE
          && counts[row] < greatest[row] - WHOLE) {
        enter(cases + row);
      }
    }
  }

  /// Whether a case is neither in nor out.
  boolean isOpen(int one) {
    return chances[one] > WHOLE && chances[one] < 1 - WHOLE;
  }

  double chance(int one) {
    return chances[one];
  }

  double count(int row) {
    return counts[row];
  }

  /// The expected cases of a case manager.
  double held(int holder) {
    return held[holder];
  }

  /// Takes a case in or leaves it out, by a draw elsewhere.
  void settle(int one, boolean in) {
    double step = (in ? 1 : 0) - chances[one];
    chances[one] = in ? 1 : 0;
    for (int row : margins.rowsOf(one)) {
      counts[row] += step;
    }
    int holder = caps.holder(one);
    if (holder >= 0) {
      held[holder] += step;
      if (capRows[holder] >= 0) {
        counts[capRows[holder]] += step;
      }
    }
  }

  private void enter(int entering) {
    findDirection(entering);
    double up = greatest(entering) - value(entering);
    double down = value(entering) - least(entering);
    int upBy = ITSELF;
    int downBy = ITSELF;
    for (int place = 0; place < rows; place++) {
      if (direction[place] != 0) {
        double slope = slope(direction[place]);
        double rise = roomAbove(basis[place]) / Math.abs(slope);
        double fall = roomBelow(basis[place]) / Math.abs(slope);
        double upward = slope > 0 ? fall : rise;
        double downward = slope > 0 ? rise : fall;
        if (upward < up) {
          up = upward;
          upBy = place;
        }
        if (downward < down) {
          down = downward;
          downBy = place;
        }
      }
    }
    findPull(entering);
    for (int holder = 0; holder < pull.length; holder++) {
      if (pull[holder] != 0 && capRows[holder] < 0) {
        double room = Math.max(0, caps.most(holder) - held[holder]);
        double reach = (room < NEAR ? 0 : room) / Math.abs(slope(pull[holder]));
        if (pull[holder] > 0 && reach < up) {
          up = reach;
          upBy = rows + holder;
        }
        if (pull[holder] < 0 && reach < down) {
          down = reach;
          downBy = rows + holder;
        }
      }
    }
    boolean stuck = up == 0 || down == 0;
    boolean rises = stuck ? up == 0 : random.fraction() * (up + down) < down;
    int stopped = rises ? upBy : downBy;
    int leaving = stopped >= rows ? guard(stopped - rows) : stopped;
    if (!stuck) {
      move(entering, rises ? up : -down);
    }
    if (leaving == ITSELF) {
      snap(entering);
    } else {
      snap(basis[leaving]);
      exchange(entering, leaving);
    }
  }

  private void findDirection(int entering) {
    if (entering >= cases) {
      int row = entering - cases;
      for (int place = 0; place < rows; place++) {
        direction[place] = -inverse.line(place)[row];
      }
      return;
    }
    int[] its = margins.rowsOf(entering);
    int holder = caps.holder(entering);
    int capRow = holder < 0 ? -1 : capRows[holder];
    for (int place = 0; place < rows; place++) {
      long[] line = inverse.line(place);
      long sum = capRow < 0 ? 0 : line[capRow];
      for (int row : its) {
        sum += line[row];
      }
      direction[place] = sum;
    }
  }

  /// How the expected cases of each case manager grow with the entering variable.
  private void findPull(int entering) {
    if (pull.length == 0) {
      return;
    }
    Arrays.fill(pull, 0);
    if (entering < cases && caps.holder(entering) >= 0) {
      pull[caps.holder(entering)] = inverse.determinant();
    }
    for (int place = 0; place < rows; place++) {
      if (basis[place] < cases && caps.holder(basis[place]) >= 0) {
        pull[caps.holder(basis[place])] -= direction[place];
      }
    }
  }

  /// Makes a cap a row of its own, with its count in a new last place of the basis.
  private int guard(int holder) {
    int row = rows;
    rows++;
    counts = Arrays.copyOf(counts, rows);
    least = Arrays.copyOf(least, rows);
    greatest = Arrays.copyOf(greatest, rows);
    basis = Arrays.copyOf(basis, rows);
    basicRows = Arrays.copyOf(basicRows, rows);
    direction = Arrays.copyOf(direction, rows);
    inverse.grow(
        IntStream.range(0, row)
            .filter(place -> basis[place] < cases && caps.holder(basis[place]) == holder)
            .toArray());
    basis[row] = cases + row;
    basicRows[row] = true;
    capRows[holder] = row;
    counts[row] = held[holder];
    greatest[row] = caps.most(holder);
    direction[row] = -pull[holder];
    return row;
  }

  private void move(int entering, double step) {
    add(entering, step);
    for (int place = 0; place < rows; place++) {
      if (direction[place] != 0) {
        add(basis[place], -step * slope(direction[place]));
      }
    }
  }

  private void add(int variable, double step) {
    if (variable >= cases) {
      counts[variable - cases] += step;
    } else {
      chances[variable] += step;
      int holder = caps.holder(variable);
      if (holder >= 0) {
        held[holder] += step;
      }
    }
  }

  private void snap(int variable) {
    double value = value(variable);
    double low = least(variable);
    double high = greatest(variable);
    double on = value - low < high - value ? low : high;
    if (variable >= cases) {
      counts[variable - cases] = on;
    } else {
      chances[variable] = on;
    }
  }

  /// The entering variable takes the place of the one that stopped the walk.
  private void exchange(int entering, int leaving) {
    setBasic(basis[leaving], false);
    setBasic(entering, true);
    basis[leaving] = entering;
    inverse.exchange(leaving, direction);
  }

  private void setBasic(int variable, boolean basic) {
    if (variable >= cases) {
      basicRows[variable - cases] = basic;
    } else {
      basicCases[variable] = basic;
    }
  }

  private double slope(long timesDeterminant) {
    return (double) timesDeterminant / inverse.determinant();
  }

  private double roomAbove(int variable) {
    double room = greatest(variable) - value(variable);
    return room < NEAR ? 0 : room;
  }

  private double roomBelow(int variable) {
    double room = value(variable) - least(variable);
    return room < NEAR ? 0 : room;
  }

  private double value(int variable) {
    return variable >= cases ? counts[variable - cases] : chances[variable];
  }

  private double least(int variable) {
    return variable >= cases ? least[variable - cases] : 0;
  }

  private double greatest(int variable) {
    return variable >= cases ? greatest[variable - cases] : 1;
  }
}
