package plumbline.statistics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Chances, shares and numbers as a panel would say them.
final class InWords {
  private static final Map<String, Double> CHANCES = new LinkedHashMap<>();

  static {
    CHANCES.put("one in 100", 1 / 100.0);
    CHANCES.put("one in 50", 1 / 50.0);
    CHANCES.put("one in 20", 1 / 20.0);
    CHANCES.put("one in ten", 1 / 10.0);
    CHANCES.put("one in six", 1 / 6.0);
    CHANCES.put("one in four", 1 / 4.0);
    CHANCES.put("one in three", 1 / 3.0);
    CHANCES.put("two in five", 2 / 5.0);
    CHANCES.put("one in two", 1 / 2.0);
    CHANCES.put("three in five", 3 / 5.0);
    CHANCES.put("two in three", 2 / 3.0);
    CHANCES.put("three in four", 3 / 4.0);
    CHANCES.put("five in six", 5 / 6.0);
    CHANCES.put("nine in ten", 9 / 10.0);
    CHANCES.put("19 in 20", 19 / 20.0);
    CHANCES.put("49 in 50", 49 / 50.0);
    CHANCES.put("99 in 100", 99 / 100.0);
  }

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private InWords() {}

  /// `about two in three (66%)`, and at the ends `less than one in 100` and `more than 99 in 100`.
  static String chance(double chance) {
    if (chance <= 0) {
      return "nil";
    }
    if (chance >= 1) {
      return "certainty";
    }
    if (chance < 0.01) {
      return "less than one in 100";
    }
    if (chance > 0.99) {
      return "more than 99 in 100";
    }
    String nearest =
        CHANCES.entrySet().stream()
            .min(Comparator.comparingDouble(said -> Math.abs(odds(said.getValue()) - odds(chance))))
            .orElseThrow()
            .getKey();
    return "about %s (%s)".formatted(nearest, percent(chance));
  }

  /// So that one in 50 is as far from one in 20 as 49 in 50 from 19 in 20.
  private static double odds(double chance) {
    return Math.log(chance / (1 - chance));
  }

  /// A share from 0 to 1 as a whole per cent.
  static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  /// Numbers up to ten as words.
  static String number(int number) {
    return number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
  }

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
