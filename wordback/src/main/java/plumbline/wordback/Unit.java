package plumbline.wordback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import plumbline.drafting.Notation;
import plumbline.drafting.Pieces;
import plumbline.edition.Block;
import plumbline.edition.Run;

/// What is compared: a paragraph, a heading, an item of bullets, a numbered list, a table, a box.
///
/// @param words in the notation, with its notes: it stands for itself
/// @param plain as it is printed
/// @param figures as the file shows them
/// @param foreign what can’t come back from Word, such as a picture
record Unit(
    String words,
    String plain,
    List<Run.Bound> figures,
    boolean heading,
    Optional<String> foreign) {

  /// What no writer can type, so that no words are taken for it.
  private static final String FOREIGN = "\u0000";

  static Unit foreign(String what, String says) {
    String words = FOREIGN + what + says;
    return new Unit(words, says, List.of(), false, Optional.of(what));
  }

  /// @param notes by number; those that the block names become part of it
  static Optional<Unit> of(Block block, Map<Integer, Block.Note> notes) {
    Map<Integer, Block.Note> named = new TreeMap<>();
    for (Run run : runs(block).toList()) {
      if (run instanceof Run.Mark mark && notes.containsKey(mark.number())) {
        named.put(mark.number(), notes.get(mark.number()));
      }
    }
    List<Block> all =
        named.isEmpty()
            ? List.of(block)
            : List.of(block, new Block.Notes(List.copyOf(named.values())));
    String written = Notation.write(all);
    List<String> pieces = Pieces.of(written).words();
    if (stars(Pieces.joined(pieces)) > stars(written)) {
      // Bold that the notation can’t say, within a word for example.
      pieces = Pieces.of(written.replace("**", "")).words();
    }
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder();
    all.stream().flatMap(Unit::runs).forEach(run -> plain.append(run.text()));
    return Optional.of(
        new Unit(
            Pieces.joined(pieces),
            plain.toString(),
            all.stream()
                .flatMap(Unit::runs)
                .filter(Run.Bound.class::isInstance)
                .map(Run.Bound.class::cast)
                .toList(),
            block instanceof Block.Heading,
            Optional.empty()));
  }

  private static int stars(String notation) {
    return notation.length() - notation.replace("\\*", "*").length();
  }

  private static Stream<Run> runs(Block block) {
    return switch (block) {
      case Block.Heading heading -> Stream.of(new Run.Words(heading.text()));
      case Block.Paragraph(List<Run> runs) -> runs.stream();
      case Block.Items(_, List<List<Run>> items) -> parted(items.stream());
      case Block.Quotation(List<Run> runs) -> runs.stream();
      case Block.Box(String title, List<Block> blocks) ->
          Stream.concat(Stream.of(new Run.Words(title + " ")), blocks.stream().flatMap(Unit::runs));
      case Block.Table table ->
          Stream.concat(
              Stream.of(
                  new Run.Words(table.caption() + ": " + String.join(" | ", table.head()) + " | ")),
              table.rows().stream().flatMap(row -> parted(row.cells().stream())));
      case Block.Notes(List<Block.Note> notes) -> parted(notes.stream().map(Block.Note::runs));
      case Block.RatingMark _, Block.Picture _ -> Stream.of();
    };
  }

  private static Stream<Run> parted(Stream<List<Run>> cells) {
    return cells.flatMap(cell -> Stream.concat(cell.stream(), Stream.of(new Run.Words(" | "))));
  }

  /// With the figures of the handed-out file under their references, and a content control of
  /// somebody’s own as the words in it.
  ///
  /// @param refs by what a file may call them
  Unit knowing(Map<String, String> refs) {
    String known = words;
    List<Run.Bound> bound = new ArrayList<>();
    for (Run.Bound figure : figures) {
      String ref = refs.get(figure.ref());
      String placed = "{" + figure.ref() + "}";
      if (ref == null) {
        Run text = new Run.Words(figure.text());
        known = known.replace(placed, Notation.write(List.of(new Block.Paragraph(List.of(text)))));
      } else {
        known = known.replace(placed, "{" + ref + "}");
        bound.add(new Run.Bound(ref, figure.text()));
      }
    }
    return new Unit(known, plain, bound, heading, foreign);
  }
}
