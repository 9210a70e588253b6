package plumbline.web.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;
import plumbline.document.ContentHash;
import plumbline.edition.Skeleton;
import plumbline.inspection.InspectionWriter;
import plumbline.rating.RatedInspection;
import plumbline.web.layout.Version;
import plumbline.web.panel.CurrentRatings;

/// Puts the report of an inspection together from the evidence and from what was written.
@Component
public class DraftEditions {
  private final CurrentRatings ratings;

  DraftEditions(CurrentRatings ratings) {
    this.ratings = ratings;
  }

  /// @throws plumbline.web.layout.NotFound where there is no such inspection
  public DraftEdition of(String inspection) {
    CurrentRatings.Ratings current = ratings.of(inspection);
    RatedInspection rated = current.rated();
    return new DraftEdition(
        rated,
        current.confirmed(),
        ContentHash.of(InspectionWriter.write(rated.inspection()).getBytes(UTF_8)),
        Skeleton.of(rated, "Plumbline " + Version.CURRENT));
  }
}
