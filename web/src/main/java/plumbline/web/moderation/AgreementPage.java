package plumbline.web.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.fieldwork.Consensus;
import plumbline.fieldwork.Ruling;
import plumbline.fieldwork.Slot;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.statistics.Agreement;
import plumbline.web.planning.WorkFrame;

/// How far the readers of cases agree.
///
/// @param framework by whose words the questions go
/// @param here in this inspection; empty where no case was answered by two
/// @param causes how often readers differed for which cause
/// @param inCalibration of the readers of this inspection’s calibration cases
/// @param overTime the inspections that the person may see, the latest first
public record AgreementPage(
    WorkFrame frame,
    Framework framework,
    Optional<Agreement> here,
    int cases,
    Map<Consensus.Cause, Integer> causes,
    Optional<Agreement> inCalibration,
    List<Earlier> overTime) {
  /// How many inspections are shown over time.
  public static final int AT_MOST = 20;

  public AgreementPage {
    causes = Map.copyOf(causes);
    overTime = List.copyOf(overTime);
  }

  /// Another inspection's agreement, or this one's.
  public record Earlier(
      String service, LocalDate announced, int cases, Agreement.OfQuestion overall) {}

  /// The question in the inspectors’ words; an answer to the framework with its number.
  public static String words(Framework framework, Agreement.OfQuestion question) {
    return QuestionId.parse(question.id())
        .<Slot>map(Slot.AnswerTo::new)
        .or(() ->
            Slot.parse(question.id()) instanceof Ruling.Allowed<Slot>(Slot about)
                ? Optional.of(about)
                : Optional.empty())
        .map(slot -> Asked.words(framework, slot))
        .orElse(question.id());
  }

  /// `85% (64 to 95)`; of too few cases, `3 of 4`.
  public static String percent(Agreement.OfQuestion question) {
    if (question.isOfTooFewCases()) {
      return question.agreedOfPairs();
    }
    return question
        .agreed()
        .map(figure ->
            Math.round(figure.value() * 100)
                + "%"
                + figure
                    .spread()
                    .map(spread ->
                        " (%d to %d)"
                            .formatted(
                                Math.round(spread.low() * 100), Math.round(spread.high() * 100)))
                    .orElse(""))
        .orElse("–");
  }

  public static String figure(Optional<plumbline.statistics.Figure> figure) {
    return figure
        .map(one ->
            String.format(java.util.Locale.ROOT, "%.2f", one.value())
                + one.spread()
                    .map(spread ->
                        String.format(
                            java.util.Locale.ROOT, " (%.2f to %.2f)", spread.low(), spread.high()))
                    .orElse(""))
        .orElse("–");
  }
}
