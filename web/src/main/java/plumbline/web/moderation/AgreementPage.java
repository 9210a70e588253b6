package plumbline.web.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.fieldwork.Consensus;
import plumbline.statistics.Agreement;
import plumbline.web.planning.WorkFrame;

/// How far the readers of cases agree.
///
/// @param here in this inspection; empty where no case was answered by two
/// @param causes how often readers differed for which cause
/// @param overTime the inspections that the person may see, the latest first
public record AgreementPage(
    WorkFrame frame,
    Optional<Agreement> here,
    int cases,
    Map<Consensus.Cause, Integer> causes,
    List<Earlier> overTime) {
  public AgreementPage {
    causes = Map.copyOf(causes);
    overTime = List.copyOf(overTime);
  }

  /// Another inspection's agreement, or this one's.
  public record Earlier(
      String service, LocalDate announced, int cases, Agreement.OfQuestion overall) {}

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
        .orElse("-");
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
        .orElse("-");
  }
}
