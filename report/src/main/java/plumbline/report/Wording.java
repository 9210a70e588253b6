package plumbline.report;

import java.util.Locale;

/// How words of an inspection file stand at the head of a line.
final class Wording {
  private Wording() {}

  static String capitalised(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
