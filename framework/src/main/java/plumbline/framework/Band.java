package plumbline.framework;

import org.apache.commons.numbers.fraction.BigFraction;

/// A band has a floor and no ceiling: it ends where the next one begins.
///
/// @param label as a table prints it, such as `Too few`
/// @param words as a sentence uses it, such as `too few`
public record Band(Rating rating, BigFraction floor, String label, String words) {
  /// The floor as people read it: `65`, or `0.8`.
  public String floorNumber() {
    return floor.bigDecimalValue().stripTrailingZeros().toPlainString();
  }
}
