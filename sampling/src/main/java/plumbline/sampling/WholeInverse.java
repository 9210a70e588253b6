package plumbline.sampling;

import java.util.Arrays;

/// The inverse of a basis, a matrix of whole numbers, times its determinant, which is kept
/// positive: then it is a matrix of whole numbers too, and stays one as columns are exchanged
/// (Edmonds 1967, 'Systems of distinct representatives and linear algebra', Journal of Research of
/// the National Bureau of Standards 71B; Bareiss 1968, 'Sylvester's identity and multistep
/// integer-preserving Gaussian elimination', Mathematics of Computation 22). Nothing drifts.
final class WholeInverse {
  /// The basis is more than numbers of 64 bits can hold.
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private long[][] lines;
  private long determinant = 1;

  /// Of the basis that has −1 on its diagonal.
  WholeInverse(int rows) {
    lines = new long[rows][rows];
    for (int row = 0; row < rows; row++) {
      lines[row][row] = -1;
    }
  }

  long determinant() {
    return determinant;
  }

  /// The line that belongs to a place of the basis.
  long[] line(int place) {
    return lines[place];
  }

  /// Adds a row to the basis, and a column that has −1 there and 0 elsewhere.
  ///
  /// @param places of the basis whose columns have 1 in the new row
  void grow(int[] places) {
    int rows = lines.length;
    lines = Arrays.copyOf(lines, rows + 1);
    lines[rows] = new long[rows + 1];
    for (int place = 0; place < rows; place++) {
      lines[place] = Arrays.copyOf(lines[place], rows + 1);
    }
    for (int place : places) {
      for (int column = 0; column < rows; column++) {
        lines[rows][column] += lines[place][column];
      }
    }
    lines[rows][rows] = -determinant;
  }

  /// Exchanges a column of the basis.
  ///
  /// @param direction the inverse times the new column
  void exchange(int leaving, long[] direction) {
    long[] pivotLine = lines[leaving];
    long pivot = direction[leaving];
    for (int place = 0; place < lines.length; place++) {
      long factor = direction[place];
      if (place != leaving && (factor != 0 || pivot != determinant)) {
        long[] line = lines[place];
        for (int column = 0; column < line.length; column++) {
          line[column] = quotient(line[column], pivot, factor, pivotLine[column], determinant);
        }
      }
    }
    determinant = pivot;
    if (pivot < 0) {
      determinant = -pivot;
      for (long[] line : lines) {
        for (int column = 0; column < line.length; column++) {
          line[column] = -line[column];
        }
      }
    }
  }

  /// (a b − c d) / e, which is whole, with products of 128 bits where 64 aren't enough.
  static long quotient(long a, long b, long c, long d, long e) {
    if ((int) a == a && (int) b == b && (int) c == c && (int) d == d) {
      return (a * b - c * d) / e;
    }
    long low = a * b;
    long high = Math.multiplyHigh(a, b);
    long taken = c * d;
    high -= Math.multiplyHigh(c, d) + (Long.compareUnsigned(low, taken) < 0 ? 1 : 0);
    low -= taken;
    if (high == low >> 63) {
      return low / e;
    }
    int zeros = Long.numberOfTrailingZeros(e);
    long shifted = zeros == 0 ? low : low >>> zeros | high << (Long.SIZE - zeros);
    long quotient = shifted * inverse(e >> zeros);
    if (quotient * e != low || Math.multiplyHigh(quotient, e) != high) {
      throw new TooLarge();
    }
    return quotient;
  }

  /// Of an odd number modulo 2^64, by Newton's iteration: each step doubles the bits that are
  /// right, of which there are three at first.
  private static long inverse(long odd) {
    long inverse = odd;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
