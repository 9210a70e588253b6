package plumbline.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a sentence, to be asked whether one is among them: checks ask every sentence for
/// dozens, and nearly always it is not.
final class Words {
  /// By their hash, or in the next free place behind; more places than words.
  private final @Nullable String[] places;

  private Words(int words) {
    places = new String[Integer.highestOneBit(2 * words + 1) * 2];
  }

  static Words of(List<Token> tokens) {
    Words words = new Words(tokens.size());
    for (Token token : tokens) {
      words.places[words.place(token.word())] = token.word();
    }
    return words;
  }

  boolean has(String word) {
    return places[place(word)] != null;
  }

  /// Where the word stands, or the free place where it would.
  private int place(String word) {
    int hash = word.hashCode();
    int place = (hash ^ hash >>> 15) & (places.length - 1);
    String there = places[place];
    while (there != null && !there.equals(word)) {
      place = (place + 1) & (places.length - 1);
      there = places[place];
    }
    return place;
  }
}
