package plumbline.reading;

import java.io.StringReader;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import plumbline.document.Parsed;
import plumbline.reading.Line.Look;

/// A web page to lines: a line for each paragraph, heading, item and row. Nothing is fetched, no
/// script is run.
final class HtmlReader {
  private static final int DEEPEST = 200;
  private static final int MOST_CELLS = 500;
  private static final Set<String> LEFT_OUT =
      Set.of("script", "style", "nav", "head", "template", "noscript", "svg", "button", "iframe");
  private static final Set<String> BREAKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "figure",
          "figcaption",
          "body",
          "html",
          "address",
          "aside",
          "form",
          "fieldset",
          "details",
          "summary",
          "blockquote",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "caption",
          "hr");

  private final Parts parts = new Parts();
  private final StringBuilder line = new StringBuilder();
  private final Set<String> notes = new HashSet<>();

  /// How many items of each list were read.
  private final IdentityHashMap<Element, Integer> items = new IdentityHashMap<>();

  private Look look = Look.PLAIN;
  private boolean tooDeep;

  /// Whether what comes next begins a page, a block.
  private boolean startsPage;

  private boolean apart = true;

  private HtmlReader() {}

  static Parsed<ReportText> read(String name, String html) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(new StringReader(html), "");
    HtmlReader reader = new HtmlReader();
    page.select("a[href^=#], sup a[href^=#]")
        .forEach(link -> {
          if (isNumber(link.text())) {
            reader.notes.add(link.attr("href").substring(1));
          }
        });
    reader.read(page.body(), 0);
    reader.end();
    if (reader.tooDeep) {
      return ReportReader.refused(
          name,
          "The page’s elements lie more than %d deep in each other".formatted(DEEPEST),
          "save it as text");
    }
    return reader.parts.report(name);
  }

  private static boolean isNumber(String text) {
    String digits = text.replaceAll("[\\[\\]()\\s]", "");
    return !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(Character::isDigit);
  }

  private void read(Node node, int depth) {
    if (depth >= DEEPEST - 2) {
      tooDeep = true;
      return;
    }
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
      return;
    }
    if (!(node instanceof Element element) || parts.isFull()) {
      return;
    }
    String tag = element.normalName();
    if (LEFT_OUT.contains(tag) || element.hasAttr("hidden")) {
      return;
    }
    // Converters part the pages of a PDF by rules, word processors by styles.
    startsPage |=
        tag.equals("hr") || element.attr("style").replace(" ", "").contains("page-break-before:");
    switch (tag) {
      case "br" -> endLine();
      case "sup" -> raised(element.text());
      case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, Look.HEADING, depth);
      case "li" -> item(element, depth);
      case "blockquote" -> block(element, Look.QUOTATION, depth);
      case "tr" -> row(element);
      case "pre" -> {
        end();
        element.wholeText().lines().forEach(text -> add(text));
      }
      default -> {
        boolean breaks = BREAKS.contains(tag);
        if (breaks) {
          end();
        }
        children(element, depth);
        if (breaks) {
          end();
        }
      }
    }
  }

  private void children(Element element, int depth) {
    for (Node child : element.childNodes()) {
      read(child, depth + 1);
    }
  }

  private void block(Element element, Look as, int depth) {
    end();
    look = as;
    children(element, depth);
    end();
  }

  private void item(Element element, int depth) {
    end();
    boolean note =
        notes.contains(element.id())
            || element.className().toLowerCase(Locale.ROOT).contains("footnote");
    Element parent = element.parent();
    boolean ordered = parent != null && parent.normalName().equals("ol");
    String start = parent == null ? "" : parent.attr("start");
    int before = parent == null ? 0 : items.merge(parent, 1, Integer::sum) - 1;
    int number = before + (isNumber(start) ? NumberWords.value(start) : 1);
    look = note ? Look.FOOTNOTE : Look.BULLET;
    line.append(note ? number + " " : ordered ? number + ". " : "• ");
    children(element, depth);
    end();
  }

  private void row(Element row) {
    end();
    StringBuilder cells = new StringBuilder();
    int count = 0;
    for (Element cell : row.select("> td, > th")) {
      for (Element mark : cell.select("sup")) {
        mark.text(isNumber(mark.text()) ? raisedDigits(mark.text()) : mark.text());
      }
      if (!cells.isEmpty() || cell.previousElementSibling() != null) {
        cells.append('\t');
      }
      cells.append(cell.text().replace('\t', ' '));
      count++;
    }
    if (count > MOST_CELLS) {
      line.append(cells); // no table is so wide: it is text
      end();
    } else if (!cells.toString().isBlank()) {
      parts.add(cells.toString(), Look.ROW, startsPage, true);
      startsPage = false;
    }
  }

  private void raised(String text) {
    line.append(isNumber(text) ? raisedDigits(text) : text);
  }

  static String raisedDigits(String text) {
    StringBuilder raised = new StringBuilder();
    text.chars()
        .filter(Character::isDigit)
        .forEach(digit -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Character.digit(digit, 10))));
    return raised.toString();
  }

  private void endLine() {
    String text = line.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      add(text);
    }
  }

  private void add(String text) {
    parts.add(text, look, startsPage, apart);
    startsPage = false;
    apart = false;
  }

  private void end() {
    endLine();
    look = Look.PLAIN;
    apart = true;
  }
}
