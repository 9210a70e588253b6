package plumbline.sampling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A case of the list that can't be sampled, and why.
///
/// @param ref its reference; empty where it has none
/// @param line where it stands in the list
/// @param kind the reason without its particulars, by which cases are counted
public record Excluded(String ref, int line, String kind, String reason) {

  /// How many there are for each kind of reason, the most frequent first.
  static Map<String, Integer> byKind(List<Excluded> excluded) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    excluded.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }
}
