package plumbline.web.publication;

import java.util.ArrayList;
import java.util.List;
import plumbline.edition.EditionChanges;
import plumbline.edition.FrozenEdition;

/// The report of one inspection as the public knows it.
///
/// @param service as its latest edition calls it
/// @param editions those that were released and not withdrawn, the earlier first; none where the
///   report is withdrawn
/// @param withdrawn those that were released and withdrawn, the earlier first
record PublishedReport(
    String inspection, String service, List<Edition> editions, List<SignedEdition> withdrawn) {

  record Edition(SignedEdition signed, FrozenEdition frozen, List<Editions.Kept> files) {
    int number() {
      return signed.number();
    }
  }

  /// What an edition says otherwise than the one before it.
  record Correction(Edition earlier, Edition later, EditionChanges changes) {}

  boolean isWithdrawn() {
    return editions.isEmpty();
  }

  Edition latest() {
    return editions.getLast();
  }

  /// Whether its latest edition says just what was withdrawn, such as by mistake.
  boolean isAgain() {
    SignedEdition now = latest().signed();
    return !withdrawn.isEmpty()
        && withdrawn.getLast().hash().equals(now.hash())
        && withdrawn.getLast().welsh().equals(now.welsh());
  }

  String address() {
    return "/reports/" + inspection;
  }

  /// The latest first.
  List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    for (int at = editions.size() - 1; at > 0; at--) {
      Edition earlier = editions.get(at - 1);
      Edition later = editions.get(at);
      corrections.add(
          new Correction(earlier, later, EditionChanges.between(earlier.frozen(), later.frozen())));
    }
    return corrections;
  }
}
