package plumbline.edition;

import java.util.List;
import java.util.Optional;

/// What writers wrote, by section, in place of the sentences that follow from the figures alone.
@FunctionalInterface
public interface Narrative {
  Narrative NONE = _ -> Optional.empty();

  /// @return empty where nobody wrote the section
  Optional<List<Block>> of(String section);
}
