package plumbline.web.people;

import java.time.Instant;
import plumbline.web.layout.LondonTime;

/// Something that happened in an account, such as a sign-in.
public record AccountEvent(String what, Instant at) {
  /// The day and the minute in London.
  public String time() {
    return LondonTime.minute(at);
  }
}
