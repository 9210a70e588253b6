package plumbline.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import plumbline.edition.Block;
import plumbline.edition.Run;

/// Every stretch of words of a section, in reading order: a paragraph, an item, a caption, a cell,
/// a note.
final class Lines {
  private Lines() {}

  static List<List<Run>> of(List<Block> blocks) {
    List<List<Run>> lines = new ArrayList<>();
    map(
        blocks,
        line -> {
          lines.add(line);
          return line;
        });
    return lines;
  }

  /// Which of the lines are headings, captions, titles of boxes or heads of columns: words alone,
  /// in which no figure can be placed.
  static Set<Integer> titles(List<Block> blocks) {
    Set<Integer> titles = new HashSet<>();
    int[] at = {0};
    map(
        blocks,
        new Each() {
          @Override
          public List<Run> apply(List<Run> line) {
            at[0]++;
            return line;
          }

          @Override
          public String title(String words) {
            titles.add(at[0]++);
            return words;
          }
        });
    return titles;
  }

  /// @param index of a line in their order
  static List<Block> with(List<Block> blocks, int index, List<Run> runs) {
    int[] at = {0};
    return map(blocks, line -> at[0]++ == index ? runs : line);
  }

  private interface Each extends UnaryOperator<List<Run>> {
    default String title(String words) {
      return Block.text(apply(List.of(new Run.Words(words))));
    }
  }

  private static List<Block> map(List<Block> blocks, Each each) {
    // Not toList(): the order of the calls is that of the lines.
    List<Block> mapped = new ArrayList<>();
    for (Block block : blocks) {
      mapped.add(
          switch (block) {
            case Block.Heading(int level, String anchor, String text) ->
                new Block.Heading(level, anchor, each.title(text));
            case Block.Paragraph(List<Run> runs) -> new Block.Paragraph(each.apply(runs));
            case Block.Items items ->
                new Block.Items(
                    items.first(), items.items().stream().map(each).collect(Collectors.toList()));
            case Block.Quotation(List<Run> runs) -> new Block.Quotation(each.apply(runs));
            case Block.Box(String title, List<Block> inside) ->
                new Block.Box(each.title(title), map(inside, each));
            case Block.Notes(List<Block.Note> notes) ->
                new Block.Notes(
                    notes.stream()
                        .map(note ->
                            new Block.Note(note.anchor(), note.number(), each.apply(note.runs())))
                        .toList());
            case Block.Table table ->
                new Block.Table(
                    table.anchor(),
                    each.title(table.caption()),
                    table.head().stream().map(each::title).toList(),
                    table.numbers(),
                    table.rows().stream()
                        .map(row ->
                            new Block.Row(
                                row.anchor(),
                                row.strong(),
                                row.cells().stream().map(each).toList()))
                        .toList());
            case Block.RatingMark _, Block.Picture _ -> block;
          });
    }
    return mapped;
  }
}
