package plumbline.web.cases;

import java.util.Optional;
import java.util.UUID;

/// Which readings of a case somebody may see and change, of those who may see and assess cases at
/// all. A case that is read twice is blind: each of its readers sees the other’s reading only when
/// both hold theirs to be finished, and never changes it. The second reading is that of its reader
/// and of whoever moderates; the first, which counts, is open to the team.
///
/// @param bothFinished whether both readings are finished; never so before there are two
public record Sight(CaseAssignment assignment, boolean bothFinished) {

  public boolean maySee(Viewer viewer, Reading reading) {
    return bothFinished || mayAssess(viewer, reading);
  }

  public boolean mayAssess(Viewer viewer, Reading reading) {
    return switch (reading) {
      case FIRST -> !isReader(viewer, Reading.SECOND);
      case SECOND ->
          !isReader(viewer, Reading.FIRST)
              && (viewer.moderates() || isReader(viewer, Reading.SECOND));
    };
  }

  private boolean isReader(Viewer viewer, Reading reading) {
    return assignment.reader(reading).equals(Optional.of(viewer.person()));
  }

  /// The reading that somebody is shown unless they ask for another.
  public Reading readingOf(UUID person) {
    return assignment.secondReader().equals(Optional.of(person)) ? Reading.SECOND : Reading.FIRST;
  }
}
