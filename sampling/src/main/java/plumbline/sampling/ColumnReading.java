package plumbline.sampling;

import java.util.List;
import java.util.regex.Pattern;
import plumbline.framework.FactCodes;

/// How the values of one column are read: each becomes the value that is kept, or a problem and the
/// empty text.
sealed interface ColumnReading {
  int LONGEST_CODE = 60;
  int YOUNGEST = 8;
  int OLDEST = 25;

  /// What a spreadsheet that opens the list, or what is printed from it, would work out.
  Pattern LIKE_A_FORMULA = Pattern.compile("[=@].*|[+-].*[=(!|].*");

  /// A written value that is not empty.
  String understood(int line, String written);

  ListProblems problems();

  String name();

  /// A refusal, if the column holds what may lead to a child.
  default void judge(int headerLine, int latestYear) {}

  static ColumnReading of(
      Columns.Column column, List<FactCodes.Code> codes, ListProblems problems) {
    return switch (column.kind()) {
      case CODED -> new OfCodes(new CodedColumn(column.name(), codes), column.name(), problems);
      case DATE -> new OfDates(new DateColumn(column.name()), problems);
      case AGE -> new OfAges(new PersonalData(column), problems);
      case REFERENCE, CODE_NAME, FURTHER -> new OfWords(column, new PersonalData(column), problems);
    };
  }

  /// The value of a cell: without spaces at the ends, and with every run of spaces and line breaks
  /// as one space.
  default String value(int line, String cell) {
    String written = trimmed(cell);
    if (written.isEmpty()) {
      return "";
    }
    if (written.chars().anyMatch(Character::isISOControl)) {
      problems()
          .add(
              line,
              English.text("‘%s’ has a control character", name()),
              "write the value again by hand");
      return "";
    }
    return understood(line, written);
  }

  private static String trimmed(String cell) {
    String whole = cell.strip();
    for (int at = 0; at < whole.length(); at++) {
      char one = whole.charAt(at);
      if (one < ' ' || one == '\u00A0') {
        return whole.replaceAll("[\\s\u00A0]+", " ").strip();
      }
    }
    return whole;
  }

  /// Codes of the framework.
  record OfCodes(CodedColumn codes, String name, ListProblems problems) implements ColumnReading {
    @Override
    public String understood(int line, String written) {
      return codes.code(line, written, problems).orElse("");
    }
  }

  /// Dates, settled when all are read.
  record OfDates(DateColumn dates, ListProblems problems) implements ColumnReading {
    @Override
    public String name() {
      return dates.name();
    }

    @Override
    public String understood(int line, String written) {
      return dates.take(line, written, problems) ? written : "";
    }
  }

  /// Ages in whole years.
  record OfAges(PersonalData watch, ListProblems problems) implements ColumnReading {
    @Override
    public String name() {
      return Columns.AGE;
    }

    @Override
    public String understood(int line, String written) {
      watch.take(line, written);
      if (written.matches("\\d{1,2}")) {
        int age = Integer.parseInt(written);
        if (age >= YOUNGEST && age <= OLDEST) {
          return Integer.toString(age);
        }
      }
      problems.add(
          line,
          "‘age’ is no age in whole years",
          English.text("write a whole number from %d to %d, or leave it empty", YOUNGEST, OLDEST));
      return "";
    }

    @Override
    public void judge(int headerLine, int latestYear) {
      watch.judge(headerLine, latestYear, problems);
    }
  }

  /// References, codes of the service's own, and whatever else it added.
  record OfWords(Columns.Column column, PersonalData watch, ListProblems problems)
      implements ColumnReading {
    @Override
    public String name() {
      return column.name();
    }

    @Override
    public String understood(int line, String written) {
      watch.take(line, written);
      if (LIKE_A_FORMULA.matcher(written).matches()) {
        problems.add(
            line,
            English.text("‘%s’ is written like a formula", name()),
            "write the value itself; it must not begin with %s".formatted(written.charAt(0)));
      }
      if (column.kind() != Columns.Kind.FURTHER && written.length() > LONGEST_CODE) {
        problems.add(
            line,
            English.text("‘%s’ has more than %d characters", name(), LONGEST_CODE),
            "write a short code");
      } else if (watch.takeName(written)) {
        problems.add(
            line, English.text("‘%s’ is written like a person’s name", name()), watch.code());
      }
      return written;
    }

    @Override
    public void judge(int headerLine, int latestYear) {
      watch.judge(headerLine, latestYear, problems);
    }
  }
}
