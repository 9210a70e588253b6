package plumbline.fieldwork;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the case list says of a case.
///
/// @param facts by column: texts, whole numbers or truths, as an inspection file has them
public record CaseFacts(String ref, Map<String, Object> facts) {
  public CaseFacts {
    Map<String, Object> withRef = new TreeMap<>(facts);
    withRef.put("ref", ref);
    facts = Map.copyOf(withRef);
  }

  /// Court, out-of-court or resettlement.
  public Optional<String> domain() {
    return text("domain");
  }

  /// The case manager's classification: the case list has it under the same name.
  Optional<String> classification(String name) {
    return text(name);
  }

  private Optional<String> text(String fact) {
    return facts.get(fact) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
