package plumbline.figures;

import java.util.List;
import java.util.Optional;
import plumbline.figures.Comparison.Verdict;
import plumbline.framework.QuestionId;
import plumbline.reading.Result;

/// What an amount is about, and whether the tables bear it out.
///
/// @param subjects the questions it may be about, the likeliest first
/// @param negative whether it counts the cases that did not meet what is asked
/// @param verdict agreement with any of the subjects counts
/// @param against the result that it was held against
/// @param likeness how sure the link is, from 0 to 1
record Link(
    Sentence sentence,
    Claim claim,
    List<Subject> subjects,
    boolean negative,
    Verdict verdict,
    Optional<Result> against,
    double likeness) {

  /// One thing that an amount may be about.
  ///
  /// @param questions one question, or several that the sentence speaks of together
  /// @param together whether the amount counts cases that meet all of them, so that it can't exceed
  ///   the lowest
  record Subject(List<QuestionId> questions, boolean together) {}

  Subject likeliest() {
    return subjects.getFirst();
  }
}
