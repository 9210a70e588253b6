package plumbline.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Band;
import plumbline.framework.Bands;
import plumbline.framework.Framework;
import plumbline.framework.Overall;
import plumbline.framework.Rating;
import plumbline.framework.Standard;

/// The score and the overall rating with their working.
///
/// @param score the points of the scored standards, made one by the framework's rule
/// @param overall the rating after limits; empty while anything scored is missing
/// @param beforeLimits the band of the score
/// @param limitedBy the limit that held the overall rating down
/// @param missing ids of scored standards without a rating
/// @param nearest the least change in points that would alter the overall rating, up and down
public record OverallRating(
    Optional<BigFraction> score,
    int maxScore,
    Optional<Rating> overall,
    Optional<Rating> beforeLimits,
    Optional<Overall.Limit> limitedBy,
    List<String> missing,
    List<Change> nearest) {

  /// @param points how many points more (or fewer) the standards together must have
  public record Change(DiscretionTest.Direction direction, int points, Rating to) {}

  /// @param ratings the ratings of the standards by id, as far as they are known
  public static OverallRating of(Framework framework, Map<String, Rating> ratings) {
    List<Standard> scored = framework.scoredStandards();
    List<String> missing =
        scored.stream().map(Standard::id).filter(id -> !ratings.containsKey(id)).toList();
    if (!missing.isEmpty() || scored.isEmpty()) {
      return new OverallRating(
          Optional.empty(),
          framework.maxScore(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          missing,
          List.of());
    }
    BigFraction score =
        framework
            .overall()
            .rule()
            .of(
                scored.stream()
                    .map(standard -> BigFraction.of(rating(ratings, standard).points()))
                    .toList());
    Rating band = framework.overall().bands().of(score).rating();
    Optional<Overall.Limit> limit = limit(framework, ratings, band);
    return new OverallRating(
        Optional.of(score),
        framework.maxScore(),
        Optional.of(limit.map(Overall.Limit::overallAtMost).orElse(band)),
        Optional.of(band),
        limit,
        List.of(),
        nearest(framework, ratings, score, scored.size()));
  }

  private static Rating rating(Map<String, Rating> ratings, Standard standard) {
    Rating rating = ratings.get(standard.id());
    if (rating == null) {
      throw new IllegalArgumentException(standard + " has no rating.");
    }
    return rating;
  }

  /// The limit that holds a rating down the most, if any does.
  static Optional<Overall.Limit> limit(
      Framework framework, Map<String, Rating> ratings, Rating band) {
    Optional<Overall.Limit> strictest = Optional.empty();
    for (Overall.Limit limit : framework.overall().limits()) {
      Rating standard = ratings.get(limit.standard());
      boolean applies = standard != null && !limit.atMost().isBelow(standard);
      Rating leftSoFar = strictest.map(Overall.Limit::overallAtMost).orElse(band);
      if (applies && limit.overallAtMost().isBelow(leftSoFar)) {
        strictest = Optional.of(limit);
      }
    }
    return strictest;
  }

  /// A limit bars what is above it, however many points there are; and what is above it already
  /// must lose the points that no longer count before it falls.
  private static List<Change> nearest(
      Framework framework, Map<String, Rating> ratings, BigFraction score, int standards) {
    Bands bands = framework.overall().bands();
    Band band = bands.of(score);
    Rating highest = framework.scale().ratings().getLast();
    Rating most =
        limit(framework, ratings, highest).map(Overall.Limit::overallAtMost).orElse(highest);
    List<Change> changes = new ArrayList<>();
    bands
        .above(band)
        .filter(above -> !most.isBelow(above.rating()))
        .ifPresent(above ->
            changes.add(
                new Change(
                    DiscretionTest.Direction.UP,
                    points(framework, above.floor().subtract(score), standards, false),
                    above.rating())));
    Band lost = band;
    while (most.isBelow(lost.rating()) && bands.below(lost).isPresent()) {
      lost = bands.below(lost).orElseThrow();
    }
    BigFraction floor = lost.floor();
    bands
        .below(lost)
        .ifPresent(below ->
            changes.add(
                new Change(
                    DiscretionTest.Direction.DOWN,
                    points(framework, score.subtract(floor), standards, true),
                    below.rating())));
    return changes;
  }

  /// How many whole points of the standards make this difference: to reach a floor, or to fall
  /// below it.
  private static int points(
      Framework framework, BigFraction difference, int standards, boolean below) {
    BigFraction inPoints =
        switch (framework.overall().rule()) {
          case SUM, LOWEST -> difference;
          case AVERAGE -> difference.multiply(standards);
        };
    int whole = inPoints.bigDecimalValue(0, java.math.RoundingMode.CEILING).intValueExact();
    boolean exact = inPoints.getDenominator().equals(java.math.BigInteger.ONE);
    return below && exact ? whole + 1 : whole;
  }

  /// The score as people read it: `23`, or two decimals where it is an average.
  public Optional<String> scoreNumber() {
    return score.map(exact -> {
      boolean whole = exact.getDenominator().equals(java.math.BigInteger.ONE);
      BigDecimal number = exact.bigDecimalValue(whole ? 0 : 2, java.math.RoundingMode.HALF_UP);
      return number.toPlainString();
    });
  }
}
