package plumbline.statistics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Answers that don't depend on each other: the yes answers to a question among the inspected cases
/// and among the others are binomial.
final class IndependentAnswers implements DrawnAnswers {
  private final Counts[] inspected;
  private final Counts[] others;

  IndependentAnswers(Scenario scenario) {
    this.inspected = new Counts[scenario.questions()];
    this.others = new Counts[scenario.questions()];
    Map<Double, Counts> knownInspected = new HashMap<>();
    Map<Double, Counts> knownOthers = new HashMap<>();
    int rest = scenario.cases() - scenario.sample();
    for (int question = 0; question < inspected.length; question++) {
      double chance = scenario.sufficiency(question);
      inspected[question] =
          knownInspected.computeIfAbsent(chance, p -> new Counts(scenario.sample(), p));
      others[question] = knownOthers.computeIfAbsent(chance, p -> new Counts(rest, p));
    }
  }

  /// Half a random word for the inspected cases of a question, half for the others.
  @Override
  public void draw(RandomWords random, int[] inSample, int[] inCensus) {
    long counter = random.counter();
    for (int question = 0; question < inspected.length; question++) {
      counter = RandomWords.next(counter);
      long word = RandomWords.mixed(counter);
      int yes = inspected[question].draw(word >>> Integer.SIZE);
      inSample[question] = yes;
      inCensus[question] = yes + others[question].draw(word & 0xFFFF_FFFFL);
    }
    random.goOn(counter);
  }

  /// Draws a binomial number by one multiplication and one comparison. Every cell of a table is
  /// equally likely and is shared by at most two numbers: one up to the cell's cut, the other
  /// beyond.
  ///
  /// A. J. Walker, An efficient method for generating discrete random variables with general
  /// distributions. ACM Transactions on Mathematical Software 3 (1977), 253-256.
  static final class Counts {
    private final long[] cuts;

    /// For each cell the number up to its cut and the number beyond.
    private final int[] numbers;

    Counts(int trials, double chance) {
      BinomialDistribution yes = BinomialDistribution.of(trials, chance);
      double[] shares = new double[trials + 1];
      Arrays.setAll(shares, count -> yes.probability(count) * (trials + 1));
      this.cuts = new long[shares.length];
      this.numbers = new int[2 * shares.length];
      Deque<Integer> poor = new ArrayDeque<>();
      Deque<Integer> rich = new ArrayDeque<>();
      for (int count = 0; count < shares.length; count++) {
        (shares[count] < 1 ? poor : rich).add(count);
        numbers[2 * count] = count;
      }
      while (!poor.isEmpty() && !rich.isEmpty()) {
        int cell = poor.remove();
        int giver = rich.element();
        cuts[cell] = Math.round(shares[cell] * 0x1p32);
        numbers[2 * cell + 1] = giver;
        shares[giver] -= 1 - shares[cell];
        if (shares[giver] < 1) {
          poor.add(rich.remove());
        }
      }
      rich.addAll(poor);
      rich.forEach(cell -> cuts[cell] = 1L << Integer.SIZE);
    }

    /// @param random a uniform number of 32 bits: what it is a multiple of names the cell, what is
    ///   left over is compared with the cut, without a branch that nobody could predict
    int draw(long random) {
      long product = random * cuts.length;
      int cell = (int) (product >>> Integer.SIZE);
      long beyond = (cuts[cell] - 1 - (product & 0xFFFF_FFFFL)) >>> (Long.SIZE - 1);
      return numbers[2 * cell + (int) beyond];
    }
  }
}
