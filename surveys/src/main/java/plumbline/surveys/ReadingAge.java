package plumbline.surveys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The age at which most people can read a text, after J. P. Kincaid, R. P. Fishburne, R. L. Rogers
/// and B. S. Chissom, ‘Derivation of new readability formulas for Navy enlisted personnel’,
/// Research Branch Report 8-75 (1975): the grade of an American school, which children of five more
/// years are in. For English alone.
public record ReadingAge(double years) {
  private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?:]+(\\s+|$)");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /// A last syllable that is written but not said: an e, or ed but after t and d.
  private static final Pattern SILENT = Pattern.compile("(?:[^aeiouyl]|[aeiouy]l)e|[^aeiouytd]ed");

  /// @param passages each ends a sentence, with or without a full stop
  public static ReadingAge of(List<String> passages) {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    for (String passage : passages) {
      for (String sentence : SENTENCE_ENDS.split(passage)) {
        List<String> said =
            Arrays.stream(sentence.split("[^\\p{L}\\p{N}’'-]+"))
                .filter(word -> !word.isBlank())
                .toList();
        sentences += said.isEmpty() ? 0 : 1;
        words += said.size();
        syllables += said.stream().mapToInt(ReadingAge::syllables).sum();
      }
    }
    if (words == 0) {
      return new ReadingAge(5);
    }
    double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    return new ReadingAge(Math.max(5, grade + 5));
  }

  /// Groups of vowels, but those that are not said; a number counts as one.
  static int syllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[’']", "");
    int groups = (int) VOWELS.matcher(letters).results().count();
    boolean silent = letters.length() > 2 && endsSilently(letters);
    return Math.max(1, silent ? groups - 1 : groups);
  }

  private static boolean endsSilently(String letters) {
    for (int length = 2; length <= 3 && length <= letters.length(); length++) {
      if (SILENT.matcher(letters.substring(letters.length() - length)).matches()) {
        return true;
      }
    }
    return false;
  }

  /// In whole years, a begun one counted.
  public int wholeYears() {
    return (int) Math.ceil(years);
  }
}
