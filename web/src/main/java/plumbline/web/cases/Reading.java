package plumbline.web.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One of the two times that a case may be read for the inspection. What was said belongs to the
/// reading: whoever takes it over goes on with it.
public enum Reading implements AnyReading {
  FIRST,
  SECOND;

  public Reading other() {
    return this == FIRST ? SECOND : FIRST;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Reading> parse(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
