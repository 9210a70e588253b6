package plumbline.edition;

import java.util.List;

/// A table of the open data: what the annexe of a report prints, for machines.
///
/// @param name in small letters and hyphens: of its sheet, and in the data’s `table` column
/// @param about what its rows are, and which base a figure has
public record DataTable(
    String name, String title, String about, List<Column> columns, List<List<String>> rows) {

  /// @param name as machines read it
  /// @param title as people read it
  public record Column(String name, String title, Type type, String about) {}

  public enum Type {
    TEXT,
    WHOLE,
    NUMBER
  }

  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
