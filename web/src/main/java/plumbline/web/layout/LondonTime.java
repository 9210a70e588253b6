package plumbline.web.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as pages write them: those of London.
public final class LondonTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY = written("d MMMM uuuu");
  private static final DateTimeFormatter MINUTE = written("d MMMM uuuu, HH:mm");
  private static final DateTimeFormatter MINUTE_IN_TABLES = written("d MMM uuuu, HH:mm");
  private static final DateTimeFormatter SECOND_IN_TABLES = written("d MMM uuuu, HH:mm:ss");

  private LondonTime() {}

  private static DateTimeFormatter written(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZONE);
  }

  /// `2 March 2026`.
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// `2 March 2026, 14:05`.
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /// `2 Mar 2026, 14:05`.
  public static String minuteInTables(Instant at) {
    return MINUTE_IN_TABLES.format(at);
  }

  /// `2 Mar 2026, 14:05:09`.
  public static String secondInTables(Instant at) {
    return SECOND_IN_TABLES.format(at);
  }
}
