package plumbline.web.publication;

import java.util.List;

/// Stands in front of an edition that was corrected: that it was, and where to read both.
///
/// @param notes what was corrected since, the latest first
public record CorrectedPage(
    String service,
    int number,
    String published,
    int latest,
    String address,
    List<String> notes,
    List<FileLine> files) {

  static CorrectedPage of(PublishedReport report, PublishedReport.Edition edition) {
    return new CorrectedPage(
        edition.frozen().service(),
        edition.number(),
        ReportPage.published(edition),
        report.latest().number(),
        report.address(),
        report.editions().reversed().stream()
            .filter(later -> later.number() > edition.number())
            .map(later -> later.signed().note())
            .filter(note -> !note.isEmpty())
            .toList(),
        FileLine.of(edition.files(), name -> edition.signed().address() + name));
  }
}
