package plumbline.sampling;

import java.util.Locale;

/// Sentences with numbers as English writes them, whatever the machine's own language.
final class English {
  private English() {}

  @SuppressWarnings("AnnotateFormatMethod") // would need Error Prone at run time
  static String text(String format, Object... values) {
    return String.format(Locale.UK, format, values);
  }
}
