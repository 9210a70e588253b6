package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// What work of each rating is like, for standards that are judged on evidence.
///
/// @param areOurs whether the words are our own, and not those of the inspectorate
/// @param levels of every standard that has none of its own; worst first
public record Characteristics(boolean areOurs, List<Level> levels, List<OfStandard> standards) {
  public Characteristics {
    levels = List.copyOf(levels);
    standards = List.copyOf(standards);
  }

  /// @param rating by its name on the scale
  public record Level(String rating, Text text) {}

  /// @param about what is weighed for this standard
  /// @param levels its own; empty where the common ones hold
  public record OfStandard(String standard, Text about, List<Level> levels) {
    public OfStandard {
      levels = List.copyOf(levels);
    }
  }

  /// What is weighed for a standard.
  public Optional<Text> about(Standard standard) {
    return of(standard).map(OfStandard::about);
  }

  /// The standard’s own levels, else the common ones.
  public List<Level> levels(Standard standard) {
    return of(standard).map(OfStandard::levels).filter(own -> !own.isEmpty()).orElse(levels);
  }

  private Optional<OfStandard> of(Standard standard) {
    return standards.stream().filter(one -> one.standard().equals(standard.id())).findFirst();
  }
}
