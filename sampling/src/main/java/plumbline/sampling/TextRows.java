package plumbline.sampling;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The rows of a separated text, one after the other. FastCSV reads them (RFC 4180, any line ends).
final class TextRows {
  static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /// FastCSV takes the end of the text for the end of an open quote. So the text gets a last line
  /// with this alone, which an open quote swallows.
  private static final String END = "\u0004";

  private static final int BUFFER = 1 << 14;

  private final CloseableIterator<Row> rows;
  private final Values values;
  private final ListProblems problems;

  private TextRows(InputStream text, Charset encoding, char separator, ListProblems problems) {
    this.problems = problems;
    values = new Values(problems);
    byte[] end = ("\n" + END).getBytes(StandardCharsets.US_ASCII);
    rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(BUFFER)
            .build(values, new SequenceInputStream(text, new ByteArrayInputStream(end)), encoding)
            .iterator();
  }

  static TextRows of(ListFile file, Charset encoding, char separator, ListProblems problems) {
    return new TextRows(file.open(), encoding, separator, problems);
  }

  /// The first row that holds anything; empty at the end of the text.
  List<String> first() {
    while (hasNext()) {
      Row row = rows.next();
      if (hasNext() && !row.isBlank() && !namesSeparator(row)) {
        return row.values();
      }
    }
    return List.of();
  }

  void read(Row.Taker taker) {
    while (hasNext()) {
      Row row = rows.next();
      if (hasNext()) {
        if (!namesSeparator(row)) {
          taker.take(row);
        }
      } else if (!row.values().equals(List.of(END))) {
        throw problems.stop(
            row.line(),
            "A value in quotes doesn’t end",
            "close the quotes that begin on this line");
      }
    }
  }

  private boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (CsvParseException unfit) {
      if (unfit.getCause() instanceof StopReading stop) {
        throw stop;
      }
      throw String.valueOf(unfit.getCause()).contains("closing quote")
          ? problems.stop(values.line, Values.QUOTE_INSIDE, Values.HOW_TO_QUOTE)
          : values.tooLong();
    }
  }

  /// Excel's own way to name the separator; it is seen in the header anyway.
  private static boolean namesSeparator(Row row) {
    return row.line() == 1 && row.values().getFirst().matches("(?i)sep=.?");
  }

  /// The values of a row, held to the limits.
  private static final class Values extends AbstractBaseCsvCallbackHandler<Row> {
    static final String QUOTE_INSIDE = "A quote stands inside a value";
    static final String HOW_TO_QUOTE =
        "put the whole value in quotes and double each quote inside it";

    private final ListProblems problems;
    private int line = 1;
    private List<String> values = new ArrayList<>();

    Values(ListProblems problems) {
      this.problems = problems;
    }

    @Override
    protected void handleBegin(long startingLine) {
      line = Math.toIntExact(startingLine);
      values = new ArrayList<>();
    }

    @Override
    protected void handleField(int at, char[] text, int from, int length, boolean quoted) {
      if (at == ListLimits.MOST_COLUMNS) {
        throw problems.stop(
            line,
            English.text("The row has more than %d values", ListLimits.MOST_COLUMNS),
            "check that it is the right file");
      }
      if (length > ListLimits.LONGEST_VALUE) {
        throw tooLong();
      }
      String value = new String(text, from, length);
      if (!quoted && value.indexOf('"') >= 0) {
        problems.add(line, QUOTE_INSIDE, HOW_TO_QUOTE);
      }
      values.add(value);
    }

    @Override
    protected Row buildRecord() {
      return new Row(line, values);
    }

    StopReading tooLong() {
      return problems.stop(
          line,
          English.text("A value has more than %,d characters", ListLimits.LONGEST_VALUE),
          "shorten it; if it begins with a quote, check that the quote is closed");
    }
  }
}
