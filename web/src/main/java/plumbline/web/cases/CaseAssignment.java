package plumbline.web.cases;

import java.util.Optional;
import java.util.UUID;

/// Who reads a case, and when its case manager is interviewed.
///
/// @param revision counts up from 1; 0 where nothing was decided yet
/// @param reader an account
/// @param secondReader an account
/// @param interview an interview slot
public record CaseAssignment(
    int revision, Optional<UUID> reader, Optional<UUID> secondReader, Optional<UUID> interview) {
  /// Nothing decided.
  public static final CaseAssignment OPEN =
      new CaseAssignment(0, Optional.empty(), Optional.empty(), Optional.empty());

  /// Whether it says the same, in whichever revision.
  public boolean decidesAs(CaseAssignment other) {
    return equals(other.in(revision));
  }

  /// The same in another revision.
  public CaseAssignment in(int other) {
    return new CaseAssignment(other, reader, secondReader, interview);
  }

  /// Whose a reading is.
  public Optional<UUID> reader(AnyReading reading) {
    return switch (reading) {
      case Reading.FIRST -> reader;
      case Reading.SECOND -> secondReader;
      case CalibrationReading(UUID person) -> Optional.of(person);
    };
  }
}
