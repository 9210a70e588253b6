package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import plumbline.reading.Line.Look;

/// A plain text to lines and pages. A page starts at a form feed; where a text has none, at a line
/// that begins with exactly one space, or at a running head.
final class TextReader {
  private TextReader() {}

  static ReportText read(String name, String text) {
    List<String> lines = split(text);
    boolean formFeeds = text.indexOf('\f') >= 0;
    boolean spaces = !formFeeds && spacesTellPages(lines);
    Furniture furniture = new Furniture(lines);
    List<Line> read = new ArrayList<>(lines.size());
    int page = 1;
    int words = 0; // lines with words on this page so far
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      boolean head = furniture.isRunningHead(index);
      boolean starts = formFeeds ? line.indexOf('\f') >= 0 : (spaces && startsPage(line)) || head;
      if (starts && words > 0) {
        page++;
        words = 0;
      }
      if (!line.isBlank() && !head) {
        words++;
      }
      read.add(new Line(index + 1, page, line, head ? Look.RUNNING_HEAD : Look.PLAIN));
    }
    return new ReportText(name, read);
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>(text.length() / 60 + 1);
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int next = end < 0 ? text.length() : end + 1;
      int last = end < 0 ? text.length() : end;
      if (last > from && text.charAt(last - 1) == '\r') {
        last--;
      }
      lines.add(text.substring(from, last));
      from = next;
    }
    return lines;
  }

  static boolean startsPage(String line) {
    return line.length() > 1 && line.charAt(0) == ' ' && line.charAt(1) > ' ';
  }

  /// In a text whose every line is indented, a space tells nothing.
  static boolean spacesTellPages(List<String> lines) {
    int starts = 0;
    int all = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        all++;
        starts += startsPage(line) ? 1 : 0;
      }
    }
    return starts * 8 < all;
  }
}
