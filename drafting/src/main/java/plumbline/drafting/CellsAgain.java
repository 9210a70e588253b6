package plumbline.drafting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.Run;

/// Cells of writers’ tables said once more as paragraphs, for the checker: of tables it reads the
/// counts of questions alone, and words with a figure in them must not pass as checked.
final class CellsAgain {
  /// An amount in figures or words.
  static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)\\d|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
              + "|\\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|dozen"
              + "|half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|none"
              + "|most|majority|minority)\\b");

  private CellsAgain() {}

  /// The edition with those paragraphs behind each table of a section.
  static Edition in(Edition edition) {
    return edition.with(edition.chapters().stream().map(CellsAgain::in).toList());
  }

  private static Edition.Chapter in(Edition.Chapter chapter) {
    ChapterAgain again = new ChapterAgain();
    int at = 0;
    for (Edition.Section section : chapter.sections()) {
      again.add(chapter.blocks().subList(at, section.from()));
      again.section(section.id(), section.title(), in(chapter.of(section)));
      at = section.to();
    }
    again.add(chapter.blocks().subList(at, chapter.blocks().size()));
    return again.chapter(chapter.id(), chapter.title());
  }

  private static List<Block> in(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block ->
            switch (block) {
              case Block.Table table ->
                  Stream.concat(
                      Stream.of(table),
                      cells(table).stream()
                          .filter(CellsAgain::isSaidAgain)
                          .map(Block.Paragraph::new));
              case Block.Box(String title, List<Block> inside) ->
                  Stream.of(new Block.Box(title, in(inside)));
              default -> Stream.of(block);
            })
        .toList();
  }

  /// Every cell in the order of the lines, those of the head first.
  static List<List<Run>> cells(Block.Table table) {
    return Stream.concat(
            table.head().stream().map(head -> List.<Run>of(new Run.Words(head))),
            table.rows().stream().flatMap(row -> row.cells().stream()))
        .toList();
  }

  static boolean isSaidAgain(List<Run> cell) {
    String text = Block.text(cell).strip();
    return text.contains(" ") && AMOUNT.matcher(text).find();
  }
}
