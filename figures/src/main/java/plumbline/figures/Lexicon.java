package plumbline.figures;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.reading.NumberWords;

/// Words as they are printed, brought to small letters once for all reports: reports use few words
/// many times. Bounded: each place holds the last word that came upon it. May be shared by threads.
final class Lexicon {
  private static final int PLACES = 1 << 14;

  /// What is longer is no word, and is not kept.
  private static final int LONGEST = 40;

  /// Without a lock: a thread that sees an old word or none makes its own, and its fields are
  /// final.
  private static final @Nullable Word[] WORDS = new Word[PLACES];

  /// @param word in small letters, with straight apostrophes and plain hyphens
  /// @param worth of a number word below a hundred
  record Word(String printed, String word, @Nullable BigDecimal worth) {

    private static Word of(String printed) {
      String word =
          printed
              .toLowerCase(Locale.ROOT)
              .replace('’', '\'')
              .replace('‑', '-')
              .replace("\u00AD", "");
      int value = word.equals("nil") ? 0 : NumberWords.value(word);
      return new Word(printed, word, value < 0 || value >= 100 ? null : BigDecimal.valueOf(value));
    }

    private boolean isAt(String text, int start, int end) {
      return printed.length() == end - start && text.startsWith(printed, start);
    }
  }

  private Lexicon() {}

  /// The word that stands in the text from one place to another.
  static Word at(String text, int start, int end) {
    if (end - start > LONGEST) {
      return Word.of(text.substring(start, end));
    }
    int hash = 0;
    for (int place = start; place < end; place++) {
      hash = 31 * hash + text.charAt(place);
    }
    int place = (hash ^ hash >>> 14) & (PLACES - 1);
    Word known = WORDS[place];
    if (known == null || !known.isAt(text, start, end)) {
      known = Word.of(text.substring(start, end));
      WORDS[place] = known;
    }
    return known;
  }
}
