package plumbline.web.panel;

import plumbline.web.layout.TextLine;

/// What somebody types in several lines for the panel’s record: kept as one.
final class TypedWords {
  private static final int LONGEST = 2000;

  private TypedWords() {}

  static String of(String typed) {
    return typed.replaceAll("\\s+", " ").strip();
  }

  static boolean areGood(String words) {
    return !words.isEmpty() && TextLine.isOne(words, LONGEST);
  }

  /// @param what such as `what was done`
  static String problem(String what) {
    return "Enter %s, in at most %d characters".formatted(what, LONGEST);
  }
}
