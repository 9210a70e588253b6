package plumbline.edition;

import java.util.List;
import java.util.Optional;
import plumbline.report.SummaryLine;

/// An edition as one page of XHTML.
///
/// @param styles style sheets that load nothing
/// @param linked whether each figure leads to where it comes from
public record EditionPage(Edition edition, String styles, Origins origins, boolean linked)
    implements FigureLinks {
  EditionPage(Edition edition, String styles, boolean linked) {
    this(edition, styles, Origins.of(edition), linked);
  }

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

  @Override
  public Optional<String> origin(Run.Bound figure, String here) {
    return linked ? origins.of(figure.ref(), here).map(anchor -> "#" + anchor) : Optional.empty();
  }
}
