package plumbline.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers in words, up to ninety-nine; hundreds and thousands are put together by [Tokens].
final class NumberWords {
  private static final String[] UNITS = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final Map<String, BigDecimal> WORTH = worth();

  private NumberWords() {}

  private static Map<String, BigDecimal> worth() {
    Map<String, BigDecimal> worth = new HashMap<>();
    for (int unit = 0; unit < UNITS.length; unit++) {
      worth.put(UNITS[unit], BigDecimal.valueOf(unit));
    }
    for (int ten = 0; ten < TENS.length; ten++) {
      int tens = (ten + 2) * 10;
      worth.put(TENS[ten], BigDecimal.valueOf(tens));
      for (int unit = 1; unit < 10; unit++) {
        worth.put(TENS[ten] + "-" + UNITS[unit], BigDecimal.valueOf(tens + unit));
        worth.put(TENS[ten] + " " + UNITS[unit], BigDecimal.valueOf(tens + unit));
      }
    }
    worth.put("nil", BigDecimal.ZERO);
    return Map.copyOf(worth);
  }

  static @Nullable BigDecimal of(String word) {
    return WORTH.get(word);
  }

  static boolean isTens(String word) {
    for (String ten : TENS) {
      if (ten.equals(word)) {
        return true;
      }
    }
    return false;
  }
}
