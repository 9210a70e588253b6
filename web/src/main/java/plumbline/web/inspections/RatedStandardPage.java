package plumbline.web.inspections;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedStandard;
import plumbline.report.HeadingLevel;
import plumbline.report.Sections;
import plumbline.web.layout.Crumb;

/// One standard of an inspection: rating, why, and every figure, each reachable by its question's
/// id.
public record RatedStandardPage(
    InspectionHead head,
    String name,
    Content standard,
    Optional<Crumb> previous,
    Optional<Crumb> next) {

  static Optional<RatedStandardPage> of(RatedFile stored, String id) {
    return stored.rated().standard(id).map(standard -> of(stored, standard));
  }

  private static RatedStandardPage of(RatedFile stored, RatedStandard standard) {
    PageLinks links = new PageLinks(stored.framework());
    List<RatedStandard> standards = stored.rated().standards();
    int place = standards.indexOf(standard);
    return new RatedStandardPage(
        InspectionHead.of(stored.inspection()),
        standard.standard().toString(),
        new Sections(links).standard(stored.rated(), standard, HeadingLevel.H1),
        place > 0
            ? Optional.of(step(stored.inspection(), standards.get(place - 1), links))
            : Optional.empty(),
        place + 1 < standards.size()
            ? Optional.of(step(stored.inspection(), standards.get(place + 1), links))
            : Optional.empty());
  }

  private static Crumb step(Inspection inspection, RatedStandard rated, PageLinks links) {
    return new Crumb(rated.standard().toString(), links.standard(inspection, rated.standard()));
  }
}
