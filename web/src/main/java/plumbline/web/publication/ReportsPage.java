package plumbline.web.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.report.SummaryLine;
import plumbline.web.layout.LondonTime;

/// Every published report.
///
/// @param subscribe whether people can ask for e-mails
public record ReportsPage(List<Line> lines, boolean subscribe) {

  /// @param fieldwork when the inspectors were there; empty where the report does not say
  /// @param published when the latest edition was
  /// @param files none where it is withdrawn
  public record Line(
      String address,
      String service,
      String fieldwork,
      String published,
      Optional<RatingTag> rating,
      List<FileLine> files) {}

  static ReportsPage of(List<PublishedReport> reports, boolean subscribe) {
    return new ReportsPage(
        reports.stream()
            .map(ReportsPage::line)
            .sorted(Comparator.comparing(Line::service))
            .toList(),
        subscribe);
  }

  private static Line line(PublishedReport report) {
    if (report.isWithdrawn()) {
      return new Line(report.address(), report.service(), "", "", Optional.empty(), List.of());
    }
    PublishedReport.Edition latest = report.latest();
    return new Line(
        report.address(),
        report.service(),
        latest.frozen().front().stream()
            .filter(line -> line.label().equals("Fieldwork"))
            .map(SummaryLine::value)
            .findFirst()
            .orElse(""),
        day(latest.signed().released().orElseThrow()),
        Optional.of(RatingTag.of(latest.frozen().overall())),
        FileLine.of(latest).stream().filter(FileLine::isWhole).toList());
  }

  static String day(Instant at) {
    return LondonTime.day(at.atZone(LondonTime.ZONE).toLocalDate());
  }
}
