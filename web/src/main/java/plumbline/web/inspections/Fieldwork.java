package plumbline.web.inspections;

import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.inspection.Inspection;

/// When the inspectors were there, in the report's words, and a number by which earlier comes
/// before later. Reports of 2020 and 2021 print no date of publication. Where one prints no
/// fieldwork dates either, the year at the end of the inspection's id is all that is known.
public record Fieldwork(String words, Optional<Integer> order) {
  private static final Pattern DATE =
      Pattern.compile("(?:(\\d{1,2})\\s+)?(\\p{Alpha}{3,})\\s+(\\d{4})");
  private static final Pattern YEAR = Pattern.compile(".*-(\\d{4})");

  static Fieldwork of(Inspection inspection) {
    Optional<Integer> year = year(inspection.id());
    return inspection
        .fieldwork()
        .map(words -> new Fieldwork(words, lastDate(words).or(() -> year)))
        .orElseGet(() ->
            new Fieldwork(
                year.map(known -> known / 10_000 + ", dates not published").orElse("not published"),
                year));
  }

  private static Optional<Integer> year(String id) {
    Matcher year = YEAR.matcher(id);
    return year.matches()
        ? Optional.of(Integer.parseInt(year.group(1)) * 10_000)
        : Optional.empty();
  }

  /// The last date that the words name, as the number 20211231.
  private static Optional<Integer> lastDate(String words) {
    Optional<Integer> last = Optional.empty();
    Matcher date = DATE.matcher(words);
    while (date.find()) {
      Optional<Month> month = month(date.group(2));
      if (month.isPresent()) {
        int day = date.group(1) == null ? 0 : Integer.parseInt(date.group(1));
        last =
            Optional.of(
                Integer.parseInt(date.group(3)) * 10_000 + month.get().getValue() * 100 + day);
      }
    }
    return last;
  }

  private static Optional<Month> month(String name) {
    for (Month month : Month.values()) {
      if (month.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }
}
