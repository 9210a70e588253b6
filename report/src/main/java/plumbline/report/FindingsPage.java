package plumbline.report;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import plumbline.document.Problem;
import plumbline.figures.Checked;
import plumbline.figures.Finding;
import plumbline.reading.ReportText;

/// Reports that were checked, as one HTML file that loads nothing and needs no script: each with
/// its text, the findings in place. Several are written one after the other, so that only one is
/// ever held: [#opening], then [#report] or [#unread] for each name in order, then [#closing].
public final class FindingsPage {
  private static final String BODY = "<!--reports-->";

  private final List<Entry> entries;
  private final List<Result> results = new ArrayList<>();

  /// The frame of the file.
  ///
  /// @param styles the style sheets, which load nothing
  /// @param index the reports in it; empty where there is but one
  public record Frame(String title, String styles, List<Entry> index, Content body) {}

  /// A report in the index.
  public record Entry(String href, String name) {}

  /// What came out for one report.
  public record Result(
      Entry report, boolean isRead, int errors, int warnings, int notes, int unexplained) {}

  /// The last part: every report in a row of a table.
  public record Results(List<Result> reports) {}

  /// A report that can't be read.
  public record Unread(String id, String name, List<String> problems) {}

  /// @param names of the reports that will come, in order
  public FindingsPage(List<String> names) {
    List<Entry> index = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      index.add(new Entry("#" + prefix(at) + "report", ReportText.file(names.get(at))));
    }
    this.entries = List.copyOf(index);
  }

  /// One report in a file of its own.
  public static String of(Checked checked) {
    return html(
        new Frame(
            "Findings in " + name(checked),
            StyleSheet.FINDINGS,
            List.of(),
            section(checked, HeadingLevel.H1)));
  }

  /// The report's file, without its folder.
  public static String name(Checked checked) {
    return checked.text().file();
  }

  /// A report that was checked, for a page that has the style sheet `check.css` beside the others.
  public static Content section(Checked checked, HeadingLevel level) {
    return Templates.content("findings.jte", FindingsSection.of(checked, level, ""));
  }

  /// What stands before the first report.
  public String opening() {
    return frame().substring(0, frame().indexOf(BODY));
  }

  /// The next report.
  public String report(Checked checked) {
    Entry entry = entries.get(results.size());
    results.add(
        new Result(
            entry,
            true,
            count(checked, Finding.Severity.ERROR),
            count(checked, Finding.Severity.WARNING),
            count(checked, Finding.Severity.NOTE),
            checked.unexplained()));
    return html(
        "findings.jte", FindingsSection.of(checked, HeadingLevel.H2, prefix(results.size() - 1)));
  }

  /// The next report, which can't be read.
  public String unread(List<Problem> problems) {
    Entry entry = entries.get(results.size());
    results.add(new Result(entry, false, 0, 0, 0, 0));
    return html(
        "unread.jte",
        new Unread(
            entry.href().substring(1),
            entry.name(),
            problems.stream().map(Problem::toString).toList()));
  }

  /// What stands behind the last report.
  public String closing() {
    String frame = frame();
    return html("results.jte", new Results(List.copyOf(results)))
        + frame.substring(frame.indexOf(BODY) + BODY.length());
  }

  private String frame() {
    return html(
        new Frame(
            "Findings in " + FindingsSection.counted(entries.size(), "report"),
            StyleSheet.FINDINGS,
            entries,
            output -> output.writeContent(BODY)));
  }

  private static int count(Checked checked, Finding.Severity severity) {
    return (int)
        checked.findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String prefix(int number) {
    return "r" + (number + 1) + "-";
  }

  private static String html(Frame frame) {
    return html("findingspage.jte", frame);
  }

  private static String html(String template, Record part) {
    StringOutput html = new StringOutput(64 * 1024);
    Templates.content(template, part).writeTo(html);
    return html.toString();
  }
}
