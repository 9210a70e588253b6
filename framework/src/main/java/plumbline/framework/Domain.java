package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// A domain: standards that belong together.
///
/// @param cases the value of the fact `domain` of the cases that answer its questions
/// @param sampleField the field of an inspection's sample that counts those cases
public record Domain(
    String id,
    Text name,
    Optional<String> cases,
    Optional<String> sampleField,
    List<Standard> standards) {
  public Domain {
    standards = List.copyOf(standards);
  }

  /// As it heads a chapter or a table: `2. Court disposals`.
  public String heading() {
    return "%s. %s".formatted(id, name);
  }
}
