package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import plumbline.reading.Line.Look;

/// Lines as they are extracted from a file that has none of its own, counted from 1. Beyond the
/// most that are read it takes no more.
final class Lines {
  private final List<Line> lines = new ArrayList<>();
  private int page = 1;
  private int letters;

  void add(String text, Look look) {
    letters += text.length();
    if (!isFull()) {
      lines.add(new Line(lines.size() + 1, page, text, look));
    }
  }

  /// A blank line, but never two.
  void gap() {
    if (!lines.isEmpty() && !lines.getLast().isBlank()) {
      add("", Look.PLAIN);
    }
  }

  void startPage() {
    page++;
  }

  boolean isFull() {
    return lines.size() >= ReportReader.MOST_LINES || letters > ReportReader.MOST_LETTERS;
  }

  ReportText text(String name) {
    Furniture furniture = new Furniture(lines.stream().map(Line::text).toList());
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (line.look() == Look.PLAIN && furniture.isRunningHead(index)) {
        lines.set(index, new Line(line.number(), line.page(), line.text(), Look.RUNNING_HEAD));
      }
    }
    return new ReportText(name, lines);
  }
}
