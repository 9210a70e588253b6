package plumbline.programme;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Words that are known beforehand, each with a number. A word ends in its terminator, a byte that
/// stands nowhere else in it, so that no word is the beginning of another. Words of up to eight
/// bytes are found by one multiplication and one comparison.
final class KnownWords {
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int TRIES = 200;

  private final Map<String, Integer> longWords = new HashMap<>();
  private final long[] words;
  private final int[] numbers;
  private final long multiplier;
  private final int shift;

  KnownWords(Map<String, Integer> numbersByWord) {
    Map<Long, Integer> shortWords = new HashMap<>();
    numbersByWord.forEach((word, number) -> {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      if (bytes.length <= EightBytes.LENGTH) {
        shortWords.put(EightBytes.upTo(bytes, 0, bytes.length), number);
      } else {
        longWords.put(word, number);
      }
    });
    SplittableRandom random = new SplittableRandom(1);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * shortWords.size());
    long odd = random.nextLong() | 1;
    for (int tries = 1; !isPerfect(odd, bits, shortWords); tries++) {
      odd = random.nextLong() | 1;
      if (tries % TRIES == 0) {
        bits++;
      }
    }
    multiplier = odd;
    shift = Long.SIZE - bits;
    words = new long[1 << bits];
    numbers = new int[1 << bits];
    shortWords.forEach((word, number) -> {
      words[slot(word)] = word;
      numbers[slot(word)] = number;
    });
  }

  /// The number of a word of up to eight bytes, or UNKNOWN.
  int number(long word) {
    int slot = slot(word);
    return words[slot] == word ? numbers[slot] : UNKNOWN;
  }

  /// The number of a word with its terminator, or UNKNOWN.
  int number(byte[] bytes, int from, int to) {
    if (to - from <= EightBytes.LENGTH) {
      return number(EightBytes.upTo(bytes, from, to));
    }
    return longWords.getOrDefault(
        new String(bytes, from, to - from, StandardCharsets.UTF_8), UNKNOWN);
  }

  private int slot(long word) {
    return (int) ((word * multiplier) >>> shift);
  }

  /// Whether every word gets a slot of its own.
  private static boolean isPerfect(long multiplier, int bits, Map<Long, Integer> shortWords) {
    boolean[] taken = new boolean[1 << bits];
    for (long word : shortWords.keySet()) {
      int slot = (int) ((word * multiplier) >>> (Long.SIZE - bits));
      if (taken[slot]) {
        return false;
      }
      taken[slot] = true;
    }
    return true;
  }
}
