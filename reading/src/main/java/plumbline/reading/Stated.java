package plumbline.reading;

import java.util.List;

/// A row of a table that states figures of something else than a question: of the area, the
/// caseload, the staff, the children.
///
/// @param heading the nearest heading above the row
/// @param columns the table's head: what its rows are by, then the name of each value; empty where
///   the table has none
/// @param values as printed, one for each column
public record Stated(
    String heading, List<Passage> columns, Passage label, List<Passage> values, Section section) {
  public Stated {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }
}
