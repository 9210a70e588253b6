package plumbline.statistics;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Rating;
import plumbline.rating.RatedStandard;

/// How sure a standard's rating is, by the rule alone: the panel's discretion is a judgement, to
/// which no chance belongs.
///
/// @param questions the key questions that have a percentage
/// @param chances of each rating for the whole caseload, as if the key questions didn't depend on
///   each other; a standard judged on evidence keeps its rating; empty where it can't be told
/// @param fragility what other answers would do; empty for a standard judged on evidence, and where
///   it can't be told
public record StandardCertainty(
    RatedStandard standard,
    List<QuestionCertainty> questions,
    Optional<Chances> chances,
    Optional<Fragility> fragility) {
  public StandardCertainty {
    questions = List.copyOf(questions);
  }

  /// What the cases, or the lead inspector's judgement, give without discretion.
  public Optional<Rating> computed() {
    return standard.standard().isJudgedFromCases() ? standard.computed() : standard.rating();
  }

  /// The chance that the whole caseload would get the same rating.
  public Optional<Double> same() {
    return chances.flatMap(each -> computed().map(each::of));
  }
}
