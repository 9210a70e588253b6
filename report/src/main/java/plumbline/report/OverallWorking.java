package plumbline.report;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Aggregate;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.rating.Explanation;
import plumbline.rating.OverallRating;
import plumbline.rating.RatedInspection;

/// How the overall rating came about: the sentences, the points, and the score on its scale.
///
/// @param points how many standards have each rating, best first; empty where points are not added
///   up
/// @param total the line under them
/// @param sure how sure the overall rating is
public record OverallWorking(
    HeadingLevel level,
    List<String> why,
    List<Points> points,
    Optional<Points> total,
    Optional<Chart> chart,
    HowSure sure) {

  /// @param each the points of one standard, empty in the total
  public record Points(String rating, int standards, String each, String points) {}

  static OverallWorking of(RatedInspection rated, HeadingLevel level) {
    OverallRating overall = rated.overall();
    boolean adds =
        rated.inspection().framework().overall().rule() == Aggregate.SUM
            && overall.score().isPresent();
    return new OverallWorking(
        level,
        Explanation.overall(rated),
        adds ? points(rated) : List.of(),
        adds
            ? overall
                .scoreNumber()
                .map(score ->
                    new Points(
                        "All scored standards",
                        rated.inspection().framework().scoredStandards().size(),
                        "",
                        score))
            : Optional.empty(),
        overall.score().flatMap(score -> chart(rated, score)),
        HowSure.overall(rated, level.below()));
  }

  private static List<Points> points(RatedInspection rated) {
    return rated.inspection().framework().scale().ratings().reversed().stream()
        .map(rating -> points(rating, count(rated, rating)))
        .toList();
  }

  private static Points points(Rating rating, int standards) {
    return new Points(
        rating.name(),
        standards,
        String.valueOf(rating.points()),
        String.valueOf(standards * rating.points()));
  }

  private static int count(RatedInspection rated, Rating rating) {
    return (int)
        rated.standards().stream()
            .filter(standard -> standard.standard().scored())
            .filter(standard -> standard.rating().equals(Optional.of(rating)))
            .count();
  }

  private static Optional<Chart> chart(RatedInspection rated, BigFraction score) {
    Framework framework = rated.inspection().framework();
    BigFraction whole = BigFraction.of(rated.overall().maxScore());
    if (whole.signum() == 0) {
      return Optional.empty();
    }
    String label =
        "Score %s of %d"
            .formatted(rated.overall().scoreNumber().orElseThrow(), rated.overall().maxScore());
    List<Chart.Floor> floors = Chart.floors(framework.overall().bands(), whole, "");
    return Optional.of(
        new Chart(
            "The score on its scale",
            "%s. The bands begin here: %s.".formatted(label, Chart.listed(floors)),
            List.of(new Chart.Bar(label, Chart.across(score, whole).number(), false)),
            floors));
  }
}
