package plumbline.reading;

import java.util.List;

/// A part of a report that is read as one.
public sealed interface Block {

  /// All its words, in order.
  Passage words();

  default int firstLine() {
    return words().firstLine();
  }

  /// @param number as printed, such as `2.1`; empty where there is none
  /// @param level 1 for a chapter, 2 for a standard, 3 for what stands below
  record Heading(Passage words, String number, int level) implements Block {}

  record Paragraph(Passage words) implements Block {}

  /// @param mark the bullet, or the item's number with its full stop
  record Bullet(Passage words, String mark) implements Block {}

  record Quotation(Passage words) implements Block {}

  record Footnote(Passage words, int number) implements Block {}

  /// @param words of all its cells, joined
  record Table(List<Row> rows, Passage words) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }

    public Table(List<Row> rows) {
      this(rows, joined(rows));
    }

    private static Passage joined(List<Row> rows) {
      Passage.Builder words = new Passage.Builder();
      rows.forEach(row -> row.cells().forEach(words::join));
      return words.build();
    }
  }

  /// A row of a table: its cells from left to right.
  record Row(List<Passage> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
