package plumbline.planning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Sentences as English writes them, whatever the machine's own language.
final class English {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private English() {}

  @SuppressWarnings("AnnotateFormatMethod") // would need Error Prone at run time
  static String text(String format, Object... values) {
    return String.format(Locale.UK, format, values);
  }

  static String date(LocalDate date) {
    return date.format(DATE);
  }

  static String days(int count) {
    return count == 1 ? "1 working day" : count + " working days";
  }
}
