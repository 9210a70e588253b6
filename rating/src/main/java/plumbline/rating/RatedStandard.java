package plumbline.rating;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Band;
import plumbline.framework.Percentage;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;

/// A standard's rating with its working.
///
/// @param rating empty while it can't be given
/// @param computed what the cases alone give; empty for a standard judged on evidence
/// @param value the percentage that was banded
/// @param lowest the key questions with the lowest percentage: more than one where they tie
/// @param questions every key question in order
/// @param prompts every prompt, by the key question it belongs to, in order
/// @param tests every discretion test in both directions
/// @param discretion the panel's departure, where it was applied
/// @param judgement the lead inspector's judgement, for a standard judged on evidence
public record RatedStandard(
    Standard standard,
    Optional<Rating> rating,
    Optional<Rating> computed,
    Optional<Percentage> value,
    Optional<Band> band,
    List<RatedQuestion> lowest,
    List<RatedQuestion> questions,
    List<RatedQuestion> prompts,
    List<DiscretionTest> tests,
    Optional<Inspection.DiscretionUse> discretion,
    Optional<Inspection.Judgement> judgement,
    Optional<Rating> published) {
  public RatedStandard {
    lowest = List.copyOf(lowest);
    questions = List.copyOf(questions);
    prompts = List.copyOf(prompts);
    tests = List.copyOf(tests);
  }

  /// The ids of the tests that hold in a direction, in the framework's order.
  public List<String> testsThatHold(DiscretionTest.Direction direction) {
    return tests.stream()
        .filter(result -> result.direction() == direction && result.holds())
        .map(result -> result.test().id())
        .toList();
  }

  /// The ids of the tests that hold in the direction in which the panel moved the rating.
  public List<String> testsBehindDiscretion() {
    return discretion
        .map(use ->
            testsThatHold(
                use.from().isBelow(use.to())
                    ? DiscretionTest.Direction.UP
                    : DiscretionTest.Direction.DOWN))
        .orElse(List.of());
  }

  /// The prompts of one key question, in order.
  public List<RatedQuestion> promptsOf(QuestionId keyQuestion) {
    return prompts.stream()
        .filter(prompt -> prompt.question().id().value().startsWith(keyQuestion + "."))
        .toList();
  }

  public boolean differsFromPublished() {
    return published.isPresent() && !published.equals(rating);
  }
}
