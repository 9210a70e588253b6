package plumbline.sampling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The rows of a worksheet, handed on one by one: texts as they are, dates as 2026-03-31, numbers
/// without an exponent. Every row gets as many values as the first one that holds anything.
final class WorkbookSheet implements WorkbookParts.Visitor {
  private static final int DAYS_TO_1904 = 1462;

  private final List<String> texts;
  private final List<Boolean> dateStyles;
  private final boolean from1904;
  private final ListProblems problems;
  private final Row.Taker taker;
  private int line;
  private int width;

  WorkbookSheet(
      List<String> texts,
      List<Boolean> dateStyles,
      boolean from1904,
      ListProblems problems,
      Row.Taker taker) {
    this.texts = texts;
    this.dateStyles = dateStyles;
    this.from1904 = from1904;
    this.problems = problems;
    this.taker = taker;
  }

  @Override
  public void visit(String element, XMLStreamReader xml) throws XMLStreamException {
    if (element.equals("dimension")) {
      refuseTooMany(xml.getAttributeValue(null, "ref"));
    }
    if (element.equals("row")) {
      String number = xml.getAttributeValue(null, "r");
      line = number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) : line + 1;
      List<String> values = row(xml);
      if (values.stream().allMatch(String::isBlank)) {
        return;
      }
      width = width == 0 ? values.size() : width;
      while (values.size() < width) {
        values.add("");
      }
      taker.take(new Row(line, values));
    }
  }

  /// The sheet says in advance how far it goes, as A1:M400; should that be untrue, the rows tell.
  private void refuseTooMany(@Nullable String area) {
    String last = area == null ? "" : area.replaceAll("^.*[A-Z]", "");
    if (last.matches("\\d{6,9}") && Integer.parseInt(last) > ListLimits.MOST_LINES) {
      throw ListLimits.tooManyLines(1, problems);
    }
  }

  private List<String> row(XMLStreamReader xml) throws XMLStreamException {
    List<String> values = new ArrayList<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return values;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r")).orElse(values.size());
        String value = cell(column, xml);
        if (!value.isBlank()) {
          place(values, column, value);
        }
      }
    }
  }

  private void place(List<String> values, int column, String value) {
    if (column >= ListLimits.MOST_COLUMNS) {
      throw problems.stop(
          line,
          English.text("The row has more than %d values", ListLimits.MOST_COLUMNS),
          "check that it is the right sheet");
    }
    while (values.size() <= column) {
      values.add("");
    }
    values.set(column, value);
  }

  /// The column of a cell's name: C12 is 2.
  private static Optional<Integer> column(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    int column = 0;
    int at = 0;
    while (at < name.length() && at < 4 && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z') {
      column = 26 * column + name.charAt(at) - 'A' + 1;
      at++;
    }
    return at == 0 ? Optional.empty() : Optional.of(column - 1);
  }

  private static String name(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : name(column / 26 - 1) + (char) ('A' + column % 26);
  }

  private String cell(int column, XMLStreamReader xml) throws XMLStreamException {
    String type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
    String style = Optional.ofNullable(xml.getAttributeValue(null, "s")).orElse("");
    StringBuilder value = new StringBuilder();
    boolean formula = false;
    boolean inValue = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        formula |= xml.getLocalName().equals("f");
        inValue = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
        if (xml.getLocalName().equals("c")) {
          break;
        }
      } else if (xml.isCharacters() && inValue) {
        value.append(xml.getText());
        if (value.length() > ListLimits.LONGEST_VALUE) {
          throw problems.stop(
              line,
              English.text(
                  "The cell %s%d has more than %,d characters",
                  name(column), line, ListLimits.LONGEST_VALUE),
              "shorten it");
        }
      }
    }
    if (formula) {
      problems.add(
          line,
          English.text("The cell %s%d is a formula", name(column), line),
          "copy the list and paste it as values, then save it again");
      return "";
    }
    return understood(column, type, style, value.toString());
  }

  private String understood(int column, String type, String style, String value) {
    return switch (type) {
      case "s" -> shared(column, value);
      case "b" -> value.equals("1") ? "true" : "false";
      case "e" -> {
        problems.add(
            line,
            English.text("The cell %s%d has the error %s", name(column), line, value),
            "correct it, or empty it");
        yield "";
      }
      case "n" -> value.isBlank() ? "" : number(value.strip(), style);
      default -> value;
    };
  }

  private String shared(int column, String index) {
    int at = index.matches("\\d{1,7}") ? Integer.parseInt(index) : -1;
    if (at < 0 || at >= texts.size()) {
      throw problems.stop(
          line,
          English.text(
              "The cell %s%d names a text that the workbook doesn’t have", name(column), line),
          "open it in Excel, save it again, or save it as CSV");
    }
    return texts.get(at);
  }

  private String number(String written, String style) {
    if (!written.matches("-?\\d{1,17}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?")) {
      return written;
    }
    BigDecimal number = new BigDecimal(written);
    boolean date =
        style.matches("\\d{1,6}")
            && Integer.parseInt(style) < dateStyles.size()
            && dateStyles.get(Integer.parseInt(style));
    if (date && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(2_958_465)) <= 0) {
      return date(number.intValue()).toString();
    }
    return number.stripTrailingZeros().toPlainString();
  }

  /// Day 1 is 1 January 1900, and day 60 the 29 February 1900 that never was.
  private LocalDate date(int days) {
    int shifted = from1904 ? days + DAYS_TO_1904 : days;
    return LocalDate.of(1899, 12, shifted < 60 ? 31 : 30).plusDays(shifted);
  }
}
