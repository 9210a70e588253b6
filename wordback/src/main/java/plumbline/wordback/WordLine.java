package plumbline.wordback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.edition.Block;
import plumbline.edition.Run;
import plumbline.press.FigureMark;

/// The words of a paragraph: figures, bold, footnotes, and what can’t come back.
final class WordLine {
  private static final String REF = "[A-Za-z0-9.:-]+";

  private final View view;
  private final Footnotes footnotes;
  private final List<Run> runs = new ArrayList<>();
  private final List<Unit> foreign = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  /// A bookmark around a figure, that hasn’t ended.
  private record Open(String ref, int from) {}

  /// The footnotes that a document has, and those that were named.
  static final class Footnotes {
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<Integer, Block.Note> named = new HashMap<>();
    private final Map<List<Run>, Integer> numbers = new HashMap<>();

    /// @param kind what a mark of them is called
    void add(String kind, @Nullable Element part) {
      if (part == null) {
        return;
      }
      part.children().forEach(note -> elements.put(kind + note.attribute("id"), note));
    }

    Map<Integer, Block.Note> named() {
      return named;
    }
  }

  WordLine(View view, Footnotes footnotes) {
    this.view = view;
    this.footnotes = footnotes;
  }

  void read(List<Element> children) {
    children.forEach(this::read);
  }

  private void read(Element element) {
    switch (element.name()) {
      case "pPr", "rPr", "instrText", "footnoteRef", "endnoteRef" -> {
        // No words.
      }
      case "ins", "moveTo", "del", "moveFrom" -> {
        if (view.shows(element)) {
          read(element.children());
        }
      }
      case "r" -> run(element);
      case "sdt" -> control(element);
      case "bookmarkStart" ->
          FigureMark.ref(element.attribute("name"))
              .ifPresent(ref -> open.put(element.attribute("id"), new Open(ref, runs.size())));
      case "bookmarkEnd" ->
          Optional.ofNullable(open.remove(element.attribute("id"))).ifPresent(this::closed);
      case "commentRangeStart", "commentReference" -> comments.add(element.attribute("id"));
      case "oMath", "oMathPara" -> foreign.add(Unit.foreign("An equation", element.words()));
      case "hyperlink" -> {
        if (element.attribute("anchor").isEmpty() && !element.attribute("id").isEmpty()) {
          foreign.add(Unit.foreign("The address of a link", element.words()));
        }
        read(element.children());
      }
      default -> read(element.children());
    }
  }

  private void run(Element run) {
    boolean bold = run.on("rPr", "b") || run.value("rPr", "rStyle").equals("Strong");
    for (Element part : run.children()) {
      switch (part.name()) {
        case "t", "delText" -> add(part.text().toString().replaceAll("[\\t\\r\\n]", " "), bold);
        case "tab", "br", "cr", "ptab" -> add(" ", bold);
        case "noBreakHyphen" -> add("\u2011", bold);
        case "footnoteReference", "endnoteReference" -> mark(part);
        case "drawing", "pict", "object", "AlternateContent" -> foreign.add(picture(part));
        case "sym" -> foreign.add(Unit.foreign("A symbol", part.attribute("font")));
        default -> read(part);
      }
    }
  }

  private void add(String text, boolean bold) {
    if (!text.isEmpty()) {
      runs.add(bold && !text.isBlank() ? new Run.Strong(text) : new Run.Words(text));
    }
  }

  private static Unit picture(Element picture) {
    boolean box = picture.all().anyMatch(one -> one.name().equals("txbxContent"));
    String says =
        box
            ? picture.words()
            : picture
                .all()
                .filter(one -> one.name().equals("docPr"))
                .map(one -> one.attribute("descr"))
                .findFirst()
                .orElse("");
    return Unit.foreign(box ? "A text box" : "A picture", says);
  }

  private void mark(Element reference) {
    String kind = reference.name().substring(0, reference.name().indexOf("note"));
    Element note = footnotes.elements.get(kind + reference.attribute("id"));
    if (note == null) {
      return;
    }
    List<Run> words = new ArrayList<>();
    for (Element paragraph : note.children()) {
      WordLine line = new WordLine(view, footnotes);
      // Word has no notes of notes: a file that claims to would never end.
      line.read(paragraph.children().stream().filter(one -> !names(one)).toList());
      foreign.addAll(line.foreign);
      if (!words.isEmpty()) {
        words.add(new Run.Words(" "));
      }
      words.addAll(line.runs);
    }
    List<Run> text = tidy(words);
    int number = footnotes.numbers.computeIfAbsent(text, _ -> footnotes.numbers.size() + 1);
    footnotes.named.put(number, new Block.Note("n" + number, number, text));
    runs.add(new Run.Mark("n" + number, number));
  }

  private static boolean names(Element element) {
    return element.all().anyMatch(one -> one.name().matches("(foot|end)noteReference"));
  }

  /// A content control: a bound figure, if its tag or a bookmark says so, or just words.
  private void control(Element control) {
    int from = runs.size();
    control.child("sdtContent").ifPresent(content -> read(content.children()));
    String tag = control.value("sdtPr", "tag");
    Optional<String> ref =
        tag.matches(REF)
            ? Optional.of(tag)
            : open.values().stream().reduce((_, last) -> last).map(Open::ref);
    ref.ifPresent(figure -> bind(figure, Math.min(from, runs.size())));
  }

  /// A bookmark without a control says the same: programs drop controls.
  private void closed(Open ended) {
    int from = Math.min(ended.from(), runs.size());
    boolean words =
        runs.subList(from, runs.size()).stream()
            .allMatch(run -> run instanceof Run.Words || run instanceof Run.Strong);
    if (words && from < runs.size()) {
      bind(ended.ref(), from);
    }
  }

  private void bind(String ref, int from) {
    List<Run> shown = runs.subList(from, runs.size());
    if (shown.stream().anyMatch(run -> run instanceof Run.Bound || run instanceof Run.Mark)) {
      return;
    }
    String text = Block.text(shown);
    shown.clear();
    runs.add(new Run.Bound(ref, text));
  }

  /// Merged where they look the same, and without white space at the ends.
  static List<Run> tidy(List<Run> runs) {
    List<Run> merged = new ArrayList<>();
    for (Run run : runs.stream().flatMap(WordLine::parted).toList()) {
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
    if (!merged.isEmpty() && merged.getFirst() instanceof Run.Words(String first)) {
      merged.set(0, new Run.Words(first.stripLeading()));
    }
    if (!merged.isEmpty() && merged.getLast() instanceof Run.Words(String last)) {
      merged.set(merged.size() - 1, new Run.Words(last.stripTrailing()));
    }
    merged.removeIf(run -> run instanceof Run.Words(String text) && text.isEmpty());
    return merged;
  }

  /// White space is not bold.
  private static Stream<Run> parted(Run run) {
    if (!(run instanceof Run.Strong(String text))) {
      return Stream.of(run);
    }
    String head = text.substring(0, text.length() - text.stripLeading().length());
    String tail = text.substring(text.stripTrailing().length());
    return Stream.<Run>of(new Run.Words(head), new Run.Strong(text.strip()), new Run.Words(tail))
        .filter(part -> !part.text().isEmpty());
  }

  List<Run> runs() {
    return runs;
  }

  List<Unit> foreign() {
    return foreign;
  }

  List<String> comments() {
    return comments;
  }
}
