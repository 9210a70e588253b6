package plumbline.figures;

import org.apache.commons.numbers.fraction.BigFraction;

/// A quantity in words, and which shares it may stand for.
///
/// @param least the smallest share it fits, in per cent, after rounding to a whole per cent
/// @param most the largest
/// @param firm whether the reports or the words themselves fix the range, so that anything outside
///   misleads
/// @param source who says so
record Quantifier(String words, int least, int most, boolean firm, String source) {
  boolean fits(BigFraction share) {
    BigFraction points = share.multiply(100);
    return points.compareTo(BigFraction.of(2 * least - 1, 2)) >= 0
        && points.compareTo(BigFraction.of(2 * most + 1, 2)) < 0;
  }

  boolean isAll() {
    return least == 100;
  }

  boolean isNone() {
    return most == 0;
  }
}
