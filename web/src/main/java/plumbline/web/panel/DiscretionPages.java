package plumbline.web.panel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.rating.RatedInspection;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.layout.Templates;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrames;

/// How panels used discretion over time: in the published inspections, and in those confirmed here
/// that whoever asks may read.
@Controller
@RequestMapping("/work/{inspection}/panel/discretion")
class DiscretionPages {
  private final WorkFrames frames;
  private final Inspections inspections;
  private final RatingsSteps steps;
  private final AccessTable access;
  private final List<DiscretionUses.Rated> published = published();

  DiscretionPages(
      WorkFrames frames, Inspections inspections, RatingsSteps steps, AccessTable access) {
    this.frames = frames;
    this.inspections = inspections;
    this.steps = steps;
    this.access = access;
  }

  @GetMapping
  @Needs(Deed.READ_PANEL)
  View discretion(@PathVariable String inspection, HttpServletRequest request) {
    List<DiscretionUses.Rated> rated = new ArrayList<>(published);
    rated.addAll(confirmed(Visitor.of(request).person()));
    return Templates.page(
        "panel/discretion.jte",
        new DiscretionPage(frames.of(inspection, request), DiscretionUses.of(rated)));
  }

  private List<DiscretionUses.Rated> confirmed(Optional<Person> person) {
    List<DiscretionUses.Rated> confirmed = new ArrayList<>();
    for (PlannedInspection one : inspections.all()) {
      if (access.allows(Deed.READ_PANEL, person, one.scope(Today.inLondon()))) {
        List<RatingsStep> taken = steps.of(one.id());
        if (!taken.isEmpty() && taken.getLast().isConfirmation()) {
          confirmed.add(
              new DiscretionUses.Rated(
                  "%s, confirmed here".formatted(one.service().name()),
                  steps.rated(one, taken.getLast())));
        }
      }
    }
    return confirmed;
  }

  private static List<DiscretionUses.Rated> published() {
    List<DiscretionUses.Rated> published = new ArrayList<>();
    FrameworkLibrary library = FrameworkLibrary.shipped();
    for (Source source : ShippedInspections.sources()) {
      switch (InspectionReader.read(source, library)) {
        case Parsed.Accepted<Inspection>(Inspection read) ->
            published.add(
                new DiscretionUses.Rated(
                    "%s, published".formatted(read.service()), RatedInspection.of(read)));
        case Parsed.Refused<Inspection>(var problems) ->
            throw new IllegalStateException("A shipped file can’t be read: " + problems.getFirst());
      }
    }
    return published;
  }
}
