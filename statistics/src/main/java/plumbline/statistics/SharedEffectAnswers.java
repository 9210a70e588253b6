package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;

/// Answers that go together within a case: the chance of a yes depends on the case's shared effect.
/// Each question has a bit for each case, 64 cases to a word. An answer is yes where a uniform
/// number is below its chance, both to 32 binary digits; all cases of a word are compared at once
/// from the highest digit down until every comparison is decided, which takes two digits on
/// average, and about seven for the last of 40 cases.
///
/// The comparison by digits is that of D. E. Knuth and A. C. Yao, The complexity of nonuniform
/// random number generation (1976).
final class SharedEffectAnswers implements DrawnAnswers {
  private static final int DIGITS = 32;
  private static final int HALF = 16;

  /// So many digits are always compared, since a look each time whether all is decided costs more.
  private static final int SURE = 8;

  /// Shared effects drawn from one random word.
  private static final int CELLS_A_WORD = Long.SIZE / SharedEffect.CELL_BITS;

  private final int caseCount;
  private final long[] cases;
  private final long[] inspected;
  private final int[] groupOfQuestion;
  private final List<char[]> high = new ArrayList<>();
  private final List<char[]> low = new ArrayList<>();
  private final int[] cells;
  private final long[][] digits;
  private final boolean[] hasLow;

  SharedEffectAnswers(Scenario scenario) {
    this.caseCount = scenario.cases();
    this.cases = bits(scenario.cases(), scenario.cases());
    this.inspected = bits(scenario.sample(), scenario.cases());
    this.groupOfQuestion = new int[scenario.questions()];
    List<Double> known = new ArrayList<>();
    for (int question = 0; question < groupOfQuestion.length; question++) {
      double sufficiency = scenario.sufficiency(question);
      if (!known.contains(sufficiency)) {
        known.add(sufficiency);
        add(SharedEffect.chances(sufficiency, scenario.rho()));
      }
      groupOfQuestion[question] = known.indexOf(sufficiency);
    }
    this.cells = new int[cases.length * Long.SIZE];
    this.digits = new long[known.size() * cases.length][DIGITS];
    this.hasLow = new boolean[digits.length];
  }

  /// A bit for each of the first cases.
  private static long[] bits(int first, int all) {
    long[] bits = new long[(all + Long.SIZE - 1) / Long.SIZE];
    for (int one = 0; one < first; one++) {
      bits[one / Long.SIZE] |= 1L << one;
    }
    return bits;
  }

  private void add(double[] chances) {
    char[] highHalf = new char[chances.length];
    char[] lowHalf = new char[chances.length];
    for (int cell = 0; cell < chances.length; cell++) {
      long digitsOfChance = Math.min(Math.round(chances[cell] * 0x1p32), 0xFFFF_FFFFL);
      highHalf[cell] = (char) (digitsOfChance >>> HALF);
      lowHalf[cell] = (char) digitsOfChance;
    }
    high.add(highHalf);
    low.add(lowHalf);
  }

  @Override
  public void draw(RandomWords random, int[] inSample, int[] inCensus) {
    drawCells(random);
    for (int group = 0; group < high.size(); group++) {
      for (int word = 0; word < cases.length; word++) {
        int at = group * cases.length + word;
        transpose(high.get(group), word, digits[at], HALF);
        hasLow[at] = false;
      }
    }
    for (int question = 0; question < groupOfQuestion.length; question++) {
      int yesInSample = 0;
      int yesInCensus = 0;
      for (int word = 0; word < cases.length; word++) {
        long yes = yes(random, groupOfQuestion[question], word);
        yesInSample += Long.bitCount(yes & inspected[word]);
        yesInCensus += Long.bitCount(yes);
      }
      inSample[question] = yesInSample;
      inCensus[question] = yesInCensus;
    }
  }

  private void drawCells(RandomWords random) {
    long left = 0;
    int cellsLeft = 0;
    for (int one = 0; one < caseCount; one++) {
      if (cellsLeft == 0) {
        left = random.nextWord();
        cellsLeft = CELLS_A_WORD;
      }
      cells[one] = (int) left & (SharedEffect.CELLS - 1);
      left >>>= SharedEffect.CELL_BITS;
      cellsLeft--;
    }
  }

  private long yes(RandomWords random, int group, int word) {
    int at = group * cases.length + word;
    long[] chance = digits[at];
    long undecided = cases[word];
    long yes = 0;
    long counter = random.counter();
    for (int digit = DIGITS - 1; digit >= DIGITS - SURE; digit--) {
      counter = RandomWords.next(counter);
      long differs = (RandomWords.mixed(counter) ^ chance[digit]) & undecided;
      yes |= differs & chance[digit];
      undecided ^= differs;
    }
    for (int digit = DIGITS - SURE - 1; digit >= HALF; digit--) {
      if (undecided == 0) {
        random.goOn(counter);
        return yes;
      }
      counter = RandomWords.next(counter);
      long differs = (RandomWords.mixed(counter) ^ chance[digit]) & undecided;
      yes |= differs & chance[digit];
      undecided ^= differs;
    }
    if (!hasLow[at]) {
      transpose(low.get(group), word, chance, 0);
      hasLow[at] = true;
    }
    for (int digit = HALF - 1; undecided != 0 && digit >= 0; digit--) {
      counter = RandomWords.next(counter);
      long differs = (RandomWords.mixed(counter) ^ chance[digit]) & undecided;
      yes |= differs & chance[digit];
      undecided ^= differs;
    }
    random.goOn(counter);
    return yes;
  }

  /// Turns the 16 digits of each of 64 cases into 16 words with one bit for each case: four square
  /// blocks of 16 side by side, each transposed by exchanging ever smaller quarters.
  ///
  /// H. S. Warren, Hacker's Delight (2002), 7.3.
  private void transpose(char[] digitsOfCell, int word, long[] into, int offset) {
    int first = word * Long.SIZE;
    for (int row = 0; row < HALF; row++) {
      into[offset + row] =
          digitsOfCell[cells[first + row]]
              | (long) digitsOfCell[cells[first + row + HALF]] << HALF
              | (long) digitsOfCell[cells[first + row + 2 * HALF]] << (2 * HALF)
              | (long) digitsOfCell[cells[first + row + 3 * HALF]] << (3 * HALF);
    }
    exchange(into, offset, 8, 0x00FF_00FF_00FF_00FFL);
    exchange(into, offset, 4, 0x0F0F_0F0F_0F0F_0F0FL);
    exchange(into, offset, 2, 0x3333_3333_3333_3333L);
    exchange(into, offset, 1, 0x5555_5555_5555_5555L);
  }

  private static void exchange(long[] rows, int offset, int distance, long right) {
    for (int block = 0; block < HALF; block += 2 * distance) {
      for (int row = offset + block; row < offset + block + distance; row++) {
        long moved = (rows[row] >>> distance ^ rows[row + distance]) & right;
        rows[row + distance] ^= moved;
        rows[row] ^= moved << distance;
      }
    }
  }
}
