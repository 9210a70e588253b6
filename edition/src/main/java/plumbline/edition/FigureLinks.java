package plumbline.edition;

import java.util.Optional;

/// Where the figures of a page lead to.
@FunctionalInterface
public interface FigureLinks {
  FigureLinks NONE = (_, _) -> Optional.empty();

  /// The address that a figure leads to.
  ///
  /// @param here the anchor of the row that it stands in; empty outside such rows
  Optional<String> origin(Run.Bound figure, String here);
}
