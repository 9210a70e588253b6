package plumbline.figures;

import java.util.List;

/// The words of a sentence, to be asked whether one is among them: checks ask every sentence for
/// dozens, and nearly always it is not.
final class Words {
  private final List<Token> tokens;
  private final int[] hashes;

  /// A bit for each word (a Bloom filter): a word whose bit is missing is not there.
  private long bits;

  private Words(List<Token> tokens) {
    this.tokens = tokens;
    this.hashes = new int[tokens.size()];
  }

  static Words of(List<Token> tokens) {
    Words words = new Words(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      int hash = tokens.get(at).word().hashCode();
      words.hashes[at] = hash;
      words.bits |= bit(hash);
    }
    return words;
  }

  boolean has(String word) {
    int hash = word.hashCode();
    if ((bits & bit(hash)) == 0) {
      return false;
    }
    for (int at = 0; at < hashes.length; at++) {
      if (hashes[at] == hash && tokens.get(at).is(word)) {
        return true;
      }
    }
    return false;
  }

  private static long bit(int hash) {
    return 1L << ((hash * 0x9E3779B9) >>> 26);
  }
}
