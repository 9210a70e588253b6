package plumbline.programme;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import plumbline.document.FirstProblems;
import plumbline.document.FirstProblems.Fault;

/// Reads regions of a file of answers on one thread, into one buffer. The lines of a region are
/// those that begin in it, so that every line is of one region.
final class AnswerReader {
  /// In bytes, without the line feed. Far more than four sensible values need; a file without line
  /// breaks must not fill the memory.
  static final int LONGEST_LINE = 16_384;

  /// Line feeds after what was read, so that PlainRows may look ahead.
  static final int PADDING = 64;

  private static final Fault TOO_LONG =
      new Fault(
          "The line is longer than %,d bytes".formatted(LONGEST_LINE),
          "check that each row has a line of its own");

  /// The lines of a region, whose numbers count from 1 at its beginning.
  record Region(long start, long lines, FirstProblems problems) {}

  private final FileChannel file;
  private final long size;
  private final byte[] bytes;
  private final PlainRows plainRows;
  private final AnyRow anyRow;

  AnswerReader(
      FileChannel file, long size, int regionBytes, AnswerTallies tallies, AnswerWords words) {
    this.file = file;
    this.size = size;
    this.bytes = new byte[1 + regionBytes + LONGEST_LINE + 1 + 1 + PADDING];
    this.plainRows = new PlainRows(tallies, words);
    this.anyRow = new AnyRow(tallies, words);
  }

  /// @param start of the region, after the header; a line that begins there is its first
  Region read(long start, long end) throws IOException {
    int filled = fill(start - 1, Math.min(end + LONGEST_LINE + 1, size));
    int regionEnd = (int) (end - start) + 1;
    int middle = afterLineFeed(regionEnd / 2, regionEnd);
    Lines upper = new Lines(afterLineFeed(0, middle), middle);
    Lines lower = new Lines(middle, regionEnd);
    while (upper.isLeft() && lower.isLeft()) {
      plainRows.count(bytes, upper, lower);
      readAnyRow(upper, filled);
      readAnyRow(lower, filled);
    }
    for (Lines rest : List.of(upper, lower)) {
      while (rest.isLeft()) {
        plainRows.count(bytes, rest);
        readAnyRow(rest, filled);
      }
    }
    upper.problems.add(lower.problems, upper.read);
    return new Region(start, upper.read + lower.read, upper.problems);
  }

  /// Reads the next line, if there is one.
  private void readAnyRow(Lines lines, int filled) {
    if (!lines.isLeft()) {
      return;
    }
    int line = lines.at;
    int next = afterLineFeed(line, Math.min(filled, line + LONGEST_LINE + 1));
    boolean ends = bytes[next - 1] == '\n';
    lines.pass(1, ends ? next : afterLineFeed(next, filled));
    if (ends) {
      anyRow.read(bytes, line, next - 1, lines.read, lines.problems);
    } else {
      lines.problems.add(lines.read, () -> TOO_LONG);
    }
  }

  /// Fills the buffer from a position of the file and ends it with line feeds; answers how many
  /// bytes are text, with a line feed for a last line that has none.
  private int fill(long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, (int) (to - from));
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("The file became shorter while it was read.");
      }
    }
    int filled = buffer.position();
    Arrays.fill(bytes, filled, filled + 1 + PADDING, (byte) '\n');
    boolean lacksLineFeed = to == size && bytes[filled - 1] != '\n';
    return lacksLineFeed ? filled + 1 : filled;
  }

  /// After the next line feed before an end, or the end.
  private int afterLineFeed(int from, int end) {
    int at = from;
    while (at < end) {
      if (bytes[at++] == '\n') {
        return at;
      }
    }
    return end;
  }
}
