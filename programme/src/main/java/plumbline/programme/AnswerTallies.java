package plumbline.programme;

import java.util.Arrays;

/// How often each key question was answered yes and no in each inspection: counted row by row, then
/// read. Answers to prompts are counted in a row of their own that nobody reads, so that counting
/// needs no decision.
final class AnswerTallies {
  /// What one answer adds to a packed count: yes in the lower half, no in the upper.
  static final int ONE_YES = 1;

  static final int ONE_NO = 1 << 8;
  static final int NEITHER = 0;

  /// A half that reaches this bit is moved out: below it, two halves can be added up.
  private static final int HALF_FULL = 0x8080;

  private final InspectionIds ids = new InspectionIds();
  private final int keyQuestions;
  private char[] packed;
  // What was moved out of packed counts: yes and no in turn. Empty until a count is half full.
  private long[] moved = {};

  AnswerTallies(int keyQuestions) {
    this.keyQuestions = keyQuestions;
    packed = new char[keyQuestions * 256];
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
    int isPrompt = column >> 31; // all bits or none
    count((inspection * keyQuestions + column) & ~isPrompt, answer & ~isPrompt);
  }

  long yes(int inspection, int column) {
    int index = inspection * keyQuestions + column;
    return (packed[index] & 0xFF) + moved(2 * index);
  }

  long no(int inspection, int column) {
    int index = inspection * keyQuestions + column;
    return (packed[index] >>> 8) + moved(2 * index + 1);
  }

  /// Adds what another thread counted.
  void add(AnswerTallies other) {
    for (int number = 1; number <= other.ids.count(); number++) {
      int mine = inspection(other.ids.text(), other.ids.from(number), other.ids.to(number));
      for (int column = 0; column < keyQuestions; column++) {
        add(mine * keyQuestions + column, other, number * keyQuestions + column);
      }
    }
  }

  private void add(int index, AnswerTallies other, int otherIndex) {
    count(index, other.packed[otherIndex]);
    for (int half = 0; half < 2; half++) {
      long further = other.moved(2 * otherIndex + half);
      if (further > 0) {
        makeRoomForMoved();
        moved[2 * index + half] += further;
      }
    }
  }

  /// Adds to both halves of a count. Neither runs over: each has room for as many again.
  private void count(int index, int adds) {
    int sum = packed[index] + adds;
    packed[index] = (char) sum;
    if ((sum & HALF_FULL) != 0) {
      makeRoomForMoved();
      moved[2 * index] += sum & 0xFF;
      moved[2 * index + 1] += sum >>> 8;
      packed[index] = 0;
    }
  }

  private long moved(int index) {
    return index < moved.length ? moved[index] : 0;
  }

  private void makeRoomForMoved() {
    if (moved.length < 2 * packed.length) {
      moved = Arrays.copyOf(moved, 2 * packed.length);
    }
  }
}
