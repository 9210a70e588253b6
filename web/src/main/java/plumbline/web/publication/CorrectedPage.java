package plumbline.web.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Stands in front of a page of an edition that was corrected: that it was, and where to read both.
///
/// @param address of the report
/// @param now where the newest edition has the same page; where it has none, the whole of it
/// @param before where this page stands as it was published
/// @param notes what was corrected since, the latest first
public record CorrectedPage(
    String service,
    int number,
    String published,
    int latest,
    String address,
    String now,
    String before,
    List<String> notes,
    List<FileLine> files) {
  /// Below an edition’s address: its pages as they were published, beside each other.
  static final String FROZEN = "as-published/";

  /// @param name of the page; empty for the edition’s own address
  static CorrectedPage of(PublishedReport report, PublishedReport.Edition edition, String name) {
    String address = edition.signed().address();
    Set<String> pages =
        edition.files().stream()
            .filter(Editions.Kept::isPage)
            .map(Editions.Kept::name)
            .collect(Collectors.toSet());
    boolean isThere = report.latest().files().stream().anyMatch(file -> file.name().equals(name));
    return new CorrectedPage(
        edition.frozen().service(),
        edition.number(),
        ReportPage.published(edition),
        report.latest().number(),
        report.address(),
        report.latest().signed().address() + (isThere ? name : ""),
        address + FROZEN + name,
        report.editions().reversed().stream()
            .filter(later -> later.number() > edition.number())
            .map(later -> later.signed().note())
            .filter(note -> !note.isEmpty())
            .toList(),
        FileLine.of(
            edition.files(), file -> address + (pages.contains(file) ? FROZEN + file : file)));
  }
}
