package plumbline.rating;

import java.util.Arrays;

/// How often each key question was answered yes and no in each inspection: counted row by row, then
/// read. Answers to prompts are counted in a row of their own that nobody reads, so that counting
/// needs no decision.
final class AnswerTallies {
  /// What one answer adds to a packed count: yes in the lower half, no in the upper.
  static final int ONE_YES = 1;

  static final int ONE_NO = 1 << 16;
  static final int NEITHER = 0;

  /// A half that reaches this bit has room for no more than as many again.
  private static final int HALF_FULL = 0x8000_8000;

  private final InspectionIds ids = new InspectionIds();
  private final int keyQuestions;
  private int[] packed;
  // What was moved out of packed counts: yes and no in turn; empty until one was half full.
  private long[] moved = {};

  AnswerTallies(int keyQuestions) {
    this.keyQuestions = keyQuestions;
    packed = new int[keyQuestions * 256];
  }

  InspectionIds ids() {
    return ids;
  }

  /// The number of an inspection, from 1; new if its id is.
  int inspection(byte[] bytes, int from, int to) {
    int number = ids.joined(bytes, from, to);
    int needed = (number + 1) * keyQuestions;
    if (needed > packed.length) {
      packed = Arrays.copyOf(packed, Math.max(needed, 2 * packed.length));
    }
    return number;
  }

  /// @param column of the key question, from 0, or negative for a prompt
  void count(int inspection, int column, int answer) {
    int counts = column >> 31; // all bits set for a prompt
    int index = (inspection * keyQuestions + column) & ~counts;
    int sum = packed[index] + (answer & ~counts);
    packed[index] = sum;
    if ((sum & HALF_FULL) != 0) {
      move(index);
    }
  }

  long yes(int inspection, int column) {
    int index = inspection * keyQuestions + column;
    return (packed[index] & 0xFFFF) + moved(2 * index);
  }

  long no(int inspection, int column) {
    int index = inspection * keyQuestions + column;
    return (packed[index] >>> 16) + moved(2 * index + 1);
  }

  /// Adds what another thread counted.
  void add(AnswerTallies other) {
    for (int number = 1; number <= other.ids.count(); number++) {
      int mine = inspection(other.ids.text(), other.ids.from(number), other.ids.to(number));
      for (int column = 0; column < keyQuestions; column++) {
        int index = mine * keyQuestions + column;
        move(index);
        moved[2 * index] += other.yes(number, column);
        moved[2 * index + 1] += other.no(number, column);
      }
    }
  }

  private long moved(int index) {
    return index < moved.length ? moved[index] : 0;
  }

  private void move(int index) {
    if (moved.length < 2 * packed.length) {
      moved = Arrays.copyOf(moved, 2 * packed.length);
    }
    moved[2 * index] += packed[index] & 0xFFFF;
    moved[2 * index + 1] += packed[index] >>> 16;
    packed[index] = 0;
  }
}
