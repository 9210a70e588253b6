package plumbline.sampling;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Reads the bytes of a text once to find how it is encoded: UTF-8 where every byte fits, else
/// Windows-1252, which is said and never assumed of a text that has both.
final class EncodingScan {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 16;
  private static final int NONE = 0;

  private final ListProblems problems;
  private int line = 1;
  private boolean afterReturn;
  private int firstWide = NONE;
  private int firstUnfit = NONE;
  private byte unfit;

  private EncodingScan(ListProblems problems) {
    this.problems = problems;
  }

  static EncodingScan of(byte[] content, ListProblems problems) {
    EncodingScan scan = new EncodingScan(problems);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer text = CharBuffer.allocate(BLOCK);
    CoderResult result;
    do {
      result = decoder.decode(bytes, text, true);
      text.flip();
      while (text.hasRemaining()) {
        scan.look(text.get());
      }
      text.clear();
      if (result.isError()) {
        for (int at = 0; at < result.length(); at++) {
          scan.lookUnfit(bytes.get());
        }
      }
    } while (!result.isUnderflow());
    return scan;
  }

  Charset encoding() {
    return firstUnfit == NONE ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  /// What is said where the text is not UTF-8.
  String note() {
    return English.text(
        "Line %d isn’t UTF-8 (byte %02X), so the list was read as Windows-1252; check its accents.",
        firstUnfit, unfit);
  }

  private void look(char one) {
    if (one == '\r' || (one == '\n' && !afterReturn)) {
      line++;
      if (line > ListLimits.MOST_LINES + 1) {
        throw ListLimits.tooManyLines(line, problems);
      }
    }
    afterReturn = one == '\r';
    if (one == 0) {
      throw problems.stop(
          line,
          "The line has a NUL byte, which no text has",
          "save the list again as CSV in UTF-8");
    }
    if (one >= 0x80 && firstWide == NONE) {
      firstWide = line;
      refuseMixed();
    }
  }

  private void lookUnfit(byte one) {
    if (new String(new byte[] {one}, WINDOWS_1252).equals("\uFFFD")) {
      throw problems.stop(
          line,
          "The line is neither UTF-8 nor Windows-1252",
          "save the list again as CSV in UTF-8");
    }
    if (firstUnfit == NONE) {
      firstUnfit = line;
      unfit = one;
      refuseMixed();
    }
  }

  private void refuseMixed() {
    if (firstUnfit != NONE && firstWide != NONE) {
      throw problems.stop(
          firstUnfit,
          English.text(
              "The line isn’t UTF-8, but line %d is: the file mixes two encodings", firstWide),
          "save the whole list again as CSV in UTF-8");
    }
  }
}
