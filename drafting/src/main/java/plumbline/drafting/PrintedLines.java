package plumbline.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.Run;
import plumbline.reading.Line;
import plumbline.reading.Passage;

/// Where the lines of an edition’s sections stand in its text as a reader of reports takes it from
/// the page: a bullet before an item, the cells of a row in one line, marks of notes raised. Both
/// are walked side by side, so that the same words in two places stay two.
final class PrintedLines {
  private static final Pattern MARKER = Pattern.compile("|•|\\d+\\.|\\[\\d+]");

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /// @param line of the section, see [Lines]
  record OfSection(String section, int line) {}

  /// A letter of a section’s line.
  record Letter(OfSection line, int at) {}

  /// Letters without what only parts them, each with where it stands.
  private record Letters(String text, List<Integer> columns) {}

  private record Placed(Letters printed, int before, List<Letter> written) {}

  /// A row’s first cell heads it.
  private final Map<OfSection, OfSection> heads = new HashMap<>();

  private final Map<Integer, Placed> placed = new HashMap<>();
  private final Set<OfSection> missing = new HashSet<>();
  private final Set<OfSection> notes = new HashSet<>();
  private final List<Letters> printed;
  private final List<Line.Look> looks;
  private int next;

  PrintedLines(Edition edition, List<Line> lines) {
    printed = lines.stream().map(line -> letters(line.text())).toList();
    looks = lines.stream().map(Line::look).toList();
    for (Edition.Chapter chapter : edition.chapters()) {
      new Walk("").line(List.of(new Run.Words(chapter.title())));
      List<Block> blocks = chapter.blocks();
      int at = 0;
      for (Edition.Section section : chapter.sections()) {
        new Walk("").blocks(blocks.subList(at, section.from()));
        new Walk(section.id()).blocks(chapter.of(section));
        at = section.to();
      }
      new Walk("").blocks(blocks.subList(at, blocks.size()));
    }
  }

  /// Whether the line is in the report where it belongs, as a part of its text.
  boolean isFound(OfSection line) {
    return !missing.contains(line);
  }

  boolean isNote(OfSection line) {
    return notes.contains(line);
  }

  /// Whether it is a cell behind the one that heads its row.
  boolean isHeaded(OfSection line) {
    return !head(line).equals(line);
  }

  /// The cell that heads the row of this one; the line itself outside tables.
  OfSection head(OfSection line) {
    return heads.getOrDefault(line, line);
  }

  /// The letters of sections that a span of the report shows.
  List<Letter> letters(Passage.Span span) {
    Placed line = placed.get(span.line());
    if (line == null) {
      return List.of();
    }
    List<Letter> found = new ArrayList<>();
    for (int index = 0; index < line.written().size(); index++) {
      int column = line.printed().columns().get(line.before() + index) + 1;
      if (span.from() <= column && column < span.to()) {
        found.add(line.written().get(index));
      }
    }
    return found;
  }

  private static Letters letters(String text) {
    StringBuilder letters = new StringBuilder();
    List<Integer> columns = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (isLetter(text.charAt(at))) {
        letters.append(text.charAt(at));
        columns.add(at);
      }
    }
    return new Letters(letters.toString(), columns);
  }

  /// Spaces, and what no page shows, come and go on the way through one.
  private static boolean isLetter(char letter) {
    return switch (Character.getType(letter)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> letter != '\uFFFD';
    };
  }

  /// The lines of some blocks in the order in which they are printed.
  private final class Walk {
    private final String section;
    private int index;
    private final StringBuilder row = new StringBuilder();
    private final List<Letter> written = new ArrayList<>();
    private final List<OfSection> cells = new ArrayList<>();

    Walk(String section) {
      this.section = section;
    }

    void blocks(List<Block> blocks) {
      for (Block block : blocks) {
        switch (block) {
          case Block.Heading heading -> line(List.of(new Run.Words(heading.text())));
          case Block.Paragraph(List<Run> runs) -> line(runs);
          case Block.Items items -> items.items().forEach(this::line);
          case Block.Quotation(List<Run> runs) -> line(runs);
          case Block.Box(String title, List<Block> inside) -> {
            line(List.of(new Run.Words(title)));
            blocks(inside);
          }
          case Block.Notes(List<Block.Note> all) ->
              all.forEach(note -> {
                notes.add(new OfSection(section, index));
                line(note.runs());
              });
          case Block.Table table -> {
            line(List.of(new Run.Words(table.caption())));
            table.head().forEach(head -> cell(List.of(new Run.Words(head))));
            end();
            for (Block.Row cellsOfRow : table.rows()) {
              cellsOfRow.cells().forEach(this::cell);
              cells.forEach(cell -> heads.put(cell, cells.getFirst()));
              end();
            }
            again(CellsAgain.cells(table));
          }
          case Block.RatingMark _, Block.Picture _ -> {
            // Nobody writes them, and what stands between lines is passed over.
          }
        }
      }
    }

    void line(List<Run> runs) {
      cell(runs);
      end();
    }

    private void again(List<List<Run>> cells) {
      int behind = index;
      for (int cell = 0; cell < cells.size() && !section.isEmpty(); cell++) {
        if (CellsAgain.isSaidAgain(cells.get(cell))) {
          index = behind - cells.size() + cell;
          line(cells.get(cell));
        }
      }
      index = behind;
    }

    private void cell(List<Run> runs) {
      int at = 0;
      for (Run run : runs) {
        if (run instanceof Run.Mark mark) {
          for (char digit : String.valueOf(mark.number()).toCharArray()) {
            add(RAISED.charAt(Character.digit(digit, 10)), at);
          }
        } else {
          Letters letters = letters(run.text());
          for (int one = 0; one < letters.text().length(); one++) {
            add(letters.text().charAt(one), at + letters.columns().get(one));
          }
        }
        at += run.text().length();
      }
      cells.add(new OfSection(section, index++));
    }

    private void add(char letter, int at) {
      row.append(letter);
      written.add(new Letter(new OfSection(section, index), at));
    }

    private void end() {
      String wanted = row.toString();
      boolean isRead = wanted.isEmpty();
      for (int at = next; at < printed.size() && !wanted.isEmpty(); at++) {
        Letters there = printed.get(at);
        int before = there.text().length() - wanted.length();
        if (before >= 0
            && there.text().endsWith(wanted)
            && MARKER.matcher(there.text().substring(0, before)).matches()) {
          next = at + 1;
          if (!section.isEmpty()) {
            placed.put(next, new Placed(there, before, List.copyOf(written)));
          }
          // What looks like the head of a page is no text for the checker.
          isRead = looks.get(at) != Line.Look.RUNNING_HEAD;
          break;
        }
      }
      if (!isRead) {
        missing.addAll(cells);
      }
      row.setLength(0);
      written.clear();
      cells.clear();
    }
  }
}
