package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What figures of agreement mean, in sentences.
public final class AgreementInWords {
  private AgreementInWords() {}

  /// The reading of one question, or of all together.
  public static List<String> of(Agreement agreement, Agreement.OfQuestion question) {
    List<String> sentences = new ArrayList<>();
    if (question.cases() == 0) {
      return List.of("No case was answered by two inspectors.");
    }
    if (question.isOfTooFewCases()) {
      return List.of(tooFew(agreement, question));
    }
    sentences.add(agreed(agreement, question));
    if (question.kappa().isEmpty()) {
      sentences.add(
          "Kappa isn’t defined, because each inspector gave one and the same answer throughout.");
    } else {
      sentences.add(beyondChance(agreement, question, question.kappa().get()));
    }
    if (question.isParadox()) {
      sentences.add(paradox(question));
    }
    return sentences;
  }

  /// Counts where there are only two inspectors, since a share of pairs counts no answers of more.
  private static String tooFew(Agreement agreement, Agreement.OfQuestion question) {
    int inspectors = agreement.inspectors().size();
    String cases = question.cases() == 1 ? "one case" : question.cases() + " cases";
    String agreed =
        inspectors == 2
            ? "The two inspectors agreed in %s of their answers about %s."
                .formatted(question.agreedOfPairs(), cases)
            : "Two of the %s inspectors agreed in %s of their answers about %s."
                .formatted(
                    InWords.number(inspectors),
                    InWords.percent(question.agreed().orElseThrow().value()),
                    cases);
    return "%s Too few cases for an interval or a word: %d are needed."
        .formatted(agreed, Agreement.OfQuestion.FEWEST_CASES);
  }

  private static String agreed(Agreement agreement, Agreement.OfQuestion question) {
    Figure agreed = question.agreed().orElseThrow();
    int inspectors = agreement.inspectors().size();
    String cases = question.cases() == 1 ? "one case" : question.cases() + " cases";
    String share = InWords.percent(agreed.value()) + between(agreed);
    return inspectors == 2
        ? "The two inspectors agreed in %s of their answers about %s.".formatted(share, cases)
        : "Two of the %s inspectors agreed in %s of their answers about %s."
            .formatted(InWords.number(inspectors), share, cases);
  }

  private static String between(Figure figure) {
    return figure
        .spread()
        .map(spread ->
            " (between %s and %s)"
                .formatted(InWords.percent(spread.low()), InWords.percent(spread.high())))
        .orElse("");
  }

  private static String beyondChance(
      Agreement agreement, Agreement.OfQuestion question, Figure kappa) {
    String which =
        (question.scale().isOrdered() ? "kappa with quadratic weights" : "kappa")
            + (agreement.inspectors().size() > 2 ? ", the mean over all pairs," : "");
    String spread =
        kappa
            .spread()
            .map(one -> " (between %s and %s)".formatted(number(one.low()), number(one.high())))
            .orElse("");
    return "Beyond what their habits would give by chance: %s is %s%s, %s."
        .formatted(which, number(kappa.value()), spread, strength(kappa.value()));
  }

  /// The words of J. R. Landis and G. G. Koch, The measurement of observer agreement for
  /// categorical data, Biometrics 33 (1977), 159-174: a habit, not a law.
  static String strength(double kappa) {
    if (kappa < 0) {
      return "less than by chance";
    }
    if (kappa <= 0.2) {
      return "slight";
    }
    if (kappa <= 0.4) {
      return "fair";
    }
    if (kappa <= 0.6) {
      return "moderate";
    }
    return kappa <= 0.8 ? "substantial" : "almost perfect";
  }

  private static String paradox(Agreement.OfQuestion question) {
    String ac1 =
        question
            .ac1()
            .map(figure -> ", and at AC1 (%s)".formatted(number(figure.value())))
            .orElse("");
    return "Take care: %s of all answers are ‘%s’. Where nearly all are alike, kappa and alpha fall for a few disagreements (kappa’s paradox); look at the share agreed%s."
        .formatted(InWords.percent(question.commonestShare()), question.commonest(), ac1);
  }

  /// The figure as a table prints it: `0.62`, or `-` where it isn't defined.
  public static String number(Optional<Figure> figure) {
    return figure.map(one -> number(one.value())).orElse("-");
  }

  private static String number(double value) {
    String rounded = String.format(Locale.ROOT, "%.2f", value);
    return rounded.equals("-0.00") ? "0.00" : rounded;
  }
}
