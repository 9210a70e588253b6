package plumbline.figures;

import java.io.PrintWriter;

/// The findings of several reports: one page that needs nothing else, written report by report. The
/// text of a report is shown on its own page ([FindingsPage]).
public final class FolderPage {
  private static final String STYLE =
      """
      body{font-family:system-ui,sans-serif;line-height:1.5;margin:0 auto;max-width:72rem;padding:1rem;color:#0b0c0c;background:#fff}
      li{margin:.5rem 0;padding:.25rem .75rem;border-left:.5rem solid #505a5f;background:#f3f2f1}
      li.error{border-color:#d4351c}li.warning{border-color:#b58840}
      p{margin:.1rem 0}ol{padding-left:2rem}
      """;

  private FolderPage() {}

  public static void write(PrintWriter out, Iterable<Checked> reports) {
    out.print(
        "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
            + " content=\"width=device-width, initial-scale=1\"><title>Findings</title><style>");
    out.print(STYLE);
    out.print("</style></head><body><main><h1>Findings</h1>\n");
    for (Checked checked : reports) {
      out.printf("<section><h2>%s</h2>%n", FindingsPage.escaped(checked.text().name()));
      out.printf(
          "<p>%d findings; of %d figures %d are linked, %d not explained.</p>%n",
          checked.findings().size(), checked.figures(), checked.linked(), checked.unexplained());
      if (!checked.findings().isEmpty()) {
        out.print("<ol>\n");
        checked.findings().forEach(finding -> finding(out, finding));
        out.print("</ol>");
      }
      out.print("</section>\n");
    }
    out.print("</main></body></html>\n");
  }

  private static void finding(PrintWriter out, Finding finding) {
    out.printf(
        "<li class=\"%1$s\"><p><strong>Line %2$d, %1$s, %3$s</strong> (%4$s): %5$s</p>"
            + "<p>Here: <q>%6$s</q></p>",
        finding.severity(),
        finding.claim().line(),
        finding.kind(),
        finding.certainty(),
        FindingsPage.escaped(finding.message()),
        FindingsPage.escaped(finding.claim().text()));
    finding
        .against()
        .ifPresent(against ->
            out.printf(
                "<p>Against line %d: <q>%s</q></p>",
                against.line(), FindingsPage.escaped(against.text())));
    out.printf("<p>Working: %s</p></li>%n", FindingsPage.escaped(finding.working()));
  }
}
