package plumbline.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import plumbline.document.Node;

/// Compares an extracted inspection file with a transcription, value by value, part by part.
final class ExtractionScore {
  private final Map<String, int[]> parts = new LinkedHashMap<>();
  private final StringBuilder differences = new StringBuilder();

  /// Counts the values of a part: as transcribed, right, wrong, missing, and those that the
  /// transcription lacks.
  void part(String part, Map<String, String> gold, Map<String, String> ours) {
    int[] counts = parts.computeIfAbsent(part, _ -> new int[5]);
    gold.forEach((key, value) -> {
      String read = ours.get(key);
      boolean right = value.equals(read);
      counts[0]++;
      counts[right ? 1 : read == null ? 3 : 2]++;
      if (!right) {
        differences.append("  %s %s: %s, not %s%n".formatted(part, key, read, value));
      }
    });
    Set<String> more = new TreeSet<>(ours.keySet());
    more.removeAll(gold.keySet());
    counts[4] += more.size();
    more.forEach(key ->
        differences.append(
            "  %s %s: %s, which is not transcribed%n".formatted(part, key, ours.get(key))));
  }

  int values() {
    return parts.values().stream().mapToInt(counts -> counts[0] + counts[4]).sum();
  }

  double share() {
    return (double) parts.values().stream().mapToInt(counts -> counts[1]).sum() / values();
  }

  @Override
  public String toString() {
    StringBuilder table =
        new StringBuilder(
            "%-22s %7s %7s %7s %7s %7s%n"
                .formatted("part", "values", "right", "wrong", "missing", "more"));
    parts.forEach((part, counts) ->
        table.append(
            "%-22s %7d %7d %7d %7d %7d%n"
                .formatted(part, counts[0], counts[1], counts[2], counts[3], counts[4])));
    return table
        .append("%.2f%% of %d values%n".formatted(100 * share(), values()))
        .append(differences)
        .toString();
  }

  /// A list's items by number, name or label, each with the fields that are compared.
  static Map<String, String> table(List<Node> items, List<String> keys, List<String> values) {
    Map<String, String> table = new LinkedHashMap<>();
    for (Node item : items) {
      StringBuilder key = new StringBuilder();
      keys.forEach(field -> key.append(Reports.text(item, field)).append(' '));
      for (String value : values) {
        String text = Reports.text(item, value);
        if (!text.isEmpty()) {
          table.put(key + value, text);
        }
      }
    }
    return table;
  }

  static Map<String, String> flat(Map<String, Node> fields) {
    Map<String, String> flat = new LinkedHashMap<>();
    fields.forEach((key, node) -> {
      if (node instanceof Node.Mapping mapping) {
        flat(mapping.entries()).forEach((inner, value) -> flat.put(key + " " + inner, value));
      } else if (!Reports.text(node).isEmpty()) {
        flat.put(key, Reports.text(node));
      }
    });
    return flat;
  }
}
