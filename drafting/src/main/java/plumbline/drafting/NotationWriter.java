package plumbline.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import plumbline.edition.Block;
import plumbline.edition.Run;

/// Blocks as the text that a writer would type.
final class NotationWriter {
  /// What would mean something else anywhere in a line.
  private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_{}\\[\\]<|]|&(?=#?\\w+;)");

  /// What would mean something else where a line begins.
  private static final Pattern BEGINNING = Pattern.compile("^(\\d{0,9})([.)#+>=:-])");

  private NotationWriter() {}

  static String of(List<Block> blocks) {
    return blocks.stream().map(NotationWriter::block).collect(Collectors.joining("\n\n"));
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading heading -> "#".repeat(heading.level()) + " " + words(heading.text());
      case Block.Paragraph(List<Run> runs) -> line(runs);
      case Block.Items(Optional<Integer> first, List<List<Run>> items) -> items(first, items);
      case Block.Quotation(List<Run> runs) -> "> " + line(runs);
      case Block.Box(String title, List<Block> inside) ->
          "> [!GOOD PRACTICE] %s\n%s"
              .formatted(
                  words(title),
                  of(inside).lines().map(line -> ("> " + line).strip()).collect(newLines()));
      case Block.Table table -> table(table);
      case Block.Notes(List<Block.Note> notes) ->
          notes.stream()
              .map(note -> "[^%d]: %s".formatted(note.number(), line(note.runs())))
              .collect(newLines());
      case Block.RatingMark _, Block.Picture _ ->
          throw new IllegalArgumentException("No writer writes this: " + block);
    };
  }

  private static Collector<CharSequence, ?, String> newLines() {
    return Collectors.joining("\n");
  }

  private static String items(Optional<Integer> first, List<List<Run>> items) {
    StringBuilder lines = new StringBuilder();
    for (int index = 0; index < items.size(); index++) {
      int at = index;
      lines
          .append(index == 0 ? "" : "\n")
          .append(first.map(number -> (number + at) + ". ").orElse("- "))
          .append(line(items.get(index)));
    }
    return lines.toString();
  }

  private static String table(Block.Table table) {
    String head = table.head().stream().map(NotationWriter::words).collect(cells());
    String rule = table.numbers().stream().map(right -> right ? "--:" : "---").collect(cells());
    String rows =
        table.rows().stream()
            .map(row -> row.cells().stream().map(NotationWriter::inline).collect(cells()))
            .collect(newLines());
    return "Table: %s\n\n%s\n%s\n%s".formatted(words(table.caption()), head, rule, rows);
  }

  private static Collector<CharSequence, ?, String> cells() {
    return Collectors.joining(" | ", "| ", " |");
  }

  private static String line(List<Run> runs) {
    return BEGINNING.matcher(inline(runs)).replaceFirst("$1\\\\$2");
  }

  private static String inline(List<Run> runs) {
    return runs.stream()
        .map(run ->
            switch (run) {
              case Run.Words(String text) -> words(text);
              case Run.Strong(String text) -> "**" + words(text) + "**";
              case Run.Bound(String ref, _) -> "{" + ref + "}";
              case Run.Mark mark -> "[^" + mark.number() + "]";
            })
        .collect(Collectors.joining());
  }

  private static String words(String text) {
    return ACTIVE.matcher(text).replaceAll("\\\\$0");
  }
}
