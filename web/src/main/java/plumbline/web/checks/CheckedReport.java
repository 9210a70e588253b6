package plumbline.web.checks;

import gg.jte.Content;
import plumbline.figures.Checked;
import plumbline.report.FindingsPage;
import plumbline.report.HeadingLevel;

/// A report that was sent, with what was found in it.
///
/// @param findings the same as in the file that the command writes
public record CheckedReport(String name, Content findings) {
  static CheckedReport of(Checked checked) {
    return new CheckedReport(
        FindingsPage.name(checked), FindingsPage.section(checked, HeadingLevel.H1));
  }
}
