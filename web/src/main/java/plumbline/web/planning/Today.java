package plumbline.web.planning;

import java.time.LocalDate;
import java.time.ZoneId;

/// The day in London, by which inspections are planned.
public final class Today {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Today() {}

  public static LocalDate inLondon() {
    return LocalDate.now(LONDON);
  }
}
