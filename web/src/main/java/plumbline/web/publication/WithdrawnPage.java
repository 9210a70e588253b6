package plumbline.web.publication;

import java.util.Optional;

/// Stands where a report was that is withdrawn.
///
/// @param note why
/// @param newer the address of what is published instead, where something is
public record WithdrawnPage(String on, String note, Optional<String> newer) {
  static WithdrawnPage of(PublishedReport report, SignedEdition edition) {
    SignedEdition.Withdrawn withdrawn = edition.withdrawn().orElseThrow();
    return new WithdrawnPage(
        ReportsPage.day(withdrawn.at()),
        withdrawn.note(),
        report.isWithdrawn() ? Optional.empty() : Optional.of(report.address()));
  }
}
