package plumbline.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Severity;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.reading.PrintedRating;
import plumbline.reading.Report;

/// The ratings, the score and the overall rating that a report prints are those of the data: as
/// published where the file says so, else as its evidence gives them.
final class RatingsAgainstData implements Check {
  private final Inspection data;
  private final RatedInspection rated;

  RatingsAgainstData(Inspection data) {
    this.data = data;
    this.rated = RatedInspection.of(data);
  }

  @Override
  public String name() {
    return "ratings-against-data";
  }

  @Override
  public void check(Facts facts, Found found) {
    for (PrintedRating printed : facts.report().ratings()) {
      Optional<Rating> known = known(printed.standard());
      if (known.isPresent() && known.get().rank() != printed.rating().rank()) {
        found.add(
            Kind.RATING_VS_RATING,
            Severity.ERROR,
            Certainty.CERTAIN,
            Finding.Quote.of(printed.words()),
            Optional.empty(),
            "%s is rated %s here, but the data have %s."
                .formatted(name(facts, printed.standard()), printed.rating(), known.get()),
            working("the rating of " + printed.standard()));
      }
    }
    facts.report().score().ifPresent(score -> score(score, found));
    facts.report().overall().ifPresent(overall -> overall(overall, found));
  }

  private void score(Report.Score score, Found found) {
    Optional<BigDecimal> known =
        data.published()
            .flatMap(Inspection.Published::score)
            .or(() ->
                rated
                    .overall()
                    .score()
                    .map(points -> points.bigDecimalValue(2, RoundingMode.HALF_UP)));
    if (known.isPresent() && known.get().compareTo(BigDecimal.valueOf(score.points())) != 0) {
      found.add(
          Kind.SCORE_SUM,
          Severity.ERROR,
          Certainty.CERTAIN,
          Finding.Quote.of(score.words()),
          Optional.empty(),
          "The score is printed as %d, but the data have %s."
              .formatted(score.points(), known.get().toPlainString()),
          working("the score"));
    }
  }

  private void overall(Report.Overall overall, Found found) {
    Optional<Rating> known =
        data.published().flatMap(Inspection.Published::overall).or(() -> rated.overall().overall());
    if (known.isPresent() && known.get().rank() != overall.rating().rank()) {
      found.add(
          Kind.RATING_VS_RATING,
          Severity.ERROR,
          Certainty.CERTAIN,
          Finding.Quote.of(overall.words()),
          Optional.empty(),
          "The overall rating is printed as %s, but the data have %s."
              .formatted(overall.rating(), known.get()),
          working("the overall rating"));
    }
  }

  private Optional<Rating> known(String standard) {
    return data.published()
        .flatMap(published -> Optional.ofNullable(published.standards().get(standard)))
        .or(() -> rated.standard(standard).flatMap(one -> one.rating()));
  }

  private static String name(Facts facts, String standard) {
    return facts.framework().standard(standard).map(Standard::toString).orElse(standard);
  }

  private String working(String what) {
    return what + " in the inspection file " + data.id();
  }
}
