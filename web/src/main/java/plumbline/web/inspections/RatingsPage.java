package plumbline.web.inspections;

import gg.jte.Content;
import java.util.List;
import plumbline.inspection.Inspection;
import plumbline.report.HeadingLevel;
import plumbline.report.Sections;

/// The ratings as the reports print them, and why the overall rating is what it is.
///
/// @param file the beginning of the file's hash
/// @param frameworkHash the beginning of the hash of the framework it was rated by
public record RatingsPage(
    InspectionHead head,
    String id,
    String kind,
    Fieldwork fieldwork,
    List<String> places,
    String frameworkTitle,
    String frameworkQuoted,
    String frameworkHash,
    String frameworkAddress,
    int revision,
    String file,
    Content ratings,
    Content overall) {

  static RatingsPage of(RatedFile stored) {
    Inspection inspection = stored.inspection();
    Sections sections = new Sections(new PageLinks(stored.framework()));
    return new RatingsPage(
        InspectionHead.of(inspection),
        inspection.id(),
        inspection.joint() ? "Joint inspection" : "Single inspection",
        Fieldwork.of(inspection),
        inspection.profile().authorities(),
        stored.framework().title(),
        stored.framework().quoted(),
        stored.framework().hash().brief(),
        stored.framework().address(),
        stored.file().revision(),
        stored.file().sha256().brief(),
        sections.ratings(stored.rated()),
        sections.overall(stored.rated(), HeadingLevel.H2));
  }
}
