package plumbline.report;

import java.util.Optional;
import plumbline.framework.Rating;
import plumbline.framework.Scale;

/// A rating as a tag: its name, and beside it as many filled steps as it stands up the scale. The
/// colour only repeats what the words and the steps say.
///
/// @param step how many steps are filled: 1 for the worst rating, none where there is no rating
/// @param tone which of five tones the tag has, worst to best, or `none`
public record RatingMark(String name, int step, int steps, String tone) {
  public static RatingMark of(Rating rating, Scale scale) {
    return new RatingMark(
        rating.name(),
        rating.rank() + 1,
        scale.ratings().size(),
        tone(rating.rank() + 1, scale.ratings().size()));
  }

  static RatingMark of(Optional<Rating> rating, Scale scale) {
    return rating
        .map(known -> of(known, scale))
        .orElseGet(() -> new RatingMark("Not rated", 0, scale.ratings().size(), "none"));
  }

  /// @param step from 1 for the worst rating; 0 where there is none
  public static String tone(int step, int steps) {
    int rank = step - 1;
    int best = steps - 1;
    if (step == 0) {
      return "none";
    }
    if (rank == best) {
      return "highest";
    }
    if (rank == 0) {
      return "lowest";
    }
    int fromMiddle = 2 * rank - best;
    if (fromMiddle == 0) {
      return "middle";
    }
    return fromMiddle < 0 ? "lower" : "upper";
  }

  /// The width of the steps' drawing.
  public int width() {
    return 6 * steps - 2;
  }
}
