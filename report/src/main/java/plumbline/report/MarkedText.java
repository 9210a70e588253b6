package plumbline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.figures.Checked;
import plumbline.figures.Checked.State;
import plumbline.figures.Finding;
import plumbline.reading.Block;
import plumbline.reading.Line;
import plumbline.reading.Passage;
import plumbline.reading.Passage.Span;
import plumbline.reading.Report;

/// The text of a report as printed, page by page, with its figures marked, its headings headings
/// and what was found beside the lines that it is about.
public final class MarkedText {
  /// Up to so many lines a table is kept together, so that a finding beside it parts no row.
  private static final int SHORT_TABLE = 16;

  private final Checked checked;
  private final HeadingLevel highest;
  private final String prefix;
  private final List<Title> contents = new ArrayList<>();
  private final int[] blocks;
  private final int[] tableRows;
  private final MarkedLine marked;
  private final Map<Integer, List<FindingNote>> notes = new HashMap<>();
  private final Map<Integer, List<BackLink>> backs = new HashMap<>();

  /// A page of the report.
  public record Sheet(String id, int number, List<Row> rows) {}

  /// Lines that belong together, and what stands beside them.
  ///
  /// @param look of the lines: `paragraph`, `table`, `aside` and so on
  public record Row(
      Optional<HeadingLevel> heading,
      String look,
      List<TextLine> lines,
      List<FindingNote> notes,
      List<BackLink> backs) {
    public boolean isPlain() {
      return notes.isEmpty() && backs.isEmpty();
    }
  }

  public record TextLine(String id, int number, List<MarkedLine.Run> runs) {}

  /// From the words that a finding is held against back to the finding.
  public record BackLink(
      String href, int line, String severity, String kind, String label, String title) {}

  /// A heading of the report.
  public record Title(String href, int level, String words) {}

  MarkedText(Checked checked, HeadingLevel highest, String prefix) {
    this.checked = checked;
    this.highest = highest;
    this.prefix = prefix;
    this.blocks = blocks(checked.report());
    this.tableRows = tableRows(checked.report());
    this.marked = new MarkedLine(checked, prefix);
    for (FindingNote note : FindingNote.all(checked.findings(), prefix)) {
      notes.computeIfAbsent(note.line(), _ -> new ArrayList<>()).add(note);
    }
    for (Finding finding : checked.findings()) {
      finding
          .against()
          .filter(against -> against.line() != finding.claim().line())
          .ifPresent(against ->
              backs.computeIfAbsent(against.line(), _ -> new ArrayList<>()).add(back(finding)));
    }
  }

  private BackLink back(Finding finding) {
    return new BackLink(
        "#" + FindingNote.anchor(finding, prefix),
        finding.claim().line(),
        finding.severity().toString(),
        finding.kind().id(),
        FindingNote.label(finding.severity()),
        finding.kind().title());
  }

  /// Which block each line belongs to, by the line's number; -1 where none.
  private static int[] blocks(Report report) {
    int[] blocks = new int[report.text().lines().size() + 1];
    Arrays.fill(blocks, -1);
    for (int index = 0; index < report.blocks().size(); index++) {
      fill(blocks, report.blocks().get(index).block().words(), index);
    }
    return blocks;
  }

  /// Which row of which table each line belongs to; -1 where none. A short table is all one.
  private static int[] tableRows(Report report) {
    int[] rows = new int[report.text().lines().size() + 1];
    Arrays.fill(rows, -1);
    int number = 0;
    for (Report.Placed placed : report.blocks()) {
      if (placed.block() instanceof Block.Table table && !table.words().isEmpty()) {
        boolean isShort = table.words().lastLine() - table.words().firstLine() < SHORT_TABLE;
        for (Block.Row row : table.rows()) {
          number += isShort ? 0 : 1;
          for (Passage cell : row.cells()) {
            fill(rows, cell, number);
          }
        }
        number++;
      }
    }
    return rows;
  }

  private static void fill(int[] lines, Passage words, int number) {
    for (Span span : words.spans()) {
      if (lines[span.line()] < 0) {
        lines[span.line()] = number;
      }
    }
  }

  List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<Line> together = new ArrayList<>();
    int page = 0;
    for (Line line : checked.text().lines()) {
      boolean turned = line.page() != page;
      if (turned || (!line.text().isBlank() && !goesOn(together, line))) {
        add(rows, together);
      }
      if (turned) {
        add(sheets, page, rows);
        page = line.page();
      }
      if (!line.text().isBlank()) {
        together.add(line);
      }
    }
    add(rows, together);
    add(sheets, page, rows);
    return sheets;
  }

  List<Title> contents() {
    return contents;
  }

  private void add(List<Sheet> sheets, int page, List<Row> rows) {
    if (!rows.isEmpty()) {
      sheets.add(new Sheet(prefix + "page-" + page, page, List.copyOf(rows)));
      rows.clear();
    }
  }

  private boolean goesOn(List<Line> together, Line line) {
    if (together.isEmpty()) {
      return true;
    }
    int block = blocks[line.number()];
    return block >= 0
        && block == blocks[together.getLast().number()]
        && tableRows[line.number()] == tableRows[together.getLast().number()];
  }

  private void add(List<Row> rows, List<Line> together) {
    if (together.isEmpty()) {
      return;
    }
    int number = blocks[together.getFirst().number()];
    Optional<Block> block =
        number < 0 ? Optional.empty() : Optional.of(checked.report().blocks().get(number).block());
    Optional<HeadingLevel> heading =
        block
            .filter(Block.Heading.class::isInstance)
            .map(one -> heading((Block.Heading) one, together.getFirst()));
    List<FindingNote> beside = new ArrayList<>();
    List<BackLink> back = new ArrayList<>();
    List<TextLine> lines = new ArrayList<>();
    for (Line line : together) {
      beside.addAll(notes.getOrDefault(line.number(), List.of()));
      back.addAll(backs.getOrDefault(line.number(), List.of()));
      lines.add(new TextLine(prefix + "l" + line.number(), line.number(), marked.runs(line)));
    }
    rows.add(new Row(heading, block.map(MarkedText::look).orElse("aside"), lines, beside, back));
    together.clear();
  }

  private int deepest = -1;

  /// A heading never skips a level: the report's own levels are kept as far as that allows.
  private HeadingLevel heading(Block.Heading heading, Line first) {
    int depth = Math.min(heading.level() - 1, deepest + 1);
    deepest = depth;
    if (heading.level() < 3) {
      contents.add(
          new Title("#" + prefix + "l" + first.number(), heading.level(), heading.words().text()));
    }
    HeadingLevel level = highest;
    for (int step = 0; step < depth; step++) {
      level = level.below();
    }
    return level;
  }

  private static String look(Block block) {
    return switch (block) {
      case Block.Heading _ -> "heading";
      case Block.Paragraph _ -> "paragraph";
      case Block.Bullet _ -> "bullet";
      case Block.Quotation _ -> "quotation";
      case Block.Footnote _ -> "footnote";
      case Block.Table _ -> "table";
    };
  }

  static String css(State state) {
    return switch (state) {
      case AGREES -> "agrees";
      case DIFFERS -> "differs";
      case NOT_EXPLAINED -> "unexplained";
    };
  }

  static String label(State state) {
    return switch (state) {
      case AGREES -> "Agrees";
      case DIFFERS -> "Differs";
      case NOT_EXPLAINED -> "Not explained";
    };
  }
}
