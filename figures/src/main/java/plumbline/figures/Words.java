package plumbline.figures;

import java.util.List;

/// The words of a sentence, to be asked whether one is among them: checks ask every sentence for
/// dozens, and nearly always it is not.
///
/// @param some a bit for each word (a Bloom filter): a word whose bit is missing is not there
/// @param other another bit for each word
record Words(List<Token> tokens, long some, long other) {

  static Words of(List<Token> tokens) {
    long some = 0;
    long other = 0;
    for (Token token : tokens) {
      int hash = token.word().hashCode() * 0x9E3779B9;
      some |= 1L << (hash >>> 26);
      other |= 1L << (hash >>> 20);
    }
    return new Words(tokens, some, other);
  }

  boolean has(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    if ((some >>> (hash >>> 26) & other >>> (hash >>> 20) & 1) == 0) {
      return false;
    }
    for (Token token : tokens) {
      if (token.is(word)) {
        return true;
      }
    }
    return false;
  }
}
