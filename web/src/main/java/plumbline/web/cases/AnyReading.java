package plumbline.web.cases;

import java.util.Optional;
import java.util.function.Function;

/// A reading of a case: one of the two of the inspection, or somebody’s for calibration.
public sealed interface AnyReading permits Reading, CalibrationReading {

  /// As the database and addresses write it.
  String code();

  static Optional<AnyReading> parse(String code) {
    return Reading.parse(code)
        .<AnyReading>map(Function.identity())
        .or(() -> CalibrationReading.parse(code));
  }
}
