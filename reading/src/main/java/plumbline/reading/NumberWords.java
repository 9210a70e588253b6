package plumbline.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Numbers in figures or in words, as reports write them.
public final class NumberWords {
  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    String[] below =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ");
    for (int value = 0; value < below.length; value++) {
      WORDS.put(below[value], value);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int ten = 0; ten < tens.length; ten++) {
      WORDS.put(tens[ten], 20 + 10 * ten);
      for (int one = 1; one < 10; one++) {
        WORDS.put(tens[ten] + "-" + below[one], 20 + 10 * ten + one);
      }
    }
    WORDS.put("hundred", 100);
  }

  private NumberWords() {}

  /// The whole number of a word or figure, such as `twenty-three` or `23`; -1 if it is none.
  public static int value(String word) {
    if (word.isEmpty() || word.length() > 20) {
      return -1;
    }
    int at = 0;
    while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    if (at == word.length()) {
      return word.length() <= 9 ? Integer.parseInt(word) : -1;
    }
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), -1);
  }
}
