package plumbline.web.planning;

import java.time.LocalDate;
import plumbline.web.layout.LondonTime;

/// The day in London, by which inspections are planned.
public final class Today {
  private Today() {}

  public static LocalDate inLondon() {
    return LocalDate.now(LondonTime.ZONE);
  }
}
