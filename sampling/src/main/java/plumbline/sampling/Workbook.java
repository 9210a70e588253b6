package plumbline.sampling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// The rows of an .xlsx workbook's first visible sheet, as fastexcel reads them: texts as they are,
/// dates as 2026-03-31, numbers without an exponent. A formula is refused, since what it gives
/// today it may not give tomorrow.
final class Workbook {
  private static final int MOST_FORMULAS = 100;
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
  private static final int MOST_DIGITS = 40;

  private final ListProblems problems;
  private final Row.Taker taker;
  private int line;
  private int width;
  private int formulas;

  private Workbook(ListProblems problems, Row.Taker taker) {
    this.problems = problems;
    this.taker = taker;
  }

  /// Reads the rows; answers what is to be said about the workbook.
  ///
  /// @param opened takes the name of the sheet that is read
  static List<String> read(
      byte[] content, ListProblems problems, Consumer<String> opened, Row.Taker taker) {
    try {
      WorkbookCheck.check(content, problems);
      try (ReadableWorkbook book =
          new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
        return new Workbook(problems, taker).read(book, opened);
      }
    } catch (StopReading stop) {
      throw stop;
    } catch (IOException | RuntimeException damaged) {
      throw problems.stop(
          1,
          "The workbook is damaged, or not of Excel’s usual kind",
          "open it in Excel and save it as ‘Excel Workbook (.xlsx)’, or as CSV");
    }
  }

  private List<String> read(ReadableWorkbook book, Consumer<String> opened) throws IOException {
    List<Sheet> sheets = book.getSheets().toList();
    Sheet first =
        sheets.stream()
            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
            .findFirst()
            .orElseThrow(() ->
                problems.stop(1, "The workbook has no sheet", "send the list as CSV or .xlsx"));
    opened.accept(first.getName());
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = first.openStream()) {
      rows.forEach(this::take);
    }
    return sheets.size() == 1
        ? List.of()
        : List.of(
            English.text(
                "The workbook has %d sheets; the first, ‘%s’, was read.",
                sheets.size(), first.getName()));
  }

  private void take(org.dhatim.fastexcel.reader.Row row) {
    line = row.getRowNum();
    List<String> values = new ArrayList<>();
    for (@Nullable Cell cell : row) {
      values.add(cell == null ? "" : value(cell));
    }
    while (!values.isEmpty() && (values.size() > width && values.getLast().isBlank())) {
      values.removeLast();
    }
    if (values.size() > ListLimits.MOST_COLUMNS) {
      throw problems.stop(
          line,
          English.text("The row has more than %d values", ListLimits.MOST_COLUMNS),
          "check that it is the right sheet");
    }
    width = width == 0 ? values.size() : width;
    while (values.size() < width) {
      values.add("");
    }
    taker.take(new Row(line, values));
  }

  private String value(Cell cell) {
    String text = String.valueOf(cell.getText());
    if (cell.getFormula() != null) {
      refuseFormula(cell);
      return "";
    }
    if (text.length() > ListLimits.LONGEST_VALUE) {
      throw problems.stop(
          line,
          English.text(
              "The cell %s has more than %,d characters",
              cell.getAddress(), ListLimits.LONGEST_VALUE),
          "shorten it");
    }
    return switch (cell.getType()) {
      case ERROR -> {
        problems.add(
            line,
            English.text("The cell %s has the error %s", cell.getAddress(), cell.getRawValue()),
            "correct it, or empty it");
        yield "";
      }
      case NUMBER -> number(cell);
      case STRING, BOOLEAN, FORMULA, EMPTY -> text;
    };
  }

  private void refuseFormula(Cell cell) {
    formulas++;
    if (formulas > MOST_FORMULAS) {
      throw problems.stop(
          line,
          English.text("The list has more than %d formulas", MOST_FORMULAS),
          "copy the list and paste it as values, then save it again");
    }
    problems.add(
        line,
        English.text("The cell %s is a formula", cell.getAddress()),
        "copy the list and paste it as values, then save it again");
  }

  private static String number(Cell cell) {
    BigDecimal number = cell.asNumber();
    if (isDate(cell.getDataFormatString())
        && number.signum() >= 0
        && number.compareTo(LAST_DAY) <= 0) {
      return cell.asDate().toLocalDate().toString();
    }
    return number.precision() + Math.abs((long) number.scale()) > MOST_DIGITS
        ? cell.getRawValue()
        : number.stripTrailingZeros().toPlainString();
  }

  /// A format with a day or a year in it, quoted words and colours aside.
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String letters =
        format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
    return letters.contains("d") || letters.contains("y");
  }
}
