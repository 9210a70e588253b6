package plumbline.web.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// By what the cases are filtered, if by anything.
public record Selection(Map<CaseFilter, String> chosen) {
  static final Selection EVERYTHING = new Selection(Map.of());

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

  Selection with(CaseFilter filter, String value) {
    Map<CaseFilter, String> more = new EnumMap<>(CaseFilter.class);
    more.putAll(chosen);
    more.put(filter, value);
    return new Selection(more);
  }

  /// Every selection that leaves out one or more of these filters.
  List<Selection> wider() {
    List<Selection> parts = new ArrayList<>(List.of(EVERYTHING));
    chosen.forEach(
        (filter, value) -> List.copyOf(parts).forEach(part -> parts.add(part.with(filter, value))));
    parts.remove(this);
    return parts;
  }
}
