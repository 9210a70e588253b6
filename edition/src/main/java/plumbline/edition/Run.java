package plumbline.edition;

/// A stretch of words in a line.
public sealed interface Run {
  String text();

  record Words(String text) implements Run {}

  record Strong(String text) implements Run {}

  /// A figure that is bound to the evidence.
  ///
  /// @param ref which one, see [Figures]
  /// @param text as it is printed
  record Bound(String ref, String text) implements Run {}

  /// The number of a note in the line that it is about.
  ///
  /// @param anchor of the note
  record Mark(String anchor, int number) implements Run {
    @Override
    public String text() {
      return "[%d]".formatted(number);
    }
  }
}
