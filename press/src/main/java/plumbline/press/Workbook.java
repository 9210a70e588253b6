package plumbline.press;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.edition.DataTable;
import plumbline.edition.Edition;

/// The open data of an edition as an OpenDocument workbook: a cover, notes, then one table a sheet.
/// Every cell is a number or a text, never a formula; none are merged.
final class Workbook {
  private Workbook() {}

  static byte[] of(Edition edition) {
    SpreadSheet workbook = new SpreadSheet();
    workbook.appendSheet(sheet(edition.say("Cover"), cover(edition), 2));
    workbook.appendSheet(sheet(edition.say("Notes"), notes(edition), 2));
    for (DataTable table : edition.data()) {
      workbook.appendSheet(sheet(table.name(), rows(table), 2));
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.save(bytes);
      return SteadyZip.of(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<List<Object>> cover(Edition edition) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(edition.title("data of the inspection report")));
    rows.add(List.of(edition.title()));
    edition.front().forEach(line -> rows.add(List.of(line.label(), line.value())));
    edition.colophon().forEach(line -> rows.add(List.of(line.label(), line.value())));
    rows.add(List.of(edition.say("Sheets")));
    edition.data().forEach(table -> rows.add(List.of(table.name(), table.title())));
    return rows;
  }

  private static List<List<Object>> notes(Edition edition) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(edition.say("Notes")));
    rows.add(List.of(edition.say("An empty cell stands for what is not known or not published.")));
    rows.add(List.of(edition.say("Sheet"), edition.say("Column"), edition.say("What it holds")));
    for (DataTable table : edition.data()) {
      rows.add(List.of(table.name(), "", table.about()));
      table
          .columns()
          .forEach(column -> rows.add(List.of(table.name(), column.title(), column.about())));
    }
    return rows;
  }

  /// What the table is about, a line for it to breathe, its head and its rows.
  private static List<List<Object>> rows(DataTable table) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(table.title()));
    rows.add(List.of(table.about()));
    rows.add(table.columns().stream().<Object>map(DataTable.Column::title).toList());
    for (List<String> row : table.rows()) {
      List<Object> cells = new ArrayList<>();
      for (int index = 0; index < row.size(); index++) {
        cells.add(cell(row.get(index), table.columns().get(index).type()));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Object cell(String text, DataTable.Type type) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (type) {
      case TEXT -> text;
      case WHOLE -> Integer.valueOf(text);
      case NUMBER -> Double.valueOf(text);
    };
  }

  private static final int FEWEST = 10;
  private static final int MOST = 60;

  /// @param head the row that names the columns
  private static Sheet sheet(String name, List<List<Object>> rows, int head) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    Sheet sheet = new Sheet(name, rows.size(), columns);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Range cell = sheet.getRange(row, column);
        cell.setValue(rows.get(row).get(column));
        cell.setFontBold(row == 0 || row == head);
      }
    }
    for (int column = 0; column < columns; column++) {
      sheet.setColumnWidth(column, 2.0 * letters(rows, head, column));
    }
    return sheet;
  }

  /// How wide a column must be; what stands above the head may reach over the next ones.
  private static int letters(List<List<Object>> rows, int head, int column) {
    return rows.stream()
        .skip(head)
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).toString().length())
        .map(letters -> Math.clamp(letters, FEWEST, MOST))
        .max()
        .orElse(FEWEST);
  }
}
