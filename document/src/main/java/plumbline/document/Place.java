package plumbline.document;

/// Where something stands: a file's name as the reader gave it, a line and a column that count from
/// 1.
public record Place(String file, int line, int column) implements Comparable<Place> {
  /// The place behind a text that begins here.
  Place after(String text) {
    int breaks = (int) text.chars().filter(letter -> letter == '\n').count();
    return new Place(
        file,
        line + breaks,
        breaks == 0 ? column + text.length() : text.length() - text.lastIndexOf('\n'));
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
