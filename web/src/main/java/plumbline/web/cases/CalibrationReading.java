package plumbline.web.cases;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody’s own reading of a calibration case. It counts for nothing.
///
/// @param reader an account
public record CalibrationReading(UUID reader) implements AnyReading {
  private static final Pattern CODE =
      Pattern.compile("calibration-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

  @Override
  public String code() {
    return "calibration-" + reader;
  }

  static Optional<CalibrationReading> parse(String code) {
    Matcher matcher = CODE.matcher(code);
    return matcher.matches()
        ? Optional.of(new CalibrationReading(UUID.fromString(matcher.group(1))))
        : Optional.empty();
  }
}
