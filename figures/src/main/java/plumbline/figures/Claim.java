package plumbline.figures;

/// One amount that a text states, with its place in it.
///
/// @param start of the words that carry the amount, hedge and unit included
/// @param unit the noun that is counted, in the singular where known: `case`, `interview`; or empty
/// @param relevant whether the words speak of relevant cases, a base of their own
/// @param inspected whether the words speak of the cases inspected, all of them
record Claim(
    Amount amount,
    Bound bound,
    int start,
    int end,
    String unit,
    boolean relevant,
    boolean inspected) {

  boolean countsCases() {
    return unit.isEmpty() || unit.equals("case");
  }
}
