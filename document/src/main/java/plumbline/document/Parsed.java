package plumbline.document;

import java.util.List;
import java.util.function.Function;

/// The outcome of reading: the value, or every problem that stood in its way and no value at all.
public sealed interface Parsed<T> {

  /// The file was read whole.
  record Accepted<T>(T value) implements Parsed<T> {}

  /// The file was not read; nothing of it may be used.
  record Refused<T>(List<Problem> problems) implements Parsed<T> {
    public Refused {
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("A refusal names its problems.");
      }
      problems =
          problems.stream().sorted((one, other) -> one.place().compareTo(other.place())).toList();
    }
  }

  /// Accepted, unless problems were found on the way.
  static <T> Parsed<T> of(T value, List<Problem> problems) {
    return problems.isEmpty() ? new Accepted<>(value) : new Refused<>(problems);
  }

  /// Goes on reading with the value; a refusal stays a refusal.
  default <R> Parsed<R> then(Function<T, Parsed<R>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(List<Problem> problems) -> new Refused<>(problems);
    };
  }
}
