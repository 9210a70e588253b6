package plumbline.programme;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of a file at a time in one long, the first byte lowest. A search gives a long whose
/// lowest set bit is the top bit of the first byte found, or 0 where there is none; bits above it
/// mean nothing.
final class EightBytes {
  static final int LENGTH = Long.BYTES;

  /// The top bit of each byte.
  static final long TOP = 0x8080_8080_8080_8080L;

  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  static long at(byte[] bytes, int position) {
    return (long) WORD.get(bytes, position);
  }

  /// The bytes up to an end at most eight bytes on; the rest are 0.
  static long upTo(byte[] bytes, int from, int to) {
    long word = 0;
    for (int at = to - 1; at >= from; at--) {
      word = (word << 8) | (bytes[at] & 0xFF);
    }
    return word;
  }

  static long commas(long word) {
    return zeros(word ^ (EACH * ','));
  }

  static long lineFeeds(long word) {
    return zeros(word ^ (EACH * '\n'));
  }

  /// A comma or a byte below it: all that need care are among them (quotes, line breaks), and some
  /// that don't (spaces).
  static long commasAndBelow(long word) {
    return (word - EACH * (',' + 1)) & ~word & TOP;
  }

  /// How many bytes stand before the one found.
  static int before(long found) {
    return Long.numberOfTrailingZeros(found) >>> 3;
  }

  /// The bytes up to and including the one found; the rest are 0.
  static long through(long word, long found) {
    return word & (found ^ (found - 1));
  }

  private static long zeros(long word) {
    return (word - EACH) & ~word & TOP;
  }
}
