package plumbline.web.inspections;

import gg.jte.Content;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import plumbline.inspection.Inspection;
import plumbline.report.HeadingLevel;
import plumbline.report.Sections;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Templates;

/// The pages of one inspection.
@Controller
@RequestMapping("/inspections/{id}")
@Needs(Deed.READ_PUBLISHED)
class InspectionPages {
  private static final HeadingLevel BELOW_TITLE = HeadingLevel.H2;

  private final RatedFiles files;

  InspectionPages(RatedFiles files) {
    this.files = files;
  }

  @GetMapping
  View ratings(@PathVariable String id) {
    return Templates.page("inspections/ratings.jte", RatingsPage.of(stored(id)));
  }

  @GetMapping("/standards/{standard}")
  View standard(@PathVariable String id, @PathVariable String standard) {
    return Templates.page(
        "inspections/standard.jte",
        RatedStandardPage.of(stored(id), standard).orElseThrow(NotFound::new));
  }

  @GetMapping("/working")
  View working(@PathVariable String id) {
    return Templates.page("inspections/working.jte", WorkingPage.of(stored(id)));
  }

  @GetMapping("/figures")
  View figures(@PathVariable String id) {
    return part(
        stored(id),
        InspectionPart.FIGURES,
        "Every figure",
        "Every key question and prompt with its figure",
        (stored, sections) -> List.of(sections.inspectionData(stored.rated(), BELOW_TITLE)));
  }

  @GetMapping("/facts")
  View facts(@PathVariable String id) {
    return part(
        stored(id),
        InspectionPart.FACTS,
        "Facts about the service",
        "The area, the children, the caseload, the staff and the surveys",
        (stored, sections) ->
            List.of(
                sections.profile(stored.inspection()),
                sections.contextualFacts(stored.inspection(), BELOW_TITLE),
                sections.organisation(stored.inspection(), BELOW_TITLE)));
  }

  @GetMapping("/sample")
  View sample(@PathVariable String id) {
    return part(
        stored(id),
        InspectionPart.SAMPLE,
        "Sample and method",
        "Which cases were inspected, and how",
        (stored, sections) -> {
          Inspection inspection = stored.inspection();
          return List.of(
              sections.sample(inspection, BELOW_TITLE),
              sections.caseQuestions(inspection, BELOW_TITLE),
              sections.methodology(inspection, BELOW_TITLE));
        });
  }

  @GetMapping("/recommendations")
  View recommendations(@PathVariable String id) {
    return part(
        stored(id),
        InspectionPart.RECOMMENDATIONS,
        "Recommendations",
        "What the inspection recommends, and to whom",
        (stored, sections) -> List.of(sections.recommendations(stored.inspection(), BELOW_TITLE)));
  }

  private static View part(
      RatedFile stored,
      InspectionPart part,
      String title,
      String description,
      BiFunction<RatedFile, Sections, List<Content>> sections) {
    return Templates.page(
        "inspections/part.jte",
        new PartPage(
            InspectionHead.of(stored.inspection()),
            part,
            title,
            description,
            sections.apply(stored, new Sections(new PageLinks(stored.framework())))));
  }

  private RatedFile stored(String id) {
    return files.find(id).orElseThrow(NotFound::new);
  }
}
