package plumbline.drafting;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Hunspell;

/// Welsh spelling, by the dictionary of Bangor University. May be shared by threads.
public final class WelshSpelling {
  private static final Hunspell DICTIONARY = Spelling.dictionary("cy");

  /// Placed figures, and the marks of notes.
  private static final Pattern SIGNS = Pattern.compile("\\{[^{}]*}|\\[\\^[^\\]]*]");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]++");

  /// What leans on the word before it: `i’r`, `a’i`, `gyda’n`.
  private static final Set<String> LEANING =
      Set.of("r", "n", "i", "w", "u", "m", "th", "ch", "s", "ll", "d");

  /// Words that reports need, with their mutated forms, which the dictionary lacks.
  private static final Set<String> KNOWN =
      Set.of(
          "bernir",
          "fernir",
          "darperir",
          "ddarperir",
          "arhosir",
          "cydgysylltiedig",
          "gydgysylltiedig",
          "cydarolygiad",
          "gydarolygiad",
          "cydarolygiadau",
          "gydarolygiadau");

  private WelshSpelling() {}

  /// The words that are not in the dictionary, each once, in their order. Names are left alone: a
  /// word with a capital letter is taken for one.
  public static List<String> unknown(String welsh) {
    return WORD.matcher(SIGNS.matcher(welsh).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(word -> Character.isLowerCase(word.charAt(0)) && !isKnown(Spelling.plain(word)))
        .distinct()
        .toList();
  }

  private static boolean isKnown(String word) {
    if (word.length() > Spelling.LONGEST) {
      return false;
    }
    int at = word.lastIndexOf('\'');
    if (at > 0 && (at == word.length() - 1 || LEANING.contains(word.substring(at + 1)))) {
      return isKnown(word.substring(0, at));
    }
    return KNOWN.contains(word) || DICTIONARY.spell(word);
  }
}
