package plumbline.reading;

import java.util.HashMap;
import java.util.Map;

/// Tells running heads and page numbers by their place at a page's edge, and by their return.
final class PageEdges {
  private static final float EDGE = 0.09f;

  private final Map<String, Integer> seen = new HashMap<>();

  /// @param place of the line: 0 at the page's top, 1 at its foot
  void see(String text, float place) {
    if (isAtEdge(place)) {
      seen.merge(key(text), 1, Integer::sum);
    }
  }

  /// @param pages of the whole file: a running head returns on a good part of them
  boolean isRunningHead(String text, float place, int pages) {
    return isAtEdge(place) && seen.getOrDefault(key(text), 0) >= Math.max(3, pages / 6);
  }

  private static boolean isAtEdge(float place) {
    return place < EDGE || place > 1 - EDGE;
  }

  /// The words, whatever the page's number.
  private static String key(String text) {
    return text.strip().replaceAll("\\d+", "#");
  }
}
