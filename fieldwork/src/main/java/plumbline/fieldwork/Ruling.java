package plumbline.fieldwork;

import java.util.List;

/// Whether something may be saved or done: if not, with everything that stands in its way.
public sealed interface Ruling<T> {

  /// It may.
  record Allowed<T>(T value) implements Ruling<T> {}

  /// It may not, and nothing of it is kept.
  record Refused<T>(List<Refusal> refusals) implements Ruling<T> {
    public Refused {
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("A refusal says why.");
      }
      refusals = List.copyOf(refusals);
    }
  }

  /// Allowed, unless something stands in its way.
  static <T> Ruling<T> of(T value, List<Refusal> refusals) {
    return refusals.isEmpty() ? new Allowed<>(value) : new Refused<>(refusals);
  }
}
