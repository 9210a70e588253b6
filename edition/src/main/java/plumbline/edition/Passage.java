package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A part of an edition that somebody may speak of: a paragraph, one item of a list, a table; and
/// what stands between them.
///
/// @param address where it stands: `chapter-foreword.2`, or `chapter-foreword.3.1` for an item
/// @param chapter the id of its chapter; `front` for what is said before the first
/// @param title its chapter’s
public record Passage(String address, String chapter, String title, Block block) {
  private static final String FRONT = "front";

  /// All of an edition, in their order.
  public static List<Passage> of(Edition edition) {
    List<Passage> passages = new ArrayList<>();
    List<Block> front = new ArrayList<>();
    edition.overall().ifPresent(front::add);
    edition
        .front()
        .forEach(line ->
            front.add(
                new Block.Paragraph(
                    List.of(
                        new Run.Strong(line.label() + ":"), new Run.Words(" " + line.value())))));
    add(passages, FRONT, "Front page", front);
    edition
        .chapters()
        .forEach(chapter -> add(passages, chapter.id(), chapter.title(), chapter.blocks()));
    return List.copyOf(passages);
  }

  private static void add(
      List<Passage> passages, String chapter, String title, List<Block> blocks) {
    for (int at = 0; at < blocks.size(); at++) {
      String address = chapter + "." + (at + 1);
      if (blocks.get(at) instanceof Block.Items(Optional<Integer> first, List<List<Run>> items)) {
        for (int item = 0; item < items.size(); item++) {
          int number = item;
          passages.add(
              new Passage(
                  address + "." + (item + 1),
                  chapter,
                  title,
                  new Block.Items(first.map(from -> from + number), List.of(items.get(item)))));
        }
      } else {
        passages.add(new Passage(address, chapter, title, blocks.get(at)));
      }
    }
  }

  /// Whether it says something by itself. A heading and a rating don’t; a picture repeats a table.
  public boolean isText() {
    return switch (block) {
      case Block.Paragraph _,
          Block.Items _,
          Block.Table _,
          Block.Quotation _,
          Block.Box _,
          Block.Notes _ ->
          true;
      case Block.Heading _, Block.RatingMark _, Block.Picture _ -> false;
    };
  }

  /// Without its form.
  public String words() {
    return words(block);
  }

  private static String words(List<Block> blocks) {
    return blocks.stream().map(Passage::words).collect(Collectors.joining(" "));
  }

  private static String words(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text();
      case Block.Paragraph(List<Run> runs) -> Block.text(runs);
      case Block.Items items ->
          items.items().stream().map(Block::text).collect(Collectors.joining("; "));
      case Block.Table table ->
          table.rows().stream()
              .map(row -> row.cells().stream().map(Block::text).collect(Collectors.joining(", ")))
              .collect(Collectors.joining("; ", table.caption() + ": ", ""));
      case Block.Quotation(List<Run> runs) -> Block.text(runs);
      case Block.Box(String title, List<Block> inside) -> title + ": " + words(inside);
      case Block.Notes(List<Block.Note> notes) ->
          notes.stream().map(note -> Block.text(note.runs())).collect(Collectors.joining("; "));
      case Block.RatingMark mark -> mark.rating();
      case Block.Picture picture -> picture.caption();
    };
  }
}
