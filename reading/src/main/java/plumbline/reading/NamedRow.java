package plumbline.reading;

import java.util.Map;
import java.util.Optional;

/// A row of a table whose head names its columns: what each of its cells is, needs no guessing.
///
/// @param table the heading or caption above the table
/// @param cells by the column’s name in small letters; an empty cell is left out
public record NamedRow(String table, Map<String, Passage> cells, Section section) {
  public NamedRow {
    cells = Map.copyOf(cells);
  }

  public Optional<Passage> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  Optional<String> text(String column) {
    return cell(column).map(Passage::text);
  }
}
