package plumbline.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Place;

/// An example that stands in the framework file and must hold: so a rule can't be changed by
/// accident.
public sealed interface Example {
  Place place();

  Rating then();

  /// A standard judged from cases: these tallies give this rating, and these discretion tests hold.
  ///
  /// @param up ids of the tests that hold upward; empty where the example doesn't say
  record FromTallies(
      Place place,
      Map<QuestionId, Tally> given,
      Rating then,
      Optional<List<String>> up,
      Optional<List<String>> down)
      implements Example {}

  /// A standard judged on evidence: this judgement gives this rating and these points.
  record FromJudgement(Place place, Rating judgement, Rating then, int points) implements Example {}

  /// The overall rating: this score, with these standards' ratings, gives this rating.
  record FromScore(Place place, BigDecimal score, Map<String, Rating> standards, Rating then)
      implements Example {}
}
