package plumbline.sampling;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Reads the bytes of a text once to find how it is encoded: UTF-8 where every byte fits, else
/// Windows-1252, which is said and never assumed of a text that has both.
final class EncodingScan {
  private static final int NONE = 0;

  private int line = 1;
  private boolean afterReturn;

  // Within a character of UTF-8: bytes still to come, and what the next may be.
  private int toCome;
  private int lowest = 0x80;
  private int highest = 0xBF;

  private int firstWide = NONE;
  private int firstUnfit = NONE;
  private int leadByte;
  private int unfitByte;
  private int firstNul = NONE;
  private int firstUndefined = NONE;

  void take(byte[] bytes, int length) {
    for (int at = 0; at < length; at++) {
      take(bytes[at] & 0xFF);
    }
  }

  void end() {
    if (toCome > 0) {
      unfit(0);
    }
  }

  private void take(int one) {
    if (toCome > 0 && one >= lowest && one <= highest) {
      toCome--;
      lowest = 0x80;
      highest = 0xBF;
      firstWide = toCome == 0 && firstWide == NONE ? line : firstWide;
      markUndefined(one);
      return;
    }
    if (toCome > 0) {
      unfit(one);
    }
    if (one < 0x80) {
      plain(one);
      return;
    }
    markUndefined(one);
    begin(one);
  }

  private void plain(int one) {
    if (one == '\r' || (one == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = one == '\r';
    if (one == 0 && firstNul == NONE) {
      firstNul = line;
    }
  }

  /// The first byte of a character of two to four bytes (Unicode 15, table 3-7).
  private void begin(int one) {
    leadByte = one;
    if (one >= 0xC2 && one <= 0xDF) {
      toCome = 1;
    } else if (one >= 0xE0 && one <= 0xEF) {
      toCome = 2;
      lowest = one == 0xE0 ? 0xA0 : 0x80;
      highest = one == 0xED ? 0x9F : 0xBF;
    } else if (one >= 0xF0 && one <= 0xF4) {
      toCome = 3;
      lowest = one == 0xF0 ? 0x90 : 0x80;
      highest = one == 0xF4 ? 0x8F : 0xBF;
    } else {
      unfit(one);
    }
  }

  private void unfit(int one) {
    if (firstUnfit == NONE) {
      firstUnfit = line;
      unfitByte = toCome > 0 ? leadByte : one;
    }
    toCome = 0;
    lowest = 0x80;
    highest = 0xBF;
  }

  /// Five bytes mean nothing in Windows-1252.
  private void markUndefined(int one) {
    boolean undefined = one == 0x81 || one == 0x8D || one == 0x8F || one == 0x90 || one == 0x9D;
    if (undefined && firstUndefined == NONE) {
      firstUndefined = line;
    }
  }

  int lines() {
    return line;
  }

  /// The encoding, or an end of the reading.
  Charset encoding(ListProblems problems) {
    if (firstNul != NONE) {
      throw problems.stop(
          firstNul,
          "The line has a NUL byte, which no text has",
          "save the list again as CSV in UTF-8");
    }
    if (firstUnfit == NONE) {
      return StandardCharsets.UTF_8;
    }
    if (firstWide != NONE) {
      throw problems.stop(
          firstUnfit,
          English.text(
              "The line isn't UTF-8, but line %d is: the file mixes two encodings", firstWide),
          "save the whole list again as CSV in UTF-8");
    }
    if (firstUndefined != NONE) {
      throw problems.stop(
          firstUndefined,
          "The line is neither UTF-8 nor Windows-1252",
          "save the list again as CSV in UTF-8");
    }
    return Charset.forName("windows-1252");
  }

  /// What is said where the text is not UTF-8.
  String note() {
    return English.text(
        "Line %d isn’t UTF-8 (byte %02X), so the list was read as Windows-1252; check its accents.",
        firstUnfit, unfitByte);
  }
}
