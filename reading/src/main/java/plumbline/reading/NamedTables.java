package plumbline.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.reading.Healing.Piece;

/// Tables whose head names their columns in words that are known, as in a Word file, on a web page
/// or in a tagged PDF, which tell their cells. Such a table is read by column.
final class NamedTables {
  static final String QUESTION = "question";
  static final String YES = "yes";
  static final String BASE = "out of";
  static final String PER_CENT = "per cent";
  static final String WHAT = "what";
  static final String FIGURE = "figure";
  static final String UNIT = "unit";
  static final String SOURCE = "source";

  private static final List<Set<String>> HEADS =
      List.of(
          Set.of(QUESTION, PER_CENT),
          Set.of(QUESTION, YES, BASE),
          Set.of(WHAT, FIGURE),
          Set.of(WHAT, "who or where"),
          Set.of("survey", "responses", "finding"),
          Set.of("domain", "cases about", "cases"),
          Set.of("standard", "rating"),
          Set.of(WHAT, "of whom or what", PER_CENT),
          Set.of(WHAT, "of whom or what", YES));

  private List<String> columns = List.of();

  /// Whether this row is the head of such a table, whose rows follow.
  boolean opens(Piece piece) {
    if (piece.line().look() != Line.Look.ROW || piece.text().indexOf('\t') < 0) {
      return false;
    }
    List<String> names =
        Columns.tabs(piece.words()).stream()
            .map(cell -> cell.text().toLowerCase(Locale.ROOT))
            .toList();
    if (HEADS.stream().noneMatch(names::containsAll)) {
      return false;
    }
    columns = names;
    return true;
  }

  void end() {
    columns = List.of();
  }

  /// The row, if it is one of the table that was opened.
  Optional<NamedRow> row(Piece piece, Section section) {
    if (columns.isEmpty() || piece.line().look() != Line.Look.ROW) {
      return Optional.empty();
    }
    List<Passage> cells = Columns.tabs(piece.words());
    Map<String, Passage> named = new HashMap<>();
    for (int index = 0; index < Math.min(cells.size(), columns.size()); index++) {
      if (!cells.get(index).isEmpty()) {
        named.put(columns.get(index), cells.get(index));
      }
    }
    return cells.size() > columns.size()
        ? Optional.empty()
        : Optional.of(new NamedRow(section.title(), named, section));
  }
}
