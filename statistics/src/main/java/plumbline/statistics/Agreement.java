package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far inspectors agree who answered the same questions about the same cases: question by
/// question, and over all questions answered with yes, no and na (over the classifications where
/// there are no such questions).
///
/// @param inspectors who they are
public record Agreement(List<String> inspectors, List<OfQuestion> questions, OfQuestion overall) {

  /// @param id of the question; `overall` for all together
  /// @param cases that at least two inspectors answered
  /// @param pairs how often two inspectors answered the same question about the same case
  /// @param agreed the share of agreeing pairs of answers, from 0 to 1
  /// @param kappa Cohen's, with quadratic weights where the answers have an order
  /// @param ac1 Gwet's
  /// @param alpha Krippendorff's, ordinal where the answers have an order
  /// @param commonest the answer that was given most
  /// @param commonestShare its share of all answers
  public record OfQuestion(
      String id,
      AnswerScale scale,
      int cases,
      int pairs,
      Optional<Figure> agreed,
      Optional<Figure> kappa,
      Optional<Figure> ac1,
      Optional<Figure> alpha,
      String commonest,
      double commonestShare) {

    /// Fewer cases give no interval worth printing and no word for the strength of agreement: with
    /// two, an interval may be a point or everything. Our decision.
    public static final int FEWEST_CASES = 10;

    public boolean isOfTooFewCases() {
      return cases < FEWEST_CASES;
    }

    /// How many of the pairs agreed, such as `25 of 31`.
    public String agreedOfPairs() {
      return agreed.map(share -> Math.round(share.value() * pairs)).orElse(0L) + " of " + pairs;
    }

    /// From here on nearly all answers are alike: our decision.
    static final double NEARLY_ALL = 0.85;

    /// Where nearly all answers are alike, kappa and alpha fall to little or nothing for a few
    /// disagreements: A. R. Feinstein and D. V. Cicchetti, High agreement but low kappa, Journal of
    /// Clinical Epidemiology 43 (1990), 543-549.
    public boolean isParadox() {
      return commonestShare >= NEARLY_ALL;
    }
  }

  public Agreement {
    inspectors = List.copyOf(inspectors);
    questions = List.copyOf(questions);
  }

  public static Agreement of(SeveralAnswers answers) {
    int inspectors = answers.inspectors().size();
    boolean notApplicable =
        answers.byQuestion().values().stream()
            .filter(question -> !question.scale().isOrdered())
            .flatMap(question -> question.byCase().values().stream())
            .flatMap(List::stream)
            .anyMatch(answer -> answer.equals(AnswerScale.YES_NO.number("na")));
    List<OfQuestion> questions = new ArrayList<>();
    List<Readings> yesNo = new ArrayList<>();
    List<Readings> levels = new ArrayList<>();
    answers
        .byQuestion()
        .forEach((id, question) -> {
          Readings readings = readings(question, inspectors, notApplicable);
          (question.scale().isOrdered() ? levels : yesNo).add(readings);
          questions.add(of(id, question.scale(), readings));
        });
    OfQuestion overall =
        yesNo.isEmpty()
            ? of("overall", AnswerScale.LEVELS, Readings.together(levels))
            : of("overall", AnswerScale.YES_NO, Readings.together(yesNo));
    return new Agreement(answers.inspectors(), questions, overall);
  }

  /// Whether na was there to be chosen is told by whether anybody chose it, for any question.
  private static Readings readings(
      SeveralAnswers.OfQuestion question, int inspectors, boolean notApplicable) {
    int all = question.scale().words().size();
    int categories = question.scale().isOrdered() || notApplicable ? all : all - 1;
    List<Readings.Reading> readings = new ArrayList<>();
    for (Map.Entry<String, List<Optional<Integer>>> one : question.byCase().entrySet()) {
      readings.add(new Readings.Reading(one.getKey(), one.getValue()));
    }
    return new Readings(categories, inspectors, readings);
  }

  private static int pairs(Readings readings) {
    return readings.shared().stream()
        .mapToInt(one -> {
          int answered = (int) one.answers().stream().filter(Optional::isPresent).count();
          return answered * (answered - 1) / 2;
        })
        .sum();
  }

  static OfQuestion of(String id, AnswerScale scale, Readings readings) {
    int[] chosen = readings.chosen();
    int all = 0;
    int commonest = 0;
    for (int category = 0; category < chosen.length; category++) {
      all += chosen[category];
      commonest = chosen[category] > chosen[commonest] ? category : commonest;
    }
    return new OfQuestion(
        id,
        scale,
        (int) readings.shared().stream().map(Readings.Reading::unit).distinct().count(),
        pairs(readings),
        GwetAc1.agreed(readings),
        CohenKappa.of(readings, scale.isOrdered() ? Weights.QUADRATIC : Weights.PLAIN),
        GwetAc1.of(readings),
        KrippendorffAlpha.of(
            readings,
            scale.isOrdered()
                ? KrippendorffAlpha.Distance.ORDINAL
                : KrippendorffAlpha.Distance.NOMINAL),
        scale.words().get(commonest),
        (double) chosen[commonest] / all);
  }
}
