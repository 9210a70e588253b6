package plumbline.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import plumbline.document.Parsed;
import plumbline.reading.DocxReader.DocxStyles;
import plumbline.reading.Line.Look;

/// The body of a Word document, element by element.
final class DocxBody {
  private final DocxStyles styles;
  private final Parts parts = new Parts();
  private final Map<String, Integer> notes = new HashMap<>();

  /// Paragraphs that are open: a text box lies in a paragraph of its own inside another.
  private final Deque<Paragraph> open = new ArrayDeque<>();

  /// Rows that are open: a table may lie in a cell.
  private final Deque<StringBuilder> rows = new ArrayDeque<>();

  private boolean cellHasText;
  private boolean pageStarts;

  /// A paragraph while it is read.
  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    String style = "";
    String list = "";
    String level = "0";
  }

  DocxBody(DocxStyles styles) {
    this.styles = styles;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    int fallback = -1; // where a part begins that only repeats another
    while (xml.hasNext()) {
      int event = SafeXml.next(xml, depth);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("Fallback") && fallback < 0) {
          fallback = depth;
        }
        if (fallback < 0 && start(xml)) {
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (fallback < 0) {
          end(xml.getLocalName());
        }
        fallback = fallback == depth ? -1 : fallback;
        depth--;
      }
    }
  }

  /// @return whether the element was read to its end
  private boolean start(XMLStreamReader xml) throws XMLStreamException {
    Paragraph paragraph = open.peek();
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Paragraph());
      case "t" -> {
        String text = xml.getElementText();
        if (paragraph != null) {
          paragraph.text.append(text);
        }
        return true;
      }
      case "tr" -> {
        rows.push(new StringBuilder());
        cellHasText = true;
      }
      case "tc" -> {
        StringBuilder row = rows.peek();
        if (row != null && !(row.isEmpty() && cellHasText)) {
          row.append('\t');
        }
        cellHasText = false;
      }
      case "lastRenderedPageBreak" -> pageStarts = true;
      default -> {
        if (paragraph != null) {
          inside(xml, paragraph);
        }
      }
    }
    return false;
  }

  private void inside(XMLStreamReader xml, Paragraph paragraph) {
    String value = DocxReader.attribute(xml, "val");
    switch (xml.getLocalName()) {
      case "pStyle" -> paragraph.style = value == null ? "" : value;
      case "numId" -> paragraph.list = value == null ? "" : value;
      case "ilvl" -> paragraph.level = value == null ? "0" : value;
      case "tab" -> paragraph.text.append(' ');
      case "noBreakHyphen" -> paragraph.text.append('-');
      case "softHyphen" -> paragraph.text.append('\u00AD');
      case "br", "cr" -> {
        if ("page".equals(DocxReader.attribute(xml, "type"))) {
          pageStarts = true;
        } else {
          paragraph.text.append('\n');
        }
      }
      case "footnoteReference" -> {
        String id = String.valueOf(DocxReader.attribute(xml, "id"));
        int number = notes.computeIfAbsent(id, _ -> notes.size() + 1);
        paragraph.text.append(HtmlReader.raisedDigits(Integer.toString(number)));
      }
      default -> {
        // Looks and revisions say nothing here.
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> {
        if (!open.isEmpty()) {
          endParagraph(open.pop());
        }
      }
      case "tr" -> {
        StringBuilder row = rows.poll();
        if (row != null && !row.toString().isBlank()) {
          add(row.toString(), Look.ROW);
        }
      }
      default -> {
        // Only these end something.
      }
    }
  }

  private void endParagraph(Paragraph paragraph) {
    String text = paragraph.text.toString();
    StringBuilder row = rows.peek();
    if (row != null) {
      String plain = text.replace('\n', ' ').replace('\t', ' ').strip();
      if (!plain.isEmpty()) {
        row.append(cellHasText ? " " : "").append(plain);
        cellHasText = true;
      }
      return;
    }
    boolean item = !paragraph.list.isEmpty() && !paragraph.list.equals("0") && !text.isBlank();
    Look look = styles.isHeading(paragraph.style) ? Look.HEADING : item ? Look.BULLET : Look.PLAIN;
    String marked =
        item && look == Look.BULLET ? styles.mark(paragraph.list, paragraph.level) + text : text;
    for (String line : marked.split("\n", -1)) {
      add(line, look);
    }
  }

  private void add(String text, Look look) {
    parts.add(text, look, pageStarts, true);
    pageStarts = false;
  }

  /// The footnotes, each behind its number, in the order of their marks.
  void readNotes(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, StringBuilder> texts = new TreeMap<>();
    StringBuilder current = new StringBuilder();
    int depth = 0;
    while (xml.hasNext()) {
      int event = SafeXml.next(xml, depth);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (xml.getLocalName().equals("footnote")) {
          current = new StringBuilder();
          Integer number = notes.get(String.valueOf(DocxReader.attribute(xml, "id")));
          if (number != null) {
            texts.put(number, current);
          }
        } else if (xml.getLocalName().equals("t")) {
          current.append(xml.getElementText());
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    texts.forEach((number, text) ->
        parts.add(number + " " + text.toString().strip(), Look.FOOTNOTE, false, true));
  }

  Parsed<ReportText> report(String name) {
    return parts.report(name);
  }
}
