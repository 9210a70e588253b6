package plumbline.edition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a page knows of its lines: where their figures lead to, and which are in English on a page
/// of another language.
@FunctionalInterface
public interface FigureLinks {
  FigureLinks NONE = (_, _) -> Optional.empty();

  /// The address that a figure leads to.
  ///
  /// @param here the anchor of the row that it stands in; empty outside such rows
  Optional<String> origin(Run.Bound figure, String here);

  /// The language of a line; null where it is the page’s, and needs no mark.
  default @Nullable String language(List<Run> runs) {
    return null;
  }

  default @Nullable String language(String text) {
    return language(Prose.words(text));
  }
}
