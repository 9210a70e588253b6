package plumbline.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many cases were inspected, and how.
///
/// @param counts whole numbers by field name, such as `courtCases` or `meetings`; where the
///   inspection file says null, the field is absent
/// @param eligible by the id of a domain, how many eligible cases its sample was drawn from
/// @param outOfCourtBreakdown out-of-court cases by disposal, as the report names it
/// @param words texts by field name: the windows and the split
public record Sample(
    Map<String, Integer> counts,
    Map<String, Integer> eligible,
    Map<String, Integer> outOfCourtBreakdown,
    Map<String, String> words,
    List<RelevantCases> relevantCases) {

  /// Of which nothing is recorded.
  public static final Sample UNKNOWN =
      new Sample(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  /// A number of relevant cases that a chapter states.
  public record RelevantCases(String domain, String about, int cases, Optional<String> source) {}

  public Sample {
    relevantCases = List.copyOf(relevantCases);
  }

  public Optional<Integer> count(String field) {
    return Optional.ofNullable(counts.get(field));
  }

  public Optional<String> words(String field) {
    return Optional.ofNullable(words.get(field));
  }
}
