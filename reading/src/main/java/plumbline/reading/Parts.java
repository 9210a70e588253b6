package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import plumbline.reading.Line.Look;

/// The paragraphs and rows of a Word file or a web page as they come. A text that was pasted line
/// by line stays a text of lines; else blank lines part the paragraphs.
final class Parts {
  private static final int WIDEST_LINE = 140;

  private record Part(String text, Look look, boolean startsPage) {}

  private final List<Part> parts = new ArrayList<>();
  private long letters;

  void add(String text, Look look, boolean startsPage) {
    letters += text.length();
    if (!isFull()) {
      parts.add(new Part(text, look, startsPage));
    }
  }

  boolean isFull() {
    return parts.size() >= ReportReader.MOST_LINES || letters > ReportReader.MOST_LETTERS;
  }

  /// Whether this is a plain text, a paragraph for each of its lines.
  private boolean isPlainText() {
    int words = 0;
    int wide = 0;
    for (Part part : parts) {
      if (part.look() != Look.PLAIN) {
        return false;
      }
      words += part.text().isBlank() ? 0 : 1;
      wide += part.text().length() > WIDEST_LINE ? 1 : 0;
    }
    return words > 20 && wide * 50 < words;
  }

  ReportText text(String name) {
    if (isPlainText()) {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(part.text()).append('\n'));
      return TextReader.read(name, text.toString());
    }
    Lines lines = new Lines();
    for (Part part : parts) {
      if (part.startsPage()) {
        lines.startPage();
      }
      if (part.text().isBlank() || part.look() != Look.ROW) {
        lines.gap();
      }
      if (!part.text().isBlank()) {
        lines.add(part.text(), part.look());
      }
    }
    return lines.text(name);
  }
}
