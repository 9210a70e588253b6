package plumbline.web.drafting;

import java.util.List;
import org.springframework.stereotype.Component;

/// A report of a service in Wales is published in English and Welsh, on the same day.
@Component
class WelshReady implements Checkpoint {
  @Override
  public List<Point> points(String inspection, DraftEdition draft) {
    int english = draft.welsh().map(edition -> edition.untranslated().size()).orElse(0);
    return List.of(
        new Point(
            "Welsh ready where due",
            english == 0,
            draft.welsh().isEmpty()
                ? "Not due: the service is not in Wales."
                : english == 0
                    ? "Every line is there in Welsh."
                    : "%s in English still: translate what is missing."
                        .formatted(english == 1 ? "One line stands" : english + " lines stand"),
            "/work/%s/report/welsh".formatted(inspection)));
  }
}
