package plumbline.sampling;

/// A case manager whose cases in one domain have lower chances, because of the cap.
///
/// @param eligible cases of this case manager in the domain
/// @param expected in the sample if there were no cap
/// @param atMost this domain's share of the cap
public record HeldBack(
    String caseManager, String domain, int eligible, double expected, int atMost) {

  /// The cap's effect in a sentence.
  public String inWords() {
    return English.text(
        "Case manager %s has %d eligible %s in %s, of which %.1f would be expected; the cap leaves"
            + " room for %d there, so their chances are lower and those of others higher.",
        caseManager, eligible, eligible == 1 ? "case" : "cases", domain, expected, atMost);
  }
}
