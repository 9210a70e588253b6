package plumbline.figures;

import java.util.List;
import java.util.Optional;
import plumbline.reading.Block;
import plumbline.reading.Passage;
import plumbline.reading.Section;

/// A sentence of a report, with its place in the outline and what it states.
///
/// @param block the block that it stands in
/// @param index its place among all sentences of the report
/// @param words its text, with places
/// @param all its words
record Sentence(
    int index,
    Passage words,
    Block block,
    Section section,
    List<Token> tokens,
    List<Claim> claims,
    Words all) {

  Sentence(
      int index,
      Passage words,
      Block block,
      Section section,
      List<Token> tokens,
      List<Claim> claims) {
    this(index, words, block, section, tokens, claims, Words.of(tokens));
  }

  String text() {
    return words.text();
  }

  boolean isProse() {
    return switch (block) {
      case Block.Paragraph _, Block.Bullet _ -> true;
      case Block.Heading _, Block.Quotation _, Block.Footnote _, Block.Table _ -> false;
    };
  }

  /// The sentence before, where it stands in the same block.
  ///
  /// @param all the report's sentences
  Optional<Sentence> before(List<Sentence> all) {
    return Optional.of(index)
        .filter(at -> at > 0)
        .map(at -> all.get(at - 1))
        .filter(earlier -> earlier.block().equals(block));
  }

  boolean isIn(Section.Part part) {
    return section.part() == part;
  }

  /// The domain that the place says, by its number or by the heading above.
  Optional<String> domain() {
    if (section.domain().isPresent()) {
      return section.domain();
    }
    return switch (section.title().strip().toLowerCase(java.util.Locale.ROOT)) {
      case "court disposals" -> Optional.of("2");
      case "out-of-court disposals", "out of court disposals" -> Optional.of("3");
      default -> Optional.empty();
    };
  }

  Finding.Quote quote() {
    return quote(0, words.text().length());
  }

  /// The words from one place of the sentence to another, as printed.
  Finding.Quote quote(int from, int to) {
    int start = from;
    while (start < to && words.text().charAt(start) <= ' ') {
      start++;
    }
    return start == to
        ? new Finding.Quote(words.line(start), "")
        : Finding.Quote.of(words.part(start, to));
  }

  Finding.Quote quote(Claim claim) {
    Clause clause = Clause.around(this, claim);
    return quote(clause.start(), clause.end());
  }

  /// Whether the sentence has this word, in small letters.
  boolean has(String word) {
    return all.has(word);
  }
}
