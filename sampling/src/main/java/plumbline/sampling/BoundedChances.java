package plumbline.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The chances of all eligible cases under a cap for each case manager over all domains.
///
/// The cap is first shared among the domains in which the case manager has cases, in whole cases:
/// one by one to the domain that is furthest below its expected number, which is reckoned with the
/// cap over all domains. Then every domain can be drawn by itself, and the cap still holds for all
/// together (our decision). The chances are then reckoned anew under the shares.
final class BoundedChances {
  private final Caps caps;
  private final double[] chances;
  private final List<HeldBack> heldBack;

  private BoundedChances(Caps caps, double[] chances, List<HeldBack> heldBack) {
    this.caps = caps;
    this.chances = chances;
    this.heldBack = heldBack;
  }

  Caps caps() {
    return caps;
  }

  double[] chances() {
    return chances;
  }

  List<HeldBack> heldBack() {
    return heldBack;
  }

  /// What the chances are reckoned from.
  static final class Frame {
    private final Margins margins;
    private final int[] sizes;
    private final double[] weights;
    private final boolean equal;
    private final int[] managerOfCase;
    private final List<String> domains;
    private final List<String> managers;

    /// @param managerOfCase each case's case manager, from 0; -1 where none is named
    /// @param domains their codes
    /// @param managers their codes
    Frame(
        Margins margins,
        int[] sizes,
        double[] weights,
        boolean equal,
        int[] managerOfCase,
        List<String> domains,
        List<String> managers) {
      this.margins = margins;
      this.sizes = sizes;
      this.weights = weights;
      this.equal = equal;
      this.managerOfCase = managerOfCase;
      this.domains = domains;
      this.managers = managers;
    }

    private Optional<double[]> under(Caps caps) {
      return Chances.of(margins, caps, sizes, weights, equal);
    }

    private int holder(int one) {
      return managerOfCase[one] < 0
          ? -1
          : managerOfCase[one] * domains.size() + margins.domainOfCase(one);
    }

    /// The least cap under which the case managers have as many cases as the sizes ask for.
    int leastRoom() {
      int[] eligible = new int[managers.size()];
      int unmanaged = 0;
      for (int manager : managerOfCase) {
        if (manager < 0) {
          unmanaged++;
        } else {
          eligible[manager]++;
        }
      }
      int wanted = Arrays.stream(sizes).sum() - unmanaged;
      int least = 1;
      while (least < managerOfCase.length && room(eligible, least) < wanted) {
        least++;
      }
      return least;
    }

    private static int room(int[] eligible, int most) {
      return Arrays.stream(eligible).map(cases -> Math.min(cases, most)).sum();
    }

    /// The sum over the cases of each case manager in each domain.
    private double[] held(double[] ofCases) {
      double[] held = new double[managers.size() * domains.size()];
      for (int one = 0; one < ofCases.length; one++) {
        if (managerOfCase[one] >= 0) {
          held[holder(one)] += ofCases[one];
        }
      }
      return held;
    }
  }

  /// Empty where the sizes can't be drawn under the cap with a chance for every case.
  static Optional<BoundedChances> of(Frame frame, int cap) {
    int most = Math.min(cap, frame.weights.length);
    int[] pooled = new int[frame.managers.size()];
    Arrays.fill(pooled, most);
    Optional<double[]> together = frame.under(Caps.of(frame.managerOfCase, pooled));
    if (together.isEmpty()) {
      return Optional.empty();
    }
    int[] shares = shares(frame, frame.held(together.get()), most);
    int[] holders = new int[frame.weights.length];
    Arrays.setAll(holders, frame::holder);
    Caps caps = Caps.of(holders, shares);
    return frame
        .under(caps)
        .map(chances -> new BoundedChances(caps, chances, heldBack(frame, chances, shares)));
  }

  private static int[] shares(Frame frame, double[] expected, int most) {
    int domains = frame.domains.size();
    int[] shares = new int[expected.length];
    for (int first = 0; first < expected.length; first += domains) {
      for (int given = 0; given < most; given++) {
        int furthest = first;
        for (int at = first + 1; at < first + domains; at++) {
          // A hair's breadth counts as a tie, which the first domain wins on every machine.
          if (expected[at] - shares[at] > expected[furthest] - shares[furthest] + 1e-6) {
            furthest = at;
          }
        }
        shares[furthest]++;
      }
    }
    return shares;
  }

  private static List<HeldBack> heldBack(Frame frame, double[] chances, int[] shares) {
    double[] without =
        frame
            .under(Caps.none(chances.length))
            .orElseThrow(() -> new IllegalStateException("Without caps all sizes can be drawn."));
    double[] expected = frame.held(without);
    double[] held = frame.held(chances);
    double[] ones = new double[chances.length];
    Arrays.fill(ones, 1);
    double[] eligible = frame.held(ones);
    List<HeldBack> heldBack = new ArrayList<>();
    for (int at = 0; at < shares.length; at++) {
      if (expected[at] > held[at] + 1e-6 && held[at] > shares[at] - 1e-6) {
        heldBack.add(
            new HeldBack(
                frame.managers.get(at / frame.domains.size()),
                frame.domains.get(at % frame.domains.size()),
                (int) eligible[at],
                expected[at],
                shares[at]));
      }
    }
    heldBack.sort(Comparator.comparing(HeldBack::caseManager).thenComparing(HeldBack::domain));
    return heldBack;
  }
}
