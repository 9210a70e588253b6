package plumbline.figures;

import java.util.List;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.figures.Finding.Severity;

/// Rules on one matter that a report may break. Each check has a page in docs/checks with a wrong
/// and a right example of every rule that the build runs.
interface Check {

  /// The name of its switch and its page, such as `score-sum`.
  String name();

  /// What a report breaks it with.
  void check(Facts facts, Found found);

  /// Every check, in the order in which findings are told for one line.
  static List<Check> all() {
    return List.of(
        new ScoreSum(),
        new StandardRatings(),
        new RatingsInProse(),
        new LinkedAmounts(),
        new PossiblePercentages(),
        new PercentagesInProse(),
        new StatedSamples(),
        new SumsOfParts(),
        new RulesInText(),
        new RatingBands(),
        new QuestionWording(),
        new Introductions(),
        new CrossReferences(),
        new Notes(),
        new OwnArithmetic(),
        new Groups(),
        new Staffing(),
        new ServiceData(),
        new UnreadDigits());
  }

  /// Takes the findings of one check.
  final class Found {
    private final List<Finding> findings;

    Found(List<Finding> findings) {
      this.findings = findings;
    }

    void error(
        Kind kind,
        Certainty certainty,
        Quote claim,
        Quote against,
        String message,
        String working) {
      add(kind, Severity.ERROR, certainty, claim, Optional.of(against), message, working);
    }

    void warning(
        Kind kind,
        Certainty certainty,
        Quote claim,
        Quote against,
        String message,
        String working) {
      add(kind, Severity.WARNING, certainty, claim, Optional.of(against), message, working);
    }

    void note(
        Kind kind,
        Certainty certainty,
        Quote claim,
        Quote against,
        String message,
        String working) {
      add(kind, Severity.NOTE, certainty, claim, Optional.of(against), message, working);
    }

    void add(
        Kind kind,
        Severity severity,
        Certainty certainty,
        Quote claim,
        Optional<Quote> against,
        String message,
        String working) {
      findings.add(Finding.of(kind, severity, certainty, message, working, claim, against));
    }
  }
}
