package plumbline.web.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.fieldwork.Consensus;
import plumbline.fieldwork.Ruling;
import plumbline.fieldwork.Slot;
import plumbline.statistics.Agreement;
import plumbline.web.planning.WorkFrame;

/// How far the readers of cases agree.
///
/// @param here in this inspection; empty where no case was answered by two
/// @param causes how often readers differed for which cause
/// @param inCalibration of the readers of this inspection’s calibration cases
/// @param overTime the inspections that the person may see, the latest first
public record AgreementPage(
    WorkFrame frame,
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

  /// The question in the inspectors’ words; an answer to the framework goes by its number.
  public static String words(Agreement.OfQuestion question) {
    return switch (Slot.parse(question.id())) {
      case Ruling.Allowed<Slot>(Slot about) ->
          about.words().substring(0, 1).toUpperCase(Locale.UK) + about.words().substring(1);
      case Ruling.Refused<Slot> _ -> question.id();
    };
  }

  public static String percent(Agreement.OfQuestion question) {
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
