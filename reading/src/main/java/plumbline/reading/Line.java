package plumbline.reading;

/// A line of a report as it was extracted; what a finding quotes.
///
/// @param number counts from 1: in a text file the file's own
/// @param page counts from 1
/// @param text as extracted, untouched
/// @param look what the file itself says that this is, where it says so
public record Line(int number, int page, String text, Look look) {

  /// What a file says of a line: a plain text says nothing, a Word file and a web page much.
  public enum Look {
    PLAIN,
    HEADING,
    BULLET,
    /// A row of a table, its cells parted by tabs.
    ROW,
    FOOTNOTE,
    QUOTATION,
    RUNNING_HEAD
  }

  public Line(int number, int page, String text) {
    this(number, page, text, Look.PLAIN);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
