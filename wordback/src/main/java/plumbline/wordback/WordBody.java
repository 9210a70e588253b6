package plumbline.wordback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.edition.Block;
import plumbline.edition.Run;
import plumbline.press.SectionMark;
import plumbline.reading.ZipParts;

/// The body of a Word document as units, in one view of its tracked changes.
final class WordBody {
  private static final int MOST = 10_000;
  private static final String BOX = "box ";

  private final View view;
  private final WordStyles styles;
  private final WordLine.Footnotes footnotes;
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Span> sections = new LinkedHashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final Map<String, Integer> comments = new LinkedHashMap<>();

  /// What a paragraph said whose end a tracked change takes away.
  private final List<Run> carried = new ArrayList<>();

  private Optional<Caption> caption = Optional.empty();
  private Optional<Numbered> numbered = Optional.empty();
  private Optional<Box> box = Optional.empty();

  /// @param to behind the last unit of the section
  record Span(int from, int to) {}

  private record Caption(boolean boxed, List<Run> runs) {}

  private record Numbered(boolean boxed, int first, List<List<Run>> items) {}

  private record Box(String title, List<Block> blocks) {}

  WordBody(View view, WordStyles styles, WordLine.Footnotes footnotes) {
    this.view = view;
    this.styles = styles;
    this.footnotes = footnotes;
  }

  void read(Element body) throws ZipParts.TooLarge {
    blocks(body.children());
    if (!carried.isEmpty()) {
      close();
      add(false, new Block.Paragraph(WordLine.tidy(carried)));
    }
    close();
    if (units.size() > MOST) {
      throw new ZipParts.TooLarge("more than %,d paragraphs".formatted(MOST));
    }
  }

  private void blocks(List<Element> children) {
    for (Element child : children) {
      switch (child.name()) {
        case "p" -> paragraph(child);
        case "tbl" -> table(child);
        case "sdt" -> child.child("sdtContent").ifPresent(content -> blocks(content.children()));
        case "ins", "moveTo", "del", "moveFrom" -> {
          if (view.shows(child)) {
            blocks(child.children());
          }
        }
        case "customXml", "smartTag" -> blocks(child.children());
        case "bookmarkStart" -> begins(child);
        case "bookmarkEnd" -> ends(child);
        case "commentRangeStart" -> comments.putIfAbsent(child.attribute("id"), units.size());
        case "altChunk", "oMathPara", "AlternateContent" -> {
          close();
          units.add(Unit.foreign("An embedded part", child.words()));
        }
        default -> {
          // How a page is laid out.
        }
      }
    }
  }

  /// In the file that was handed out the marks of sections stand between paragraphs. Programs move
  /// them: in a file that comes back nothing rests on them.
  private void begins(Element mark) {
    String name = mark.attribute("name");
    if (SectionMark.isOne(name)) {
      close();
      marks.put(mark.attribute("id"), name);
      sections.put(name, new Span(units.size(), units.size()));
    }
  }

  private void ends(Element mark) {
    String name = marks.remove(mark.attribute("id"));
    if (name != null) {
      close();
      sections.computeIfPresent(name, (_, span) -> new Span(span.from(), units.size()));
    }
  }

  private void paragraph(Element paragraph) {
    WordLine line = new WordLine(view, footnotes);
    line.read(paragraph.children());
    carried.addAll(line.runs());
    boolean ends = paragraph.at("pPr", "rPr").map(view::keeps).orElse(true);
    List<Run> runs = ends ? WordLine.tidy(carried) : List.of();
    String style = styles.name(paragraph);
    boolean boxed = style.startsWith(BOX);
    boolean blank = Block.text(runs).isBlank();
    if (!blank) {
      add(paragraph, boxed, boxed ? style.substring(BOX.length()) : style, runs);
    }
    line.comments().forEach(id -> comments.putIfAbsent(id, next(blank)));
    if (ends) {
      carried.clear();
    }
    if (!line.foreign().isEmpty()) {
      close();
      units.addAll(line.foreign());
    }
  }

  /// The unit that a comment is about which stands in the paragraph just read.
  private int next(boolean blank) {
    boolean open = caption.isPresent() || numbered.isPresent() || box.isPresent();
    return blank || open ? units.size() : Math.max(0, units.size() - 1);
  }

  private void add(Element paragraph, boolean boxed, String style, List<Run> runs) {
    Optional<WordStyles.Item> item =
        style.startsWith("heading") ? Optional.empty() : styles.item(paragraph);
    Optional<Integer> number = item.flatMap(WordStyles.Item::number);
    if (number.isPresent() && numbered.filter(list -> list.boxed() == boxed).isPresent()) {
      numbered.orElseThrow().items().add(runs);
      return;
    }
    closeLines();
    if (number.isPresent()) {
      numbered = Optional.of(new Numbered(boxed, number.get(), new ArrayList<>(List.of(runs))));
    } else if (item.isPresent()) {
      add(boxed, new Block.Items(Optional.empty(), List.of(runs)));
    } else if (boxed && style.equals("title")) {
      closeBox();
      box = Optional.of(new Box(Block.text(runs), new ArrayList<>()));
    } else if (style.equals("caption")) {
      caption = Optional.of(new Caption(boxed, runs));
    } else if (style.equals("quote") || style.equals("intense quote")) {
      add(boxed, new Block.Quotation(runs));
    } else if (style.matches("heading \\d")) {
      int level = Math.clamp(style.charAt(style.length() - 1) - '0', 2, 4);
      add(boxed, new Block.Heading(level, "h", Block.text(runs)));
    } else {
      add(boxed, new Block.Paragraph(runs));
    }
  }

  private void add(boolean boxed, Block block) {
    if (!boxed) {
      closeBox();
      Unit.of(block, footnotes.named()).ifPresent(units::add);
      return;
    }
    List<Block> inside = box.map(Box::blocks).orElseGet(ArrayList::new);
    if (box.isEmpty()) {
      box = Optional.of(new Box("", inside));
    }
    if (block instanceof Block.Items(Optional<Integer> first, List<List<Run>> more)
        && first.isEmpty()
        && !inside.isEmpty()
        && inside.getLast() instanceof Block.Items(Optional<Integer> begun, List<List<Run>> items)
        && begun.isEmpty()) {
      List<List<Run>> all = Stream.concat(items.stream(), more.stream()).toList();
      inside.set(inside.size() - 1, new Block.Items(first, all));
    } else {
      inside.add(block);
    }
  }

  /// What goes on over several paragraphs ends here.
  private void close() {
    closeLines();
    closeBox();
  }

  private void closeLines() {
    numbered.ifPresent(list -> {
      numbered = Optional.empty();
      add(list.boxed(), new Block.Items(Optional.of(list.first()), list.items()));
    });
    caption.ifPresent(words -> {
      caption = Optional.empty();
      add(words.boxed(), new Block.Paragraph(words.runs()));
    });
  }

  private void closeBox() {
    box.ifPresent(open -> {
      box = Optional.empty();
      Unit.of(new Block.Box(open.title(), open.blocks()), footnotes.named()).ifPresent(units::add);
    });
  }

  private void table(Element table) {
    Optional<Caption> above = caption;
    caption = Optional.empty();
    closeLines();
    boolean boxed = above.map(Caption::boxed).orElse(false);
    List<Boolean> numbers = new ArrayList<>();
    List<Unit> foreign = new ArrayList<>();
    List<List<List<Run>>> rows = new ArrayList<>();
    for (Element row : inside(table, "tr")) {
      if (row.child("trPr").map(view::keeps).orElse(true)) {
        rows.add(inside(row, "tc").stream().map(cell -> cell(cell, numbers, foreign)).toList());
      }
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return;
    }
    while (numbers.size() < columns) {
      numbers.add(false);
    }
    List<String> head = padded(rows.getFirst(), columns).stream().map(Block::text).toList();
    List<Block.Row> body =
        rows.stream().skip(1).map(row -> new Block.Row("", false, padded(row, columns))).toList();
    String says = above.map(words -> Block.text(words.runs())).orElse("Table");
    add(boxed, new Block.Table("t", says, head, numbers.subList(0, columns), body));
    if (!foreign.isEmpty()) {
      close();
      units.addAll(foreign);
    }
  }

  private static List<List<Run>> padded(List<List<Run>> row, int columns) {
    return Stream.concat(row.stream(), Stream.generate(List::<Run>of)).limit(columns).toList();
  }

  /// Rows of a table or cells of a row, through what a program wraps around them.
  private List<Element> inside(Element outer, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : outer.children()) {
      if (child.name().equals(name)) {
        found.add(child);
      } else if (child.name().matches("sdt|sdtContent|customXml|ins|del|moveTo|moveFrom")
          && view.shows(child)) {
        found.addAll(inside(child, name));
      }
    }
    return found;
  }

  /// @param numbers the first row says which columns stand on the right
  private List<Run> cell(Element cell, List<Boolean> numbers, List<Unit> foreign) {
    List<Run> words = new ArrayList<>();
    boolean right = false;
    for (Element paragraph : cell.all().filter(one -> one.name().equals("p")).toList()) {
      WordLine line = new WordLine(view, footnotes);
      line.read(paragraph.children());
      if (!words.isEmpty()) {
        words.add(new Run.Words(" "));
      }
      words.addAll(line.runs());
      foreign.addAll(line.foreign());
      line.comments().forEach(id -> comments.putIfAbsent(id, units.size()));
      right =
          styles.name(paragraph).equals("table number")
              || paragraph.value("pPr", "jc").matches("right|end");
    }
    numbers.add(right);
    return WordLine.tidy(words);
  }

  List<Unit> units() {
    return units;
  }

  Map<String, Span> sections() {
    return sections;
  }

  Map<String, Integer> comments() {
    return comments;
  }
}
