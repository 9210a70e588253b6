package plumbline.web.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Something that happened in an account, such as a sign-in.
public record AccountEvent(String what, Instant at) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  /// The day and the minute in London.
  public String time() {
    return TIME.format(at);
  }
}
