package plumbline.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The landing of the cube method: the few cases that the walk leaves open are taken or left whole,
/// with every case's chance as it is. In each domain the small whole-number problem is solved
/// exactly: of all samples of the open cases, those whose counts are whole numbers next to the
/// expected ones, mixed so that each case keeps its chance. While chances are kept, no sample can
/// be nearer on average. Where there is no such mixture, the least important characteristic is let
/// go first.
///
/// Should too many cases be open (many margins asked for), or should case managers' caps tie
/// domains together, the walk goes on with counts free between whole numbers, then without the
/// least important characteristic, and so on. That ends: sizes of domains and caps of case managers
/// alone are a network, and every corner of a network's polytope is whole (Hoffman and Kruskal
/// 1956).
final class Landing {
  /// With more open cases, listing their samples takes longer than all the rest.
  static final int MOST_OPEN = 24;

  private static final double ANY = 1e9;

  private final CubeWalk walk;
  private final Margins margins;
  private final Caps caps;
  private final double[] expected;
  private final RandomNumbers random;

  Landing(CubeWalk walk, Margins margins, Caps caps, double[] expected, RandomNumbers random) {
    this.walk = walk;
    this.margins = margins;
    this.caps = caps;
    this.expected = expected;
    this.random = random;
  }

  void land() {
    if (landDomains()) {
      return;
    }
    for (int row = 0; row < margins.rows(); row++) {
      if (margins.characteristicOf(row) != Margins.SIZE) {
        walk.allow(row, floor(row), ceiling(row));
      }
    }
    walkOn();
    for (int lost = margins.characteristics() - 1; lost >= 0 && !landDomains(); lost--) {
      for (int row = 0; row < margins.rows(); row++) {
        if (margins.characteristicOf(row) == lost) {
          walk.allow(row, -ANY, ANY);
        }
      }
      walkOn();
    }
    if (!landDomains()) {
      throw new IllegalStateException("Sizes and caps alone always land.");
    }
  }

  private void walkOn() {
    walk.fly(IntStream.range(0, margins.cases()).filter(walk::isOpen).toArray());
    walk.wander();
  }

  /// Lands each domain that can be; answers whether all have landed.
  private boolean landDomains() {
    List<List<Integer>> open = new ArrayList<>();
    for (int domain = 0; domain < margins.domains(); domain++) {
      open.add(new ArrayList<>());
    }
    for (int one = 0; one < margins.cases(); one++) {
      if (walk.isOpen(one)) {
        open.get(margins.domainOfCase(one)).add(one);
      }
    }
    boolean landed = true;
    for (List<Integer> ones : open) {
      landed &= ones.isEmpty() || (ones.size() <= MOST_OPEN && land(ones));
    }
    return landed;
  }

  private boolean land(List<Integer> open) {
    for (int lost = margins.characteristics(); lost >= 0; lost--) {
      WholeSamples samples = new OpenCases(open, lost).samples();
      Optional<Integer> drawn =
          Mixture.draw(
              open.stream().mapToDouble(walk::chance).toArray(),
              samples.samples(),
              samples.costs(),
              random);
      if (drawn.isPresent()) {
        for (int at = 0; at < open.size(); at++) {
          walk.settle(open.get(at), (drawn.get() >> at & 1) == 1);
        }
        return true;
      }
    }
    return false;
  }

  private double floor(int row) {
    return Math.floor(expected[row] + CubeWalk.WHOLE);
  }

  private double ceiling(int row) {
    return Math.ceil(expected[row] - CubeWalk.WHOLE);
  }

  /// The whole-number problem of a domain's open cases.
  private final class OpenCases {
    private final List<Integer> open;
    private final int firstLost;
    private final List<WholeSamples.Count> counts = new ArrayList<>();
    private final int[] numbers = new int[margins.rows() + caps.number()];
    private final int[][] countsOf;

    /// @param firstLost this characteristic and those after it may be missed
    OpenCases(List<Integer> open, int firstLost) {
      this.open = open;
      this.firstLost = firstLost;
      this.countsOf = new int[open.size()][];
      Arrays.fill(numbers, -1);
      for (int at = 0; at < open.size(); at++) {
        countsOf[at] = countsOf(open.get(at));
      }
    }

    WholeSamples samples() {
      return WholeSamples.of(counts, countsOf);
    }

    private int[] countsOf(int one) {
      int[] rows = margins.rowsOf(one);
      int holder = caps.holder(one);
      int[] its = new int[rows.length + (holder < 0 ? 0 : 1)];
      for (int at = 0; at < rows.length; at++) {
        int row = rows[at];
        if (numbers[row] < 0) {
          numbers[row] = counts.size();
          counts.add(count(row));
        }
        its[at] = numbers[row];
      }
      if (holder >= 0) {
        int row = margins.rows() + holder;
        if (numbers[row] < 0) {
          numbers[row] = counts.size();
          counts.add(cap(holder));
        }
        its[rows.length] = numbers[row];
      }
      return its;
    }

    private WholeSamples.Count count(int row) {
      int characteristic = margins.characteristicOf(row);
      double settled = settled(walk.count(row), row);
      double wanted = expected[row] - settled;
      if (characteristic == Margins.SIZE) {
        int size = Math.toIntExact(Math.round(wanted));
        return new WholeSamples.Count(size, size, wanted, 0);
      }
      if (characteristic >= firstLost) {
        return new WholeSamples.Count(
            0, open.size(), wanted, margins.characteristics() - characteristic);
      }
      return new WholeSamples.Count(
          Math.toIntExact(Math.round(floor(row) - settled)),
          Math.toIntExact(Math.round(ceiling(row) - settled)),
          wanted,
          0);
    }

    // Sums in order, one by one: a stream may add up otherwise on another machine.
    private double settled(double count, int row) {
      double settled = count;
      for (int one : open) {
        if (Arrays.stream(margins.rowsOf(one)).anyMatch(its -> its == row)) {
          settled -= walk.chance(one);
        }
      }
      return settled;
    }

    /// Cases of other domains that are still open count by their chance.
    private WholeSamples.Count cap(int holder) {
      double others = walk.held(holder);
      for (int one : open) {
        others -= caps.holder(one) == holder ? walk.chance(one) : 0;
      }
      double room = Math.floor(caps.most(holder) - others + CubeWalk.WHOLE);
      return new WholeSamples.Count(0, (int) Math.max(0, room), 0, 0);
    }
  }
}
