package plumbline.web.cases;

import java.util.Optional;
import java.util.UUID;

/// Which readings of a case somebody may see and change, of those who may see and assess cases at
/// all. A case that is read twice is blind: each of its readers sees the other’s reading only when
/// both hold theirs to be finished, and never changes it. The second reading is that of its reader
/// and of whoever moderates; the first, which counts, is open to the team. A reading for
/// calibration is its reader’s alone: nobody else sees it, whoever moderates neither, before
/// calibration is closed.
///
/// @param isOpen whether both readings are finished, never so before there are two; of a reading
///   for calibration, whether it is finished and calibration closed
public record Sight(CaseAssignment assignment, boolean isOpen) {

  public boolean maySee(Viewer viewer, AnyReading reading) {
    return isOpen || mayAssess(viewer, reading);
  }

  public boolean mayAssess(Viewer viewer, AnyReading reading) {
    return switch (reading) {
      case Reading.FIRST -> !isReader(viewer, Reading.SECOND);
      case Reading.SECOND ->
          !isReader(viewer, Reading.FIRST)
              && (viewer.moderates() || isReader(viewer, Reading.SECOND));
      case CalibrationReading own -> isReader(viewer, own);
    };
  }

  private boolean isReader(Viewer viewer, AnyReading reading) {
    return assignment.reader(reading).equals(Optional.of(viewer.person()));
  }

  /// The reading that somebody is shown unless they ask for another.
  public Reading readingOf(UUID person) {
    return assignment.secondReader().equals(Optional.of(person)) ? Reading.SECOND : Reading.FIRST;
  }
}
