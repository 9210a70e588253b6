package plumbline.web.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.drafting.DraftEdition;

/// Everything that must be met before a report is signed off.
@Component
class Checklist {
  private final List<Checkpoint> checkpoints;

  Checklist(List<Checkpoint> checkpoints) {
    this.checkpoints = checkpoints;
  }

  List<Checkpoint.Point> points(String inspection, DraftEdition draft) {
    return checkpoints.stream()
        .flatMap(checkpoint -> checkpoint.points(inspection, draft).stream())
        .toList();
  }

  /// The first that is not met.
  Optional<String> unmet(String inspection, DraftEdition draft) {
    return points(inspection, draft).stream()
        .filter(point -> !point.isMet())
        .map(point -> "%s. %s".formatted(point.what(), point.detail()))
        .findFirst();
  }
}
