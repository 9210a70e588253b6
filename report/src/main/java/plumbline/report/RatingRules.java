package plumbline.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Aggregate;
import plumbline.framework.Band;
import plumbline.framework.Bands;
import plumbline.framework.Discretion;
import plumbline.framework.Framework;
import plumbline.framework.Overall;
import plumbline.framework.Rounding;

/// How a framework makes ratings, told from its data.
///
/// @param points the points of each rating, best first
/// @param moves how far the ratings panel may move a rating; empty where it may not
public record RatingRules(
    HeadingLevel level,
    String standardRule,
    String rounding,
    List<BandRow> bands,
    String overallRule,
    List<Points> points,
    List<BandRow> overallBands,
    List<String> limits,
    Optional<String> moves,
    List<Test> tests,
    List<String> weighs) {

  /// @param words such as `Too few`; empty for a band of scores
  public record BandRow(String range, String words, RatingMark rating) {}

  public record Points(RatingMark rating, int points) {}

  public record Test(String name, String about) {}

  public static RatingRules of(Framework framework, HeadingLevel level) {
    Overall overall = framework.overall();
    boolean wholeScores = overall.rule() != Aggregate.AVERAGE;
    return new RatingRules(
        level,
        standardRule(framework.standardRule()),
        switch (framework.rounding()) {
          case WHOLE ->
              "A percentage is rounded to a whole per cent, half up, and the rounded figure is banded.";
          case EXACT -> "The exact percentage is banded, without rounding.";
        },
        bands(framework, framework.bands(), "%", framework.rounding() == Rounding.WHOLE, 100),
        overallRule(framework),
        framework.scale().ratings().reversed().stream()
            .map(rating -> new Points(RatingMark.of(rating, framework.scale()), rating.points()))
            .toList(),
        bands(framework, overall.bands(), "", wholeScores, framework.maxScore()),
        overall.limits().stream().map(limit -> limit(framework, limit)).toList(),
        framework.discretion().map(discretion -> moves(discretion)),
        framework.discretion().map(Discretion::tests).orElse(List.of()).stream()
            .map(test -> new Test(test.name().english(), test.about().english()))
            .toList(),
        framework.discretion().map(Discretion::weighs).orElse(List.of()));
  }

  private static String standardRule(Aggregate rule) {
    return switch (rule) {
      case LOWEST -> "A standard judged from cases takes the band of its lowest key question.";
      case AVERAGE ->
          "A standard judged from cases takes the band of the average of its key questions.";
      case SUM -> "A standard judged from cases takes the band of the sum of its key questions.";
    };
  }

  /// How the standards’ ratings make the overall one, in a sentence.
  public static String overallRule(Framework framework) {
    int standards = framework.scoredStandards().size();
    return switch (framework.overall().rule()) {
      case SUM ->
          "The points of the %d standards that count are added up, without weights: at most %d."
              .formatted(standards, framework.maxScore());
      case AVERAGE ->
          "The points of the %d standards that count are averaged, without weights: at most %d."
              .formatted(standards, framework.maxScore());
      case LOWEST ->
          "The lowest of the %d standards that count gives the overall rating."
              .formatted(standards);
    };
  }

  private static String limit(Framework framework, Overall.Limit limit) {
    return limit
        .because()
        .orElseGet(() ->
            "Where %s is rated %s or worse, the overall rating is at most %s."
                .formatted(
                    framework
                        .standard(limit.standard())
                        .map(Object::toString)
                        .orElse(limit.standard()),
                    limit.atMost(),
                    limit.overallAtMost()));
  }

  private static String moves(Discretion discretion) {
    return ("Exceptionally, the ratings panel may move the rating of a standard judged from cases by "
            + "%s, up or down, where one of these tests holds. A test opens the question; it never "
            + "answers it, and both ratings are kept.")
        .formatted(discretion.moves() == 1 ? "one band" : discretion.moves() + " bands");
  }

  private static List<BandRow> bands(
      Framework framework, Bands bands, String sign, boolean whole, int most) {
    List<BandRow> rows = new ArrayList<>();
    for (Band band : bands.bands().reversed()) {
      rows.add(
          new BandRow(
              range(bands, band, sign, whole, most),
              band.label(),
              RatingMark.of(band.rating(), framework.scale())));
    }
    return rows;
  }

  /// Where only whole numbers occur, a band ends at the last one before the next: 50% to 64%.
  private static String range(Bands bands, Band band, String sign, boolean whole, int most) {
    String from = band.floorNumber() + sign;
    Optional<Band> above = bands.above(band);
    if (above.isEmpty()) {
      return "%s to %d%s".formatted(from, most, sign);
    }
    BigFraction next = above.get().floor();
    return whole && next.getDenominator().equals(BigInteger.ONE)
        ? "%s to %s%s".formatted(from, next.getNumerator().subtract(BigInteger.ONE), sign)
        : "%s to below %s%s".formatted(from, above.get().floorNumber(), sign);
  }
}
