package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import plumbline.document.Parsed;
import plumbline.reading.Line.Look;

/// The paragraphs and rows of a Word file or a web page as they come. A text that was pasted line
/// by line stays a text of lines; else blank lines part the paragraphs.
final class Parts {
  private static final int WIDEST_LINE = 140;

  /// @param apart whether a block begins with it: a second line of a paragraph doesn't
  private record Part(String text, Look look, boolean startsPage, boolean apart) {}

  private final List<Part> parts = new ArrayList<>();
  private long letters;

  void add(String text, Look look, boolean startsPage, boolean apart) {
    letters += text.length();
    if (!isFull()) {
      parts.add(new Part(text, look, startsPage, apart));
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

  /// Where paragraphs have lines of their own, a blank line parts them; a page that the file itself
  /// begins is told by a form feed, where the text doesn't tell its pages.
  private String plainText() {
    boolean paragraphs = parts.stream().anyMatch(part -> !part.apart());
    boolean spaces = TextReader.spacesTellPages(parts.stream().map(Part::text).toList());
    boolean pages = !spaces || parts.stream().noneMatch(part -> TextReader.startsPage(part.text()));
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(paragraphs && part.apart() ? "\n" : "")
          .append(pages && part.startsPage() ? "\f" : "")
          .append(part.text())
          .append('\n');
    }
    return text.toString();
  }

  Parsed<ReportText> report(String name) {
    return isFull()
        ? ReportReader.refused(
            name,
            "The text has more than the %,d letters or %,d lines that are read"
                .formatted(ReportReader.MOST_LETTERS, ReportReader.MOST_LINES),
            "check that it is a report")
        : ReportReader.withLines(text(name));
  }

  private ReportText text(String name) {
    if (isPlainText()) {
      return TextReader.read(name, plainText());
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
