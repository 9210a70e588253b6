package plumbline.document;

import java.util.Collection;
import java.util.List;

/// Things one after the other in a sentence.
public final class Listed {
  private Listed() {}

  /// `a, b and c`.
  public static String of(Collection<?> things) {
    return of(things, "and");
  }

  /// `a, b or c`.
  ///
  /// @param last the word before the last one
  public static String of(Collection<?> things, String last) {
    List<String> words = things.stream().map(String::valueOf).toList();
    return words.size() < 2
        ? String.join("", words)
        : "%s %s %s"
            .formatted(
                String.join(", ", words.subList(0, words.size() - 1)), last, words.getLast());
  }
}
