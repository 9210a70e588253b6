package plumbline.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import plumbline.edition.Block;
import plumbline.edition.Figures;
import plumbline.edition.Run;

/// A parsed section as blocks. May be used once.
final class NotationReader {
  private static final Pattern BOX = Pattern.compile("\\[!GOOD PRACTICE]\\s*(.*)");
  private static final String CAPTION = "Table:";

  /// What a box is called that its writer gave no title: a box must not be printed unnamed.
  private static final String UNTITLED = "Good practice";

  private final String section;
  private final Function<String, Optional<Figures.Figure>> figures;
  private final List<String> unknown = new ArrayList<>();
  private final Map<String, Node> defined = new LinkedHashMap<>();

  /// The definitions that are named, in the order in which they are.
  private final List<Node> notes = new ArrayList<>();

  private int anchors;

  /// @param figures what a reference prints
  NotationReader(String section, Function<String, Optional<Figures.Figure>> figures) {
    this.section = section;
    this.figures = figures;
  }

  Notation.Read read(Node document) {
    define(document);
    List<Block> blocks = blocks(document);
    List<Block.Note> printed = notes();
    if (!printed.isEmpty()) {
      blocks.add(new Block.Notes(printed));
    }
    return new Notation.Read(blocks, unknown);
  }

  /// Takes up the notes that a section has, before its blocks are read.
  void define(Node document) {
    children(document)
        .filter(FootnoteDefinition.class::isInstance)
        .map(FootnoteDefinition.class::cast)
        .forEach(note -> defined.putIfAbsent(note.getLabel(), note));
  }

  /// The notes that the blocks name which were read.
  List<Block.Note> notes() {
    List<Block.Note> printed = new ArrayList<>();
    // A note may name another: those are numbered as they are met.
    for (int number = 1; number <= notes.size(); number++) {
      printed.add(new Block.Note(anchor(number), number, joined(notes.get(number - 1))));
    }
    return printed;
  }

  List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    Optional<String> caption = Optional.empty();
    for (Node node : children(parent).toList()) {
      switch (node) {
        case Heading heading ->
            blocks.add(
                new Block.Heading(
                    Math.clamp(heading.getLevel(), 2, 4), next("h"), title(runs(heading))));
        case Paragraph paragraph -> {
          List<Run> runs = runs(paragraph);
          String text = title(runs);
          if (text.startsWith(CAPTION) && paragraph.getNext() instanceof TableBlock) {
            caption = Optional.of(text.substring(CAPTION.length()).strip());
          } else if (!text.isBlank()) {
            blocks.add(new Block.Paragraph(runs));
          }
        }
        case ListBlock list -> blocks.add(items(list));
        case BlockQuote quote -> quoted(blocks, quote);
        case TableBlock table -> {
          blocks.add(table(table, caption.orElse("Table")));
          caption = Optional.empty();
        }
        default -> {
          // Definitions of notes: they are printed where the section ends.
        }
      }
    }
    return blocks;
  }

  private String next(String kind) {
    return "%s-%s%d".formatted(section, kind, ++anchors);
  }

  private String anchor(int note) {
    return "%s-note-%d".formatted(section, note);
  }

  /// Lists in lists become one list: a report has no more than one level.
  private Block items(ListBlock list) {
    List<List<Run>> items = new ArrayList<>();
    flatten(list, items);
    Optional<Integer> first =
        list instanceof OrderedList ordered
            ? Optional.ofNullable(ordered.getMarkerStartNumber())
            : Optional.empty();
    return new Block.Items(first, items);
  }

  private void flatten(Node list, List<List<Run>> items) {
    for (Node item : children(list).toList()) {
      List<Run> own = new ArrayList<>();
      List<Node> below = new ArrayList<>();
      for (Node inside : children(item).toList()) {
        if (inside instanceof ListBlock) {
          below.add(inside);
        } else {
          append(own, joinedOf(inside));
        }
      }
      items.add(merged(own));
      below.forEach(more -> flatten(more, items));
    }
  }

  private void quoted(List<Block> blocks, BlockQuote quote) {
    Optional<Matcher> box =
        Optional.ofNullable(quote.getFirstChild())
            .map(first -> BOX.matcher(firstLine(first)))
            .filter(Matcher::matches);
    if (box.isEmpty()) {
      children(quote)
          .forEach(inside -> {
            List<Run> runs = joinedOf(inside);
            if (!Block.text(runs).isBlank()) {
              blocks.add(new Block.Quotation(runs));
            }
          });
      return;
    }
    cutFirstLine(quote.getFirstChild());
    List<Block> inside = blocks(quote);
    String title = box.get().group(1).strip();
    blocks.add(new Block.Box(title.isEmpty() ? UNTITLED : title, inside));
  }

  private String firstLine(Node paragraph) {
    return children(paragraph)
        .takeWhile(node -> !isLineBreak(node))
        .map(NotationReader::literal)
        .reduce("", String::concat);
  }

  private static void cutFirstLine(Node paragraph) {
    Node node = paragraph.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      boolean ends = isLineBreak(node);
      node.unlink();
      if (ends) {
        return;
      }
      node = next;
    }
  }

  private static boolean isLineBreak(Node node) {
    return node instanceof SoftLineBreak || node instanceof HardLineBreak;
  }

  private Block table(TableBlock table, String caption) {
    List<String> head = new ArrayList<>();
    List<Boolean> numbers = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (Node part : children(table).toList()) {
      for (Node row : children(part).toList()) {
        List<List<Run>> cells = new ArrayList<>();
        for (Node cell : children(row).toList()) {
          cells.add(runs(cell));
          if (part instanceof TableHead) {
            numbers.add(((TableCell) cell).getAlignment() == TableCell.Alignment.RIGHT);
          }
        }
        if (part instanceof TableHead) {
          cells.forEach(cell -> head.add(title(cell)));
        } else {
          rows.add(new Block.Row("", false, cells));
        }
      }
    }
    return new Block.Table(next("t"), caption, head, numbers, rows);
  }

  /// The words of a block, its paragraphs in one line.
  private List<Run> joined(Node block) {
    List<Run> runs = new ArrayList<>();
    children(block).forEach(inside -> append(runs, joinedOf(inside)));
    return merged(runs);
  }

  private List<Run> joinedOf(Node block) {
    return block instanceof Paragraph || block instanceof Heading ? runs(block) : joined(block);
  }

  private static void append(List<Run> runs, List<Run> more) {
    if (!runs.isEmpty() && !more.isEmpty()) {
      runs.add(new Run.Words(" "));
    }
    runs.addAll(more);
  }

  private List<Run> runs(Node block) {
    List<Run> runs = new ArrayList<>();
    children(block).forEach(node -> inline(runs, node, false));
    return merged(runs);
  }

  private void inline(List<Run> runs, Node node, boolean strong) {
    switch (node) {
      case Notation.Placed placed ->
          figures
              .apply(placed.ref())
              .ifPresentOrElse(
                  figure -> runs.add(new Run.Bound(figure.ref(), figure.text())),
                  () -> {
                    unknown.add(placed.ref());
                    runs.add(new Run.Words(literal(placed)));
                  });
      case FootnoteReference note ->
          Optional.ofNullable(defined.get(note.getLabel()))
              .ifPresentOrElse(
                  definition -> {
                    int number = number(definition);
                    runs.add(new Run.Mark(anchor(number), number));
                  },
                  () -> runs.add(new Run.Words(literal(note))));
      case StrongEmphasis _ -> children(node).forEach(inside -> inline(runs, inside, true));
      case Link link -> {
        children(link).forEach(inside -> inline(runs, inside, strong));
        runs.add(new Run.Words(" (" + link.getDestination() + ")"));
      }
      case Image _, Code _, HtmlInline _, Text _ -> words(runs, literal(node), strong);
      case SoftLineBreak _, HardLineBreak _ -> words(runs, " ", strong);
      default -> children(node).forEach(inside -> inline(runs, inside, strong));
    }
  }

  /// Words alone, which hold no figure: one that is placed there stays as it was typed, for the
  /// desk to refuse.
  private static String title(List<Run> runs) {
    return runs.stream()
        .map(run -> run instanceof Run.Bound bound ? "{" + bound.ref() + "}" : run.text())
        .collect(Collectors.joining());
  }

  private int number(Node definition) {
    if (!notes.contains(definition)) {
      notes.add(definition);
    }
    return notes.indexOf(definition) + 1;
  }

  private static void words(List<Run> runs, String text, boolean strong) {
    runs.add(strong ? new Run.Strong(text) : new Run.Words(text));
  }

  /// As it was typed.
  private static String literal(Node node) {
    return switch (node) {
      case Text text -> text.getLiteral();
      case Code code -> "`" + code.getLiteral() + "`";
      case HtmlInline html -> html.getLiteral();
      case Notation.Placed placed -> "{" + placed.ref() + "}";
      case FootnoteReference note -> "[^" + note.getLabel() + "]";
      case Image image -> "![%s](%s)".formatted(inside(image), image.getDestination());
      default -> inside(node);
    };
  }

  private static String inside(Node node) {
    return children(node).map(NotationReader::literal).reduce("", String::concat);
  }

  private static List<Run> merged(List<Run> runs) {
    List<Run> merged = new ArrayList<>();
    for (Run run : runs) {
      Run last = merged.isEmpty() ? null : merged.getLast();
      if (run instanceof Run.Words(String more) && last instanceof Run.Words(String words)) {
        merged.set(merged.size() - 1, new Run.Words(words + more));
      } else if (run instanceof Run.Strong(String more)
          && last instanceof Run.Strong(String words)) {
        merged.set(merged.size() - 1, new Run.Strong(words + more));
      } else {
        merged.add(run);
      }
    }
    return merged;
  }

  static Stream<Node> children(Node parent) {
    return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
  }
}
