package plumbline.programme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.document.FirstProblems;

/// One line of a comma-separated file, cut into its fields as RFC 4180 has it. No field of ours
/// holds a line break, so a line is a row. Used again for line after line.
final class CsvLine {
  private static final FirstProblems.Fault NOT_CLOSED =
      new FirstProblems.Fault(
          "A quoted value doesn't end on its line",
          "close the quotes; no value may hold a line break");
  private static final FirstProblems.Fault QUOTE_INSIDE =
      new FirstProblems.Fault(
          "A quote stands inside a value",
          "put the whole value in quotes and double each quote inside it");

  private static final int LONGEST_SHOWN = 60;

  // The fields' text without quotes, each followed by one free byte for a terminator.
  private byte[] text = new byte[256];
  private int[] ends = new int[8];
  private int fields;

  static boolean isBlank(byte[] bytes, int from, int to) {
    return withoutReturn(bytes, from, to) == from;
  }

  /// Where a line ends, before the carriage return that some programs put before the line feed.
  static int withoutReturn(byte[] bytes, int from, int to) {
    return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
  }

  /// Cuts a line, which is given without its line feed. Answers what is wrong with its quotes.
  Optional<FirstProblems.Fault> cut(byte[] bytes, int from, int to) {
    int end = withoutReturn(bytes, from, to);
    fields = 0;
    int used = 0;
    text = roomFor(2 * (end - from) + 2);
    int at = from;
    while (true) {
      if (at < end && bytes[at] == '"') {
        at++;
        while (at < end && (bytes[at] != '"' || (at + 1 < end && bytes[at + 1] == '"'))) {
          at += bytes[at] == '"' ? 1 : 0;
          text[used++] = bytes[at++];
        }
        if (at == end) {
          return Optional.of(NOT_CLOSED);
        }
        at++;
        if (at < end && bytes[at] != ',') {
          return Optional.of(QUOTE_INSIDE);
        }
      } else {
        while (at < end && bytes[at] != ',') {
          if (bytes[at] == '"') {
            return Optional.of(QUOTE_INSIDE);
          }
          text[used++] = bytes[at++];
        }
      }
      endField(used++);
      if (at == end) {
        return Optional.empty();
      }
      at++;
    }
  }

  int fields() {
    return fields;
  }

  boolean isEmpty(int field) {
    return from(field) == ends[field];
  }

  boolean endsWith(byte last, int field) {
    return !isEmpty(field) && text[ends[field] - 1] == last;
  }

  byte[] text() {
    return text;
  }

  int from(int field) {
    return field == 0 ? 0 : ends[field - 1] + 1;
  }

  /// Sets a field's terminator and answers the position after it.
  int toWith(byte terminator, int field) {
    text[ends[field]] = terminator;
    return ends[field] + 1;
  }

  /// Sets the terminator with which a field is looked up among InspectionIds.
  int toAsId(int field) {
    for (int at = from(field); at < ends[field]; at++) {
      if (text[at] == ',' || text[at] == '"') {
        return toWith((byte) '\n', field);
      }
    }
    return toWith((byte) ',', field);
  }

  List<String> strings() {
    return IntStream.range(0, fields).mapToObj(this::string).toList();
  }

  String string(int field) {
    return new String(text, from(field), ends[field] - from(field), StandardCharsets.UTF_8);
  }

  /// A field as a message shows it.
  String shown(int field) {
    return shown(text, from(field), ends[field]);
  }

  /// Bytes as a message shows them: in quotes, not too long, control characters by their code.
  static String shown(byte[] bytes, int from, int to) {
    String whole =
        new String(bytes, from, Math.min(to - from, 4 * LONGEST_SHOWN), StandardCharsets.UTF_8);
    StringBuilder shown = new StringBuilder("‘");
    whole
        .codePoints()
        .limit(LONGEST_SHOWN)
        .forEach(point -> {
          if (Character.isISOControl(point)) {
            shown.append("\\u%04X".formatted(point));
          } else {
            shown.appendCodePoint(point);
          }
        });
    boolean cut = whole.codePointCount(0, whole.length()) > LONGEST_SHOWN;
    return shown.append(cut ? "...’" : "’").toString();
  }

  private void endField(int end) {
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[fields++] = end;
  }

  private byte[] roomFor(int length) {
    return text.length < length ? new byte[length] : text;
  }
}
