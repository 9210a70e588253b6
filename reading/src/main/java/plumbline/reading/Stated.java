package plumbline.reading;

import java.util.List;
import java.util.Optional;

/// A row of a table that states figures of something else than a question: of the area, the
/// caseload, the staff, the children.
///
/// @param heading the nearest heading above the row
/// @param columns the table's head: what its rows are by, then the name of each value; empty where
///   the table has none
/// @param values as printed, one for each column
/// @param named what the table’s own columns say beside the value, where it names its columns
public record Stated(
    String heading,
    List<Passage> columns,
    Passage label,
    List<Passage> values,
    Section section,
    Optional<Named> named) {

  public record Named(Optional<String> unit, Optional<String> source) {}

  public Stated {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }
}
