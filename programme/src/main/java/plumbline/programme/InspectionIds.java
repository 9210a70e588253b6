package plumbline.programme;

import java.util.Arrays;

/// The ids of inspections as bytes, numbered from 1 in the order in which they were met. An id is
/// looked up with a terminator: a comma, as in the file, or a line feed where the id itself holds a
/// comma or a quote. So an id that must be quoted is never met by a lookup of bytes without quotes.
final class InspectionIds {
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final long SPREAD_OTHERWISE = 0xC2B2_AE3D_27D4_EB4FL;

  // Two words of each id, by its number; ids of up to two words are their own key. Close together
  // and apart from the slots: looking up in any order is a walk through memory.
  private long[] words = new long[1 << 9];
  // Open addressing: numbers, at least three slots in four free.
  private int[] slots = new int[1 << 10];
  private int shift = Long.SIZE - 10;

  private byte[] text = new byte[1 << 13];
  private int[] ends = new int[1 << 8];
  private int count;

  /// How many ids there are, which is also the number of the last.
  int count() {
    return count;
  }

  /// The number of an id of at most 16 bytes with its terminator, or 0.
  int number(long firstWord, long secondWord) {
    int slot = slot(firstWord, secondWord);
    int number = slots[slot];
    while (number != 0
        && !(words[2 * number] == firstWord && words[2 * number + 1] == secondWord)) {
      slot = next(slot);
      number = slots[slot];
    }
    return number;
  }

  /// The number of an id with its terminator, or 0.
  int number(byte[] bytes, int from, int to) {
    long firstWord = firstWord(bytes, from, to);
    long secondWord = secondWord(bytes, from, to);
    if (to - from <= 2 * EightBytes.LENGTH) {
      return number(firstWord, secondWord);
    }
    int slot = slot(firstWord, secondWord);
    while (slots[slot] != 0 && !is(slots[slot], firstWord, secondWord, bytes, from, to)) {
      slot = next(slot);
    }
    return slots[slot];
  }

  /// The number of an id with its terminator, which joins the others if it is new.
  int joined(byte[] bytes, int from, int to) {
    int known = number(bytes, from, to);
    if (known != 0) {
      return known;
    }
    int length = to - from;
    int start = ends[count];
    if (start + length > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, start + length));
    }
    System.arraycopy(bytes, from, text, start, length);
    count++;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[count] = start + length;
    if (2 * count + 1 >= words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    words[2 * count] = firstWord(bytes, from, to);
    words[2 * count + 1] = secondWord(bytes, from, to);
    if (4 * count > slots.length) {
      grow();
    }
    place(count);
    return count;
  }

  /// The text of all ids; see from and to.
  byte[] text() {
    return text;
  }

  int from(int number) {
    return ends[number - 1];
  }

  /// After the terminator of an id.
  int to(int number) {
    return ends[number];
  }

  private boolean is(int number, long firstWord, long secondWord, byte[] bytes, int from, int to) {
    return words[2 * number] == firstWord
        && words[2 * number + 1] == secondWord
        && Arrays.equals(text, from(number), to(number), bytes, from, to);
  }

  private static long firstWord(byte[] bytes, int from, int to) {
    return EightBytes.upTo(bytes, from, Math.min(to, from + EightBytes.LENGTH));
  }

  /// The second word; for a longer id the mixture of all the others, in which no byte is a comma.
  private static long secondWord(byte[] bytes, int from, int to) {
    int at = from + EightBytes.LENGTH;
    if (to <= at + EightBytes.LENGTH) {
      return EightBytes.upTo(bytes, Math.min(at, to), to);
    }
    long mixed = 1;
    for (; at < to; at += EightBytes.LENGTH) {
      long word = EightBytes.upTo(bytes, at, Math.min(to, at + EightBytes.LENGTH));
      mixed = (Long.rotateLeft(mixed, 29) ^ word) * SPREAD_OTHERWISE;
    }
    return mixed | EightBytes.TOP;
  }

  private int slot(long firstWord, long secondWord) {
    return (int) (((firstWord ^ (secondWord * SPREAD_OTHERWISE)) * SPREAD) >>> shift);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private void place(int number) {
    int slot = slot(words[2 * number], words[2 * number + 1]);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = number;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    shift--;
    for (int number = 1; number < count; number++) {
      place(number);
    }
  }
}
