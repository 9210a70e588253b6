package plumbline.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Running heads: lines that belong to a page, not to the text that they stray into.
final class Furniture {
  private static final int LONGEST = 200;

  private final boolean[] runningHead;

  /// Finds the running heads among the lines of a text.
  Furniture(List<String> lines) {
    runningHead = new boolean[lines.size()];
    Map<String, Integer> seen = new HashMap<>();
    String[] keys = new String[lines.size()];
    for (int index = 0; index < keys.length; index++) {
      keys[index] = key(lines.get(index));
      if (!keys[index].isEmpty()) {
        seen.merge(keys[index], 1, Integer::sum);
      }
    }
    for (int index = 0; index < keys.length; index++) {
      String key = keys[index];
      runningHead[index] =
          !key.isEmpty()
              && (key.startsWith("inspection of ") || seen.getOrDefault(key, 0) > 1)
              && standsAlone(lines, index);
    }
  }

  boolean isRunningHead(int index) {
    return runningHead[index];
  }

  /// The words of a line that ends in a page's number and speaks of an inspection or a report;
  /// empty for every other line.
  private static String key(String line) {
    String words = line.strip();
    if (words.length() > LONGEST || words.isEmpty()) {
      return "";
    }
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) >= '0' && words.charAt(end - 1) <= '9') {
      end--;
    }
    int digits = words.length() - end;
    if (digits == 0 || digits > 3 || end == 0 || words.charAt(end - 1) != ' ') {
      return "";
    }
    String key = words.substring(0, end).strip().toLowerCase(Locale.ROOT);
    return key.length() >= 12 && (key.contains("inspection") || key.contains("report")) ? key : "";
  }

  /// Whether the neighbours are blank, so that this is no line of a paragraph.
  private static boolean standsAlone(List<String> lines, int index) {
    return (index == 0 || lines.get(index - 1).isBlank())
        && (index + 1 == lines.size() || lines.get(index + 1).isBlank());
  }
}
