package plumbline.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The rows of a separated text (RFC 4180, with any of three separators and any line ends). A value
/// in quotes may hold line breaks. Never more than one row is held.
final class TextRows implements AutoCloseable {
  static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int END = -1;

  private final Reader in;
  private final char separator;
  private final ListProblems problems;
  private final char[] block = new char[1 << 14];
  private int at;
  private int length;
  private int line = 1;
  private boolean afterReturn;
  private int rowLine = 1;
  private boolean quoteInside;
  private final StringBuilder value = new StringBuilder();

  private TextRows(InputStream in, Charset encoding, char separator, ListProblems problems) {
    this.in = new InputStreamReader(in, encoding);
    this.separator = separator;
    this.problems = problems;
  }

  static TextRows of(ListFile file, Charset encoding, char separator, ListProblems problems) {
    return new TextRows(file.open(), encoding, separator, problems);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// The first row that holds anything; empty at the end of the text.
  List<String> first() throws IOException {
    List<String> first = new ArrayList<>();
    while (first.isEmpty() && peek() != END) {
      Row row = row();
      if (!row.isBlank() && !namesSeparator(row)) {
        first.addAll(row.values());
      }
    }
    return first;
  }

  void read(Row.Taker taker) throws IOException {
    while (peek() != END) {
      Row row = row();
      if (!namesSeparator(row)) {
        taker.take(row);
      }
    }
  }

  /// Excel's own way to name the separator; it is seen in the header anyway.
  private static boolean namesSeparator(Row row) {
    return row.line() == 1 && row.values().getFirst().matches("(?i)sep=.?");
  }

  private Row row() throws IOException {
    if (line == 1 && peek() == BYTE_ORDER_MARK) {
      take();
    }
    rowLine = line;
    quoteInside = false;
    List<String> values = new ArrayList<>();
    values.add(value());
    while (peek() == separator) {
      take();
      values.add(value());
      if (values.size() > ListLimits.MOST_COLUMNS) {
        throw problems.stop(
            rowLine,
            English.text("The row has more than %d values", ListLimits.MOST_COLUMNS),
            "check that it is the right file");
      }
    }
    if (peek() == '\r') {
      take();
    }
    if (peek() == '\n') {
      take();
    }
    return new Row(rowLine, values);
  }

  private String value() throws IOException {
    value.setLength(0);
    if (peek() == '"') {
      take();
      quoted();
      if (!endsValue(peek())) {
        quoteInside();
      }
    }
    while (!endsValue(peek())) {
      if (peek() == '"') {
        quoteInside();
      }
      append(take());
    }
    return value.toString();
  }

  private void quoted() throws IOException {
    int begun = line;
    while (true) {
      int one = take();
      if (one == END) {
        throw problems.stop(
            begun, "A value in quotes doesn’t end", "close the quotes that begin on this line");
      }
      if (one == '"' && peek() != '"') {
        return;
      }
      append(one == '"' ? take() : one);
      if (value.length() > ListLimits.LONGEST_VALUE) {
        throw tooLong(begun);
      }
    }
  }

  private void append(int one) {
    value.append((char) one);
    if (value.length() > ListLimits.LONGEST_VALUE) {
      throw tooLong(rowLine);
    }
  }

  private StopReading tooLong(int from) {
    return problems.stop(
        from,
        English.text("A value has more than %,d characters", ListLimits.LONGEST_VALUE),
        "shorten it; if it begins with a quote, check that the quote is closed");
  }

  private void quoteInside() {
    if (!quoteInside) {
      problems.add(
          rowLine,
          "A quote stands inside a value",
          "put the whole value in quotes and double each quote inside it");
    }
    quoteInside = true;
  }

  private boolean endsValue(int one) {
    return one == separator || one == '\n' || one == '\r' || one == END;
  }

  private int peek() throws IOException {
    if (at == length) {
      length = Math.max(0, in.read(block));
      at = 0;
    }
    return at == length ? END : block[at];
  }

  private int take() throws IOException {
    int one = peek();
    if (one != END) {
      at++;
      if (one == '\r' || (one == '\n' && !afterReturn)) {
        line++;
      }
      afterReturn = one == '\r';
    }
    return one;
  }
}
