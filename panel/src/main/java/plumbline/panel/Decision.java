package plumbline.panel;

import java.util.List;
import plumbline.framework.Rating;

/// What a panel decides about one standard.
public sealed interface Decision {
  /// The rating stays what was proposed.
  record Confirm() implements Decision {}

  /// Discretion: another rating than the cases give.
  ///
  /// @param grounds the ids of the tests on which the panel rests it
  record Move(Rating to, List<String> grounds, String reason) implements Decision {
    public Move {
      grounds = List.copyOf(grounds);
    }
  }

  /// The lead inspector is to look again; the panel decides later.
  record SendBack(String reason) implements Decision {}
}
