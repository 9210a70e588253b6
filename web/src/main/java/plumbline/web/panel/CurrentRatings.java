package plumbline.web.panel;

import java.util.List;
import org.springframework.stereotype.Component;
import plumbline.rating.RatedInspection;
import plumbline.web.layout.NotFound;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;

/// The ratings that a report tells.
@Component
public class CurrentRatings {
  private final Inspections inspections;
  private final Panels panels;
  private final RatingsSteps steps;

  CurrentRatings(Inspections inspections, Panels panels, RatingsSteps steps) {
    this.inspections = inspections;
    this.panels = panels;
    this.steps = steps;
  }

  /// @param confirmed whether the panel confirmed them; else they are what it would confirm now
  public record Ratings(PlannedInspection planned, RatedInspection rated, boolean confirmed) {}

  /// @throws NotFound where there is no such inspection
  public Ratings of(String inspection) {
    PlannedInspection planned = inspections.find(inspection).orElseThrow(NotFound::new);
    List<RatingsStep> taken = steps.of(inspection);
    boolean confirmed = !taken.isEmpty() && taken.getLast().isConfirmation();
    return new Ratings(
        planned,
        confirmed ? steps.rated(planned, taken.getLast()) : panels.of(inspection).outcome().rated(),
        confirmed);
  }
}
