package plumbline.report;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import plumbline.framework.Framework;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;

/// A rated inspection as one HTML file that loads nothing. The same inspection gives the same text:
/// no time and no machine enters it. It is well-formed XML too.
public final class HtmlReport {
  private HtmlReport() {}

  public static String of(RatedInspection rated) {
    StringOutput html = new StringOutput(256 * 1024);
    Templates.content("report.jte", page(rated)).writeTo(html);
    return html.toString();
  }

  private static ReportPage page(RatedInspection rated) {
    Inspection inspection = rated.inspection();
    Framework framework = inspection.framework();
    return new ReportPage(
        inspection.service(),
        inspection.source().map(Inspection.Source::title).orElse(framework.title().english()),
        RatingMark.of(rated.overall().overall(), framework.scale()),
        front(inspection),
        "Made by Plumbline from the inspection file %s with the framework %s@%s (content %s)."
            .formatted(
                inspection.hash().brief(),
                framework.id(),
                framework.version(),
                framework.hash().brief()),
        StyleSheet.INLINE,
        new ReportChapters(rated, Links.withinReport()).chapters());
  }

  private static List<SummaryLine> front(Inspection inspection) {
    List<SummaryLine> lines = new ArrayList<>();
    lines.add(new SummaryLine("Fieldwork", inspection.fieldwork().orElse("dates not published")));
    lines.addAll(kind(inspection));
    return lines;
  }

  /// What kind of inspection it was, by which standards and by whom.
  public static List<SummaryLine> kind(Inspection inspection) {
    List<SummaryLine> lines = new ArrayList<>();
    lines.add(
        new SummaryLine(
            "Kind of inspection", inspection.joint() ? "Joint inspection" : "Single inspection"));
    lines.add(new SummaryLine("Standards", inspection.framework().title().english()));
    inspection
        .source()
        .flatMap(Inspection.Source::publisher)
        .ifPresent(publisher -> lines.add(new SummaryLine("Inspected by", publisher)));
    return lines;
  }
}
