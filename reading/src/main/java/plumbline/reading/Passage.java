package plumbline.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A run of text put together from lines, or parts of lines: what stood between its halves (a
/// page's end, a running head, a footnote, a footnote's mark) is left out, and every character
/// still knows its line and column.
public final class Passage {
  public static final Passage EMPTY = new Passage("", new int[0], new int[0], new int[0]);

  private final String text;

  /// Where each piece begins in the text, and the line and column that it comes from.
  private final int[] starts;

  private final int[] lines;
  private final int[] columns;

  /// A place in the report: both count from 1.
  public record Spot(int line, int column) {}

  /// Letters of one line: columns count from 1, and the last is the one behind.
  public record Span(int line, int from, int to) {}

  private Passage(String text, int[] starts, int[] lines, int[] columns) {
    this.text = text;
    this.starts = starts;
    this.lines = lines;
    this.columns = columns;
  }

  /// Letters of one line that follow one another, from a column that counts from 0.
  static Passage of(String line, int from, int to, int number) {
    return new Passage(
        line.substring(from, to), new int[1], new int[] {number}, new int[] {from + 1});
  }

  public String text() {
    return text;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// Where a character of the text stands in the report. The end of the text is a place too.
  public Spot at(int offset) {
    if (starts.length == 0) {
      throw new IllegalStateException("An empty passage stands nowhere.");
    }
    int piece = piece(offset);
    return new Spot(lines[piece], columns[piece] + offset - starts[piece]);
  }

  public int firstLine() {
    return at(0).line();
  }

  public int lastLine() {
    return at(Math.max(0, text.length() - 1)).line();
  }

  /// The line of a character.
  public int line(int offset) {
    return at(offset).line();
  }

  /// Where the passage stands, piece by piece, without white space at the ends of the pieces.
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int piece = 0; piece < starts.length; piece++) {
      int begins = starts[piece];
      int ends = piece + 1 < starts.length ? starts[piece + 1] : text.length();
      while (begins < ends && text.charAt(begins) <= ' ') {
        begins++;
      }
      while (ends > begins && text.charAt(ends - 1) <= ' ') {
        ends--;
      }
      if (begins < ends) {
        int column = columns[piece] - starts[piece];
        spans.add(new Span(lines[piece], column + begins, column + ends));
      }
    }
    return spans;
  }

  /// Part of this passage, with the same places.
  public Passage part(int from, int to) {
    if (from >= to) {
      return EMPTY;
    }
    int first = piece(from);
    int last = piece(to - 1);
    int[] begins = new int[last - first + 1];
    for (int piece = first + 1; piece <= last; piece++) {
      begins[piece - first] = starts[piece] - from;
    }
    int[] places = Arrays.copyOfRange(columns, first, last + 1);
    places[0] += from - starts[first];
    return new Passage(
        text.substring(from, to), begins, Arrays.copyOfRange(lines, first, last + 1), places);
  }

  /// The piece that a character stands in.
  private int piece(int offset) {
    if (starts.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /// Without white space at its ends.
  public Passage stripped() {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return from == 0 && to == text.length() ? this : part(from, to);
  }

  @Override
  public String toString() {
    return text;
  }

  /// Puts a passage together.
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[8];
    private int[] lines = new int[8];
    private int[] columns = new int[8];
    private int pieces;

    /// @param column of the first character, counted from 1
    Builder add(CharSequence from, int begin, int end, int line, int column) {
      if (begin == end) {
        return this;
      }
      boolean goesOn =
          pieces > 0
              && lines[pieces - 1] == line
              && columns[pieces - 1] + text.length() - starts[pieces - 1] == column;
      if (!goesOn) {
        if (pieces == starts.length) {
          starts = Arrays.copyOf(starts, pieces * 2);
          lines = Arrays.copyOf(lines, pieces * 2);
          columns = Arrays.copyOf(columns, pieces * 2);
        }
        starts[pieces] = text.length();
        lines[pieces] = line;
        columns[pieces] = column;
        pieces++;
      }
      text.append(from, begin, end);
      return this;
    }

    /// Adds another passage; between the two a space, unless the first ends in a hyphen or either
    /// has nothing to part.
    Builder join(Passage next) {
      if (!next.isEmpty() && !text.isEmpty() && !endsInHyphen()) {
        text.append(' ');
      }
      return append(next);
    }

    Builder append(Passage next) {
      for (int piece = 0; piece < next.starts.length; piece++) {
        int begins = next.starts[piece];
        int ends = piece + 1 < next.starts.length ? next.starts[piece + 1] : next.text.length();
        add(next.text, begins, ends, next.lines[piece], next.columns[piece]);
      }
      return this;
    }

    /// A hyphen glued to a word: `out-of-` and `court`, not a dash that stands alone.
    private boolean endsInHyphen() {
      int last = text.length() - 1;
      return last > 0
          && text.charAt(last) == '-'
          && Character.isLetterOrDigit(text.charAt(last - 1));
    }

    boolean isEmpty() {
      return text.isEmpty();
    }

    /// Takes back the last character: a hyphen that only broke a word.
    void dropLast() {
      text.setLength(text.length() - 1);
      if (starts[pieces - 1] == text.length()) {
        pieces--;
      }
    }

    CharSequence soFar() {
      return text;
    }

    Passage build() {
      return text.isEmpty()
          ? EMPTY
          : new Passage(
              text.toString(),
              Arrays.copyOf(starts, pieces),
              Arrays.copyOf(lines, pieces),
              Arrays.copyOf(columns, pieces));
    }
  }
}
