package plumbline.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Scale;
import plumbline.inspection.Inspection;
import plumbline.rating.OverallRating;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;

/// The ratings as the reports print them: score, overall rating, then each domain with its
/// standards.
///
/// @param score such as `20/36`; empty while a rating is missing
/// @param scored the domains with the standards that count towards the score
/// @param apart those with standards that are rated apart from it
/// @param moves what the asterisks stand for
/// @param warnings what a reader should know about these ratings
public record RatingsTable(
    String service,
    Optional<String> score,
    RatingMark overall,
    List<DomainRows> scored,
    List<DomainRows> apart,
    List<String> moves,
    List<String> warnings) {

  public record DomainRows(String name, List<Row> rows) {}

  /// @param moved whether the ratings panel departed from the computed rating
  public record Row(String standard, String href, RatingMark rating, boolean moved) {}

  static RatingsTable of(RatedInspection rated, Links links) {
    Inspection inspection = rated.inspection();
    OverallRating overall = rated.overall();
    return new RatingsTable(
        inspection.service(),
        overall.scoreNumber().map(score -> score + "/" + overall.maxScore()),
        RatingMark.of(overall.overall(), inspection.framework().scale()),
        domains(rated, links, true),
        domains(rated, links, false),
        rated.standards().stream().flatMap(standard -> move(standard).stream()).toList(),
        warnings(rated));
  }

  private static List<DomainRows> domains(RatedInspection rated, Links links, boolean scored) {
    return rated.inspection().framework().domains().stream()
        .map(domain -> new DomainRows(domain.heading(), rows(rated, domain, links, scored)))
        .filter(domain -> !domain.rows().isEmpty())
        .toList();
  }

  private static List<Row> rows(RatedInspection rated, Domain domain, Links links, boolean scored) {
    Framework framework = rated.inspection().framework();
    Scale scale = framework.scale();
    return rated.standards().stream()
        .filter(standard -> standard.standard().scored() == scored)
        .filter(standard -> framework.domainOf(standard.standard()).equals(domain))
        .map(standard ->
            new Row(
                standard.standard().toString(),
                links.standard(rated.inspection(), standard.standard()),
                RatingMark.of(standard.rating(), scale),
                standard.discretion().isPresent()))
        .toList();
  }

  private static Optional<String> move(RatedStandard standard) {
    return standard
        .discretion()
        .map(use ->
            "%s: the cases give %s, and the ratings panel moved it to %s."
                .formatted(standard.standard(), use.from(), use.to()));
  }

  static List<String> warnings(RatedInspection rated) {
    return Stream.concat(rated.warnings().stream(), rated.differencesFromPublished().stream())
        .toList();
  }
}
