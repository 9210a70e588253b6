package plumbline.reading;

import java.util.HashMap;
import java.util.Map;

/// Tells running heads and page numbers by their place at a page's edge, and by their return.
final class PageEdges {
  private static final float EDGE = 0.09f;

  private final Map<String, Integer> seen = new HashMap<>();

  /// @param place of the line: 0 at the page's top, 1 at its foot
  void see(String text, float place, int page) {
    if (isAtEdge(place)) {
      seen.merge(key(text, page), 1, Integer::sum);
    }
  }

  /// @param pages of the whole file: a running head returns on a good part of them
  boolean isRunningHead(String text, float place, int page, int pages) {
    return isAtEdge(place) && seen.getOrDefault(key(text, page), 0) >= Math.max(3, pages / 6);
  }

  private static boolean isAtEdge(float place) {
    return place < EDGE || place > 1 - EDGE;
  }

  /// The words, whatever the page's number. A number alone must keep step with the pages: else it
  /// is a table's.
  private static String key(String text, int page) {
    String words = text.strip();
    int number = NumberWords.value(words);
    if (number >= 0) {
      return "page " + (number - page);
    }
    boolean letters = words.chars().anyMatch(Character::isLetter);
    return letters ? words.replaceAll("\\d+", "#") : words + " on page " + page;
  }
}
