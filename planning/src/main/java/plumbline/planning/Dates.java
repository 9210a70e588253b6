package plumbline.planning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.document.Fields;

/// Dates in files, as 2022-06-02.
final class Dates {
  private Dates() {}

  static LocalDate required(Fields fields, String key) {
    fields.text(key);
    return maybe(fields, key).orElse(WorkingDays.FIRST);
  }

  static Optional<LocalDate> maybe(Fields fields, String key) {
    return fields
        .maybeText(key)
        .filter(text -> !text.isBlank())
        .flatMap(text -> {
          Optional<LocalDate> date = parsed(text);
          if (date.isEmpty()) {
            fields.problem(
                key,
                "‘%s’ is ‘%s’".formatted(key, text),
                "write a date between 2013 and 2199 as 2022-06-02");
          }
          return date;
        });
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(Dates::isKnown);
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  /// Whether the bank holidays are known then.
  static boolean isKnown(LocalDate date) {
    return !date.isBefore(WorkingDays.FIRST) && !date.isAfter(WorkingDays.LAST);
  }
}
