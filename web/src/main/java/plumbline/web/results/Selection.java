package plumbline.web.results;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// By what the cases are filtered, if by anything.
public record Selection(Map<CaseFilter, String> chosen) {
  public Selection {
    chosen = Map.copyOf(chosen);
  }

  public boolean any() {
    return !chosen.isEmpty();
  }

  public String chosen(CaseFilter filter) {
    return chosen.getOrDefault(filter, "");
  }

  /// @param features of a case, by what it can be filtered by
  boolean takes(Map<CaseFilter, String> features) {
    return features.entrySet().containsAll(chosen.entrySet());
  }

  Selection without(CaseFilter filter) {
    Map<CaseFilter, String> others = new EnumMap<>(CaseFilter.class);
    others.putAll(chosen);
    others.remove(filter);
    return new Selection(others);
  }

  /// The filters that take a case: of the chosen ones, those whose value it has.
  Set<CaseFilter> taking(Map<CaseFilter, String> features) {
    return chosen.entrySet().stream()
        .filter(one -> features.entrySet().contains(one))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
