package plumbline.web.drafting;

import java.util.List;
import org.springframework.stereotype.Component;

/// No report tells ratings that the panel did not confirm.
@Component
class RatingsConfirmed implements Checkpoint {
  @Override
  public List<Point> points(String inspection, DraftEdition draft) {
    return List.of(
        new Point(
            "Ratings confirmed by the panel",
            draft.confirmed(),
            draft.confirmed() ? "They are." : "They are not: the panel’s chair confirms them.",
            "/work/%s/panel/ratings".formatted(inspection)));
  }
}
