package plumbline.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.reading.Section.Part;

/// Sorts the rows of a report's tables of facts: of the area, the children, the caseload, the
/// offences, the staff and the organisation.
final class FactReader {
  private static final Pattern LOST_REFERENCE =
      Pattern.compile("\\s*Error! (?:Bookmark|Reference)[^.]*\\.");

  private static final Pattern SOURCE =
      Pattern.compile("(?i)supplied|\\((?:19|20)\\d\\d\\)|statistics|census|data from|estimates");

  private final Report report;
  private final List<Problem> problems = new ArrayList<>();
  final List<Fact> contextual = new ArrayList<>();
  final List<Fact> caseload = new ArrayList<>();
  final List<Fact> staffing = new ArrayList<>();
  final List<Fact> organisation = new ArrayList<>();
  final List<Demographic> demographics = new ArrayList<>();
  final Map<String, BigDecimal> offences = new LinkedHashMap<>();

  record Fact(String label, String value, Optional<String> unit, Optional<String> source) {}

  record Demographic(String characteristic, String group, Map<String, BigDecimal> values) {}

  FactReader(Report report) {
    this.report = report;
    for (Stated row : report.facts()) {
      if (row.section().part() == Part.CONTEXTUAL_FACTS) {
        ofTheArea(row);
      } else if (row.section().part() == Part.CHAPTER) {
        ofTheService(row);
      }
    }
  }

  List<Problem> problems() {
    return problems;
  }

  private void ofTheArea(Stated row) {
    String grouping =
        row.columns().isEmpty() ? "" : row.columns().getFirst().text().toLowerCase(Locale.ROOT);
    if (grouping.startsWith("offence")) {
      percent(row, row.values().getFirst())
          .ifPresent(percent -> offences.put(row.label().text(), percent));
    } else if (!grouping.isEmpty()) {
      demographic(row, grouping);
    } else if (row.named().isPresent()) {
      (row.heading().equalsIgnoreCase("caseload") ? caseload : contextual).add(asNamed(row));
    } else if (row.values().size() > 1) {
      unread(row, "The table of ‘%s’ has no head that names its columns");
    } else if (isOfTheCaseload(row)) {
      caseload.add(fact(row, caseloadLabel(row)));
    } else {
      contextual.add(fact(row, label(row)));
    }
  }

  private void ofTheService(Stated row) {
    if (row.named().isPresent()) {
      (row.heading().equalsIgnoreCase("staffing") ? staffing : organisation).add(asNamed(row));
    } else if (row.values().size() > 1) {
      unread(row, "The row ‘%s’ has more than one value");
    } else if (isOfTheStaff(row)) {
      staffing.add(fact(row, label(row)));
    } else {
      organisation.add(fact(row, label(row)));
    }
  }

  private static boolean isOfTheStaff(Stated row) {
    return row.heading().toLowerCase(Locale.ROOT).contains("staff")
        || row.section().standard().filter("1.2"::equals).isPresent();
  }

  private static boolean isOfTheCaseload(Stated row) {
    String heading = row.heading().toLowerCase(Locale.ROOT);
    String label = row.label().text().toLowerCase(Locale.ROOT);
    return label.contains("caseload")
        || heading.contains("caseload data")
        || heading.startsWith("of the ")
        || heading.contains("of caseload");
  }

  /// A row below ‘Of the 69 court disposals’ says so.
  private static String caseloadLabel(Stated row) {
    String heading = strip(row.heading());
    return heading.toLowerCase(Locale.ROOT).startsWith("of the ")
        ? heading + ": " + label(row)
        : label(row);
  }

  private static String label(Stated row) {
    return strip(row.label().text());
  }

  private static String strip(String label) {
    String clean = LOST_REFERENCE.matcher(label).replaceAll("").strip();
    clean = clean.endsWith(":") ? clean.substring(0, clean.length() - 1) : clean;
    return clean.endsWith(", of which") ? clean.substring(0, clean.length() - 10) : clean;
  }

  /// A unit that the value says itself is not printed beside it.
  private static Fact asNamed(Stated row) {
    Stated.Named named = row.named().orElseThrow();
    String value = row.values().getFirst().text();
    return new Fact(
        row.label().text(), value, named.unit().or(() -> ownUnit(value)), named.source());
  }

  private static Optional<String> ownUnit(String value) {
    if (value.startsWith("£")) {
      return Optional.of("£");
    }
    return value.endsWith("%") || value.endsWith(" per cent")
        ? Optional.of("per cent")
        : Optional.empty();
  }

  private Fact fact(Stated row, String label) {
    String value = row.values().getFirst().text();
    return new Fact(label, value, unit(label.toLowerCase(Locale.ROOT), value), source(row));
  }

  private static Optional<String> unit(String label, String value) {
    if (value.startsWith("£")) {
      return Optional.of("£");
    }
    if (value.endsWith("%")) {
      return Optional.of("per cent");
    }
    if (label.contains("per 100,000")) {
      return Optional.of("per 100,000");
    }
    if (label.contains("population")) {
      return Optional.of("people");
    }
    if (label.contains("caseload") || label.contains("disposals")) {
      return Optional.of("cases");
    }
    if (label.contains("days")) {
      return Optional.of("days");
    }
    return label.contains("fte") || label.contains("full-time equivalent")
        ? Optional.of("FTE")
        : Optional.empty();
  }

  /// The footnote of the row; else that of a row above it of the same series; else of its heading,
  /// or of the nearest one above that has a mark.
  private Optional<String> source(Stated row) {
    Optional<String> own = report.note(row.label()).filter(FactReader::isSource);
    if (own.isPresent()) {
      return own;
    }
    String series = series(label(row));
    for (Stated earlier : report.facts()) {
      if (earlier.equals(row)) {
        break;
      }
      Optional<String> shared = report.note(earlier.label()).filter(FactReader::isSource);
      if (shared.isPresent() && !series.isEmpty() && series.equals(series(label(earlier)))) {
        return shared;
      }
    }
    return report.noteOfHeadings(row);
  }

  /// A note may also define a word of the label.
  private static boolean isSource(String note) {
    return SOURCE.matcher(note).find();
  }

  /// The first words of a label: ‘First-time entrant rate’, ‘Reoffending rate’.
  private static String series(String label) {
    int in = label.indexOf(" rate ");
    return in > 0 ? label.substring(0, in) : label.contains("population") ? "population" : "";
  }

  private void demographic(Stated row, String grouping) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (int index = 0; index < row.values().size(); index++) {
      Optional<BigDecimal> percent = percent(row, row.values().get(index));
      if (percent.isEmpty()) {
        return;
      }
      values.put(group(row.columns().get(index + 1).text()), percent.get());
    }
    demographics.add(new Demographic(characteristic(grouping), label(row), values));
  }

  private static String characteristic(String grouping) {
    int bracket = grouping.indexOf('(');
    return (bracket > 0 ? grouping.substring(0, bracket) : grouping).strip();
  }

  private static String group(String column) {
    return column.replace(" (years)", "").replaceAll(" years$", "");
  }

  private Optional<BigDecimal> percent(Stated row, Passage value) {
    String number = value.text().replace("%", "").strip();
    if (!number.matches("\\d{1,3}(?:\\.\\d{1,3})?")) {
      unread(row, "A value of the row ‘%s’ is no percentage");
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(number);
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      unread(row, "A value of the row ‘%s’ is above 100 per cent");
      return Optional.empty();
    }
    return Optional.of(percent);
  }

  private void unread(Stated row, String what) {
    problems.add(
        new Problem(
            new Place(report.text().name(), row.label().firstLine(), 1),
            what.formatted(label(row)),
            "add it by hand"));
  }
}
