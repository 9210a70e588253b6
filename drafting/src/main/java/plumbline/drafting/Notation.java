package plumbline.drafting;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import plumbline.edition.Block;
import plumbline.edition.Figures;

/// How a section is kept and typed: plain text in a part of CommonMark, with `{2.1.1:of}` where a
/// figure is placed.
///
/// ```
/// ## A heading, ### one below it
/// A paragraph with a **strong** word, a figure ({2.1.1:of}) and a note.[^1]
/// - An item of a list, or 1. of a numbered one
/// > What somebody said.
///
/// > [!GOOD PRACTICE] A box with this title
/// > and these words.
///
/// Table: What the table shows
///
/// | Group | Children |
/// |---|--:|
/// | Girls | 12 |
///
/// [^1]: Where the figure is from.
/// ```
///
/// All else stays words: markup of HTML, links, images.
public final class Notation {
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .customInlineContentParserFactory(new FigureParsers())
          .build();

  private Notation() {}

  /// @param blocks what it prints
  /// @param unknown the figures that it places and that this inspection doesn’t have
  public record Read(List<Block> blocks, List<String> unknown) {
    public Read {
      blocks = List.copyOf(blocks);
      unknown = List.copyOf(unknown);
    }
  }

  /// @param section its id, with which the anchors in it begin
  public static Read read(String section, String text, Figures figures) {
    NotationReader reader = new NotationReader(section, figures::find);
    return reader.read(PARSER.parse(text));
  }

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  /// Text that is read as these blocks, but for anchors, which follow from the place.
  ///
  /// @throws IllegalArgumentException for a block that no writer writes
  public static String write(List<Block> blocks) {
    return NotationWriter.of(blocks);
  }

  /// The place of a figure in a line.
  static final class Placed extends CustomNode {
    private final String ref;

    Placed(String ref) {
      this.ref = ref;
    }

    String ref() {
      return ref;
    }
  }

  private static final class FigureParsers implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return FigureParsers::placed;
    }

    private static ParsedInline placed(InlineParserState state) {
      Scanner scanner = state.scanner();
      scanner.next();
      Position from = scanner.position();
      // No further than a reference can be: a text of nothing but braces is read once.
      if (scanner.match(FigureParsers::isOfRef) == 0 || scanner.peek() != '}') {
        return ParsedInline.none();
      }
      String ref = scanner.getSource(from, scanner.position()).getContent();
      scanner.next();
      return ParsedInline.of(new Placed(ref), scanner.position());
    }

    private static boolean isOfRef(char letter) {
      return letter < 128 && (Character.isLetterOrDigit(letter) || ".:-".indexOf(letter) >= 0);
    }
  }
}
