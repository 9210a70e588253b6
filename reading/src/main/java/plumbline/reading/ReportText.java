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

  /// The file's name without its folder.
  public String file() {
    return file(name);
  }

  /// A path's last part, with either slash; `report` where there is none.
  public static String file(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return file.isBlank() ? "report" : file;
  }

  public int pages() {
    return lines.isEmpty() ? 0 : lines.getLast().page();
  }
}
