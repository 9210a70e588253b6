package plumbline.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is wrong with a form that was sent, by the field it is about, in their order.
public record FormProblems(Map<String, String> byField) {
  public static final FormProblems NONE = new FormProblems(Map.of());

  public FormProblems {
    byField = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byField));
  }

  public static FormProblems of(String field, String problem) {
    return new FormProblems(Map.of(field, problem));
  }

  public boolean any() {
    return !byField.isEmpty();
  }

  /// Empty where nothing is wrong with it.
  public String at(String field) {
    return byField.getOrDefault(field, "");
  }
}
