package plumbline.edition;

import java.util.List;
import plumbline.report.SummaryLine;

/// An edition as one page of XHTML.
///
/// @param styles style sheets that load nothing
public record EditionPage(Edition edition, String styles) {
  public String title() {
    return edition.service() + ": inspection report";
  }

  public String description() {
    return "Inspection of %s: ratings, their reasons and every figure."
        .formatted(edition.service());
  }

  public String author() {
    return edition.front().stream()
        .filter(line -> line.label().equals("Inspected by"))
        .map(SummaryLine::value)
        .findFirst()
        .orElse("Plumbline");
  }

  public List<Block> overall() {
    return edition.overall().<Block>map(mark -> mark).stream().toList();
  }
}
