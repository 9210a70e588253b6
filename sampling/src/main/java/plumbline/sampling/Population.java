package plumbline.sampling;

import java.util.OptionalDouble;

/// The eligible cases of a domain, and how many of them are sampled.
///
/// @param domain its code
/// @param plannedMargin in percentage points; empty where the size doesn't come from the formula
/// @param margin that the sample has, in percentage points; empty where nothing is sampled
/// @param rule how the size came about, in a sentence
public record Population(
    String domain,
    int eligible,
    int size,
    OptionalDouble plannedMargin,
    OptionalDouble margin,
    String rule) {

  static final String COURT = "court";
  static final String OUT_OF_COURT = "out-of-court";
  static final String RESETTLEMENT = "resettlement";

  public Population {
    if (size < 0 || size > eligible) {
      throw new IllegalArgumentException(
          English.text("%d of %d eligible cases can’t be sampled.", size, eligible));
    }
  }
}
