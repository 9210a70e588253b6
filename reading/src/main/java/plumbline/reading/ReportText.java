package plumbline.reading;

import java.util.List;

/// A report's text as extracted, line by line.
///
/// @param name the file's name, as messages print it
public record ReportText(String name, List<Line> lines) {
  public ReportText {
    lines = List.copyOf(lines);
  }

  /// The line of this number, which counts from 1.
  public Line line(int number) {
    return lines.get(number - 1);
  }

  public int pages() {
    return lines.isEmpty() ? 0 : lines.getLast().page();
  }
}
