package plumbline.document;

/// The problem of a key that stands twice in one group: in JSON and in YAML the same words.
final class Twins {
  private Twins() {}

  static Problem problem(String key, Place place, Place earlier) {
    return new Problem(
        place,
        "‘%s’ is given twice".formatted(key),
        "keep one of the two; the first is on line %d".formatted(earlier.line()));
  }
}
