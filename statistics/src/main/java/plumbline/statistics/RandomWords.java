package plumbline.statistics;

/// A stretch of one stream of random words, by counting: word k is a mixture of the bits of start +
/// k·γ, γ being the golden section of 2⁶⁴. So any stretch can begin anywhere at once, and a loop
/// can hold the counter in a register.
///
/// G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA
/// 2014 (SplitMix64, the generator of `java.util.SplittableRandom`).
final class RandomWords {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  /// How many words a stretch has before the next one begins: 2³².
  private static final int STRETCH_BITS = 32;

  private long counter;

  RandomWords(long counter) {
    this.counter = counter;
  }

  /// A stretch of a seed's stream; stretches are numbered from 0.
  static RandomWords stretch(long seed, long number) {
    return new RandomWords(mixed(seed) + GOLDEN * (number << STRETCH_BITS));
  }

  long nextWord() {
    counter = next(counter);
    return mixed(counter);
  }

  long counter() {
    return counter;
  }

  void goOn(long from) {
    counter = from;
  }

  static long next(long counter) {
    return counter + GOLDEN;
  }

  /// The word of a counter.
  static long mixed(long counter) {
    long word = (counter ^ counter >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    word = (word ^ word >>> 27) * 0x94D0_49BB_1331_11EBL;
    return word ^ word >>> 31;
  }
}
