package plumbline.sampling;

/// Random numbers that anyone can make again, on any machine and in any language: SplitMix64
/// (Steele, Lea and Flood 2014, 'Fast splittable pseudorandom number generators', figure 17). With
/// all sums and products modulo 2^64, the number at position i = 1, 2, 3, ... of a stream is
/// `mix(key + i * GOLDEN)`, so each depends on the seed, the stream and its position only.
public final class RandomNumbers {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private RandomNumbers(long key) {
    state = key;
  }

  /// What the numbers are for: a draw added later changes none of the earlier ones.
  enum Stream {
    SAMPLE(0),
    RESERVES(1),
    SECOND_READ(2),
    COLLEAGUES(3);

    private final int number;

    Stream(int number) {
      this.number = number;
    }
  }

  /// The stream's key is `mix(mix(seed) + number of the stream)`.
  static RandomNumbers of(Seed seed, Stream stream) {
    return new RandomNumbers(mix(mix(seed.number()) + stream.number));
  }

  /// The numbers with which a sample is drawn.
  public static RandomNumbers of(Seed seed) {
    return of(seed, Stream.SAMPLE);
  }

  /// The generator as its authors publish it, with the seed itself as key.
  static RandomNumbers published(long key) {
    return new RandomNumbers(key);
  }

  private static long mix(long number) {
    long once = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }

  /// 64 random bits.
  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /// At least 0 and less than 1, from the upper 53 bits.
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /// At least 0 and less than a bound: the upper half of the product of 128 bits.
  int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /// 0 to size - 1 in random order (Fisher and Yates 1938, from the end).
  int[] order(int size) {
    int[] order = new int[size];
    for (int at = 0; at < size; at++) {
      order[at] = at;
    }
    for (int at = size - 1; at > 0; at--) {
      int other = below(at + 1);
      int moved = order[at];
      order[at] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
