package plumbline.web.inspections;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Rating;
import plumbline.inspection.Inspection;
import plumbline.rating.Explanation;
import plumbline.rating.OverallRating;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;
import plumbline.report.HeadingLevel;
import plumbline.report.Sections;

/// How every rating of an inspection came about, beside what the service was told; and what the
/// published report says against itself.
///
/// @param differences where the ratings differ from what was published, in sentences
public record WorkingPage(
    InspectionHead head,
    List<Line> lines,
    boolean published,
    List<String> differences,
    List<String> warnings,
    List<Why> whys,
    Content source) {

  /// A standard, or the overall rating with the score.
  ///
  /// @param evidenceAlone what it would be without the panel's discretion
  public record Line(
      String name,
      Optional<String> address,
      String evidenceAlone,
      boolean moved,
      Content rating,
      String score,
      String published) {}

  public record Why(
      String name, String id, String address, Content rating, List<String> sentences) {}

  static WorkingPage of(RatedFile stored) {
    RatedInspection rated = stored.rated();
    Inspection inspection = stored.inspection();
    PageLinks links = new PageLinks(stored.framework());
    Sections sections = new Sections(links);
    RatedInspection evidenceAlone =
        RatedInspection.of(inspection, RatedInspection.Discretion.IGNORED);
    List<Line> lines = new ArrayList<>();
    for (RatedStandard standard : rated.standards()) {
      lines.add(
          line(
              standard,
              evidenceAlone.standard(standard.standard().id()).flatMap(RatedStandard::rating),
              sections.rating(inspection.framework(), standard.rating()),
              links.standard(inspection, standard.standard())));
    }
    lines.add(
        overall(
            rated,
            evidenceAlone.overall(),
            sections.rating(inspection.framework(), rated.overall().overall())));
    return new WorkingPage(
        InspectionHead.of(inspection),
        lines,
        inspection.published().isPresent(),
        rated.differencesFromPublished(),
        rated.warnings(),
        rated.standards().stream()
            .map(standard ->
                new Why(
                    standard.standard().toString(),
                    "why-" + standard.standard().id(),
                    links.standard(inspection, standard.standard()),
                    sections.rating(inspection.framework(), standard.rating()),
                    Explanation.of(rated, standard)))
            .toList(),
        sections.source(inspection, HeadingLevel.H2));
  }

  private static Line line(
      RatedStandard standard, Optional<Rating> evidenceAlone, Content rating, String address) {
    return new Line(
        standard.standard().toString(),
        Optional.of(address),
        name(evidenceAlone, "not rated"),
        !evidenceAlone.equals(standard.rating()),
        rating,
        "",
        name(standard.published(), "not published"));
  }

  private static Line overall(RatedInspection rated, OverallRating evidenceAlone, Content rating) {
    Optional<Inspection.Published> published = rated.inspection().published();
    return new Line(
        "Overall",
        Optional.empty(),
        name(evidenceAlone.overall(), "not rated")
            + evidenceAlone.scoreNumber().map(", "::concat).orElse(""),
        !evidenceAlone.score().equals(rated.overall().score()),
        rating,
        rated.overall().scoreNumber().orElse(""),
        name(published.flatMap(Inspection.Published::overall), "not published")
            + published
                .flatMap(Inspection.Published::score)
                .map(score -> ", " + score.toPlainString())
                .orElse(""));
  }

  private static String name(Optional<Rating> rating, String none) {
    return rating.map(Rating::name).orElse(none);
  }

  public boolean anyMoved() {
    return lines.stream().anyMatch(Line::moved);
  }
}
