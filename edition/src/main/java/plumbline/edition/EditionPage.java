package plumbline.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.report.SummaryLine;

/// An edition as one page of XHTML.
///
/// @param styles style sheets that load nothing
/// @param linked whether each figure leads to where it comes from
/// @param english the lines that are in English in another language
public record EditionPage(
    Edition edition, String styles, Origins origins, boolean linked, Set<String> english)
    implements FigureLinks {
  EditionPage(Edition edition, String styles, boolean linked) {
    this(edition, styles, Origins.of(edition), linked, Set.copyOf(edition.untranslated()));
  }

  public String title() {
    return edition.title("inspection report");
  }

  public String description() {
    return edition.title("ratings, their reasons and every figure");
  }

  public String author() {
    return edition.front().stream()
        .filter(line -> line.label().equals(edition.say("Inspected by")))
        .map(SummaryLine::value)
        .findFirst()
        .orElse("Plumbline");
  }

  /// A printed page leads nowhere.
  public List<OtherLanguage> languages() {
    return linked ? OtherLanguage.of(edition, EditionChapters.WHOLE) : List.of();
  }

  public List<Block> overall() {
    return edition.overall().<Block>map(mark -> mark).stream().toList();
  }

  @Override
  public Optional<String> origin(Run.Bound figure, String here) {
    return linked ? origins.of(figure.ref(), here).map(anchor -> "#" + anchor) : Optional.empty();
  }

  @Override
  public @Nullable String language(List<Run> runs) {
    return !english.isEmpty() && english.contains(Line.of(runs)) ? "en" : null;
  }
}
