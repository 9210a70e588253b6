package plumbline.edition;

import java.util.List;

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
        .filter(line -> line.name().equals("Inspected by"))
        .map(Edition.Line::text)
        .findFirst()
        .orElse("Plumbline");
  }

  public List<Block> overall() {
    return edition.overall().<Block>map(mark -> mark).stream().toList();
  }
}
