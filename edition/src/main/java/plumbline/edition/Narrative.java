package plumbline.edition;

import java.util.List;
import java.util.Optional;

/// What writers wrote, by section, in place of the sentences that follow from the figures alone.
@FunctionalInterface
public interface Narrative {
  Narrative NONE = (_, _) -> Optional.empty();

  /// @param figures what may be told of the inspection
  /// @return empty where nobody wrote the section
  Optional<List<Block>> of(String section, Figures figures);
}
