package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A part of a report's text: what every format has its own form for.
public sealed interface Block {

  /// @param level 1 for a chapter, 2 for a standard, 3 and 4 below
  /// @param anchor what links lead to, once in a report
  record Heading(int level, String anchor, String text) implements Block {}

  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /// @param first the number of the first item; empty for bullets
  record Items(Optional<Integer> first, List<List<Run>> items) implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /// The first cell of each row heads it. No cells are merged.
  ///
  /// @param anchor once in a report
  /// @param numbers by column, whether it holds numbers
  record Table(
      String anchor, String caption, List<String> head, List<Boolean> numbers, List<Row> rows)
      implements Block {
    public Table {
      head = List.copyOf(head);
      numbers = List.copyOf(numbers);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != head.size() || numbers.size() != head.size()) {
          throw new IllegalArgumentException(
              "A row of ‘%s’ has %d cells for %d columns."
                  .formatted(caption, row.cells().size(), head.size()));
        }
      }
    }
  }

  /// @param anchor what links to its figures lead to; empty where none do
  /// @param strong whether it stands out, as a key question among its prompts
  record Row(String anchor, boolean strong, List<List<Run>> cells) {
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }

    static Row of(List<Run> first, String... others) {
      List<List<Run>> cells = new ArrayList<>();
      cells.add(first);
      for (String other : others) {
        cells.add(Prose.words(other));
      }
      return new Row("", false, cells);
    }
  }

  /// A standard’s rating where its section begins.
  ///
  /// @param step how many steps up the scale it stands, from 1; 0 where it is not rated
  record RatingMark(String rating, int step, int steps) implements Block {
    /// The colour that only repeats what the words and the steps say.
    public String tone() {
      return plumbline.report.RatingMark.tone(step, steps);
    }
  }

  /// What somebody said.
  record Quotation(List<Run> runs) implements Block {
    public Quotation {
      runs = List.copyOf(runs);
    }
  }

  /// Such as an example of good practice.
  ///
  /// @param blocks paragraphs and lists
  record Box(String title, List<Block> blocks) implements Block {
    public Box {
      blocks = List.copyOf(blocks);
    }
  }

  /// The notes of a section, where it ends: sources, mostly.
  record Notes(List<Note> notes) implements Block {
    public Notes {
      notes = List.copyOf(notes);
    }
  }

  /// @param anchor once in a report; its [Run.Mark] links to it
  record Note(String anchor, int number, List<Run> runs) {
    public Note {
      runs = List.copyOf(runs);
    }
  }

  /// A drawing that repeats what a table beside it says.
  ///
  /// @param alternative what it shows, for those who don’t see it
  record Picture(Bars bars, String caption, String alternative) implements Block {}

  static String text(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
