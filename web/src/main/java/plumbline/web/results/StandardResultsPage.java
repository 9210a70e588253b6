package plumbline.web.results;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import plumbline.rating.RatedStandard;
import plumbline.report.HeadingLevel;
import plumbline.report.Sections;
import plumbline.web.cases.FileResults;
import plumbline.web.layout.Crumb;
import plumbline.web.planning.WorkFrame;

/// One standard: provisional rating, why, every figure, how sure it is, the discretion tests.
///
/// @param source where the figures come from, if not from cases that were assessed here
public record StandardResultsPage(
    WorkFrame frame,
    Counted counted,
    int cases,
    boolean fromCases,
    Optional<String> source,
    String name,
    Content standard,
    Crumb results,
    Optional<Crumb> previous,
    Optional<Crumb> next) {

  /// Empty where there is no standard with this id.
  static Optional<StandardResultsPage> of(WorkFrame frame, Results shown, String id) {
    List<RatedStandard> standards = shown.rated().standards();
    WorkLinks links = WorkLinks.of(shown);
    return standards.stream()
        .filter(rated -> rated.standard().id().equals(id))
        .findFirst()
        .map(rated -> {
          int place = standards.indexOf(rated);
          return new StandardResultsPage(
              frame,
              shown.counted(),
              shown.cases().size(),
              rated.standard().isJudgedFromCases(),
              shown.file().map(FileResults::words),
              rated.standard().toString(),
              new Sections(links).standard(shown.rated(), rated, HeadingLevel.H2),
              new Crumb("Results", links.inspection(shown.inspection())),
              neighbour(standards, place - 1, links),
              neighbour(standards, place + 1, links));
        });
  }

  private static Optional<Crumb> neighbour(
      List<RatedStandard> standards, int place, WorkLinks links) {
    return place < 0 || place >= standards.size()
        ? Optional.empty()
        : Optional.of(
            new Crumb(
                standards.get(place).standard().toString(),
                links.standard(standards.get(place).standard())));
  }
}
