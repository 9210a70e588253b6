package plumbline.web.cases;

import java.util.Optional;
import java.util.UUID;

/// Which readings of a case somebody may see and change, of those who may see and assess cases at
/// all. A case that is read twice is blind: each of its readers sees the other’s reading only when
/// both hold theirs to be finished, and never changes it.
///
/// @param bothFinished whether both readings are finished; never so before there are two
public record Sight(CaseAssignment assignment, boolean bothFinished) {

  public boolean maySee(UUID person, Reading reading) {
    return bothFinished || mayAssess(person, reading);
  }

  public boolean mayAssess(UUID person, Reading reading) {
    Reading other = reading == Reading.FIRST ? Reading.SECOND : Reading.FIRST;
    return !assignment.reader(other).equals(Optional.of(person));
  }

  /// The reading that somebody is shown unless they ask for another.
  public Reading readingOf(UUID person) {
    return assignment.secondReader().equals(Optional.of(person)) ? Reading.SECOND : Reading.FIRST;
  }
}
