package plumbline.web.cases;

import java.time.Instant;
import java.util.Optional;

/// That everybody reads a case, each by themselves, to see whether the team reads the rules alike.
/// While it is open each sees their own reading alone, and the reading that counts waits; when it
/// is closed, readings that were submitted are open to the team, and none is changed any more.
public record Calibration(int number, Step begun, Optional<Step> closed) {

  /// @param by the name of who took it
  public record Step(String reason, Instant at, String by) {}

  public boolean isOpen() {
    return closed.isEmpty();
  }
}
