package plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Aggregate;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Rating;
import plumbline.framework.Share;

/// A framework's rules of rating as tables of whole numbers, for inspections in which every key
/// question has the same base: from a count of yes to a value (its band where the lowest decides,
/// its percentage where the average does), from the values of a standard together to its points,
/// from the points of all standards together to the overall rating. Limits are left out, since a
/// scenario has no standards with names.
final class RuleTables {
  private final Framework framework;
  private final boolean lowestOfQuestions;
  private final boolean lowestOfStandards;
  private final int[] value;
  private final int[] points;
  private final int[] bandRank;
  private final int[] overallRank;
  private final int fixedPoints;

  /// @param base the cases that answer each key question
  RuleTables(Framework framework, Scenario scenario, int base) {
    this.framework = framework;
    this.lowestOfQuestions = framework.standardRule() == Aggregate.LOWEST;
    this.lowestOfStandards = framework.overall().rule() == Aggregate.LOWEST;
    this.bandRank = new int[base + 1];
    for (int yes = 0; yes <= base; yes++) {
      bandRank[yes] =
          framework
              .bands()
              .of(framework.rounding().percentage(new Share(yes, base)))
              .rating()
              .rank();
    }
    this.value = lowestOfQuestions ? bandRank : values(base);
    this.points = lowestOfQuestions ? pointsOfRanks() : pointsOfSums(scenario.keyQuestions(), base);
    this.fixedPoints =
        lowestOfStandards
            ? scenario.fixedPoints().stream().min(Integer::compare).orElse(Integer.MAX_VALUE)
            : scenario.fixedPoints().stream().mapToInt(Integer::intValue).sum();
    this.overallRank = overallRanks(scenario);
  }

  /// Where the average decides: whole percentages if the framework rounds to them before; else,
  /// since all bases are alike, the counts themselves.
  private int[] values(int base) {
    int[] values = new int[base + 1];
    for (int yes = 0; yes <= base; yes++) {
      values[yes] =
          switch (framework.rounding()) {
            case WHOLE -> Percentage.of(new Share(yes, base)).whole().points().intValue();
            case EXACT -> yes;
          };
    }
    return values;
  }

  private int[] pointsOfRanks() {
    return framework.scale().ratings().stream().mapToInt(Rating::points).toArray();
  }

  private int[] pointsOfSums(int questions, int base) {
    int most = questions * value[base];
    int[] points = new int[most + 1];
    for (int sum = 0; sum <= most; sum++) {
      Percentage average = new Percentage(BigFraction.of(100L * sum, most));
      points[sum] = framework.bands().of(framework.rounding().rounded(average)).rating().points();
    }
    return points;
  }

  private int[] overallRanks(Scenario scenario) {
    int best = framework.scale().best().points();
    int standards = scenario.standards() + scenario.fixedPoints().size();
    int most = lowestOfStandards ? best : best * standards;
    int[] ranks = new int[most + 1];
    for (int score = 0; score <= most; score++) {
      BigFraction exact =
          framework.overall().rule() == Aggregate.AVERAGE
              ? BigFraction.of(score, standards)
              : BigFraction.of(score);
      ranks[score] = framework.overall().bands().of(exact).rating().rank();
    }
    return ranks;
  }

  /// The value of a count of yes.
  int value(int yes) {
    return value[yes];
  }

  /// The values of two key questions of a standard together.
  int together(int value, int other) {
    return lowestOfQuestions ? Math.min(value, other) : value + other;
  }

  /// Before the first key question of a standard.
  int noValue() {
    return lowestOfQuestions ? Integer.MAX_VALUE : 0;
  }

  /// The points of a standard whose key questions together have this value.
  int points(int together) {
    return points[together];
  }

  /// The points of standards together.
  int score(int points, int other) {
    return lowestOfStandards ? Math.min(points, other) : points + other;
  }

  /// The points of the standards judged on evidence.
  int fixedPoints() {
    return fixedPoints;
  }

  int overallRank(int score) {
    return overallRank[score];
  }

  /// The rank of one key question's band.
  int bandRank(int yes) {
    return bandRank[yes];
  }

  int ranks() {
    return framework.scale().ratings().size();
  }

  /// The highest value of the key questions of a standard together.
  int highestTogether() {
    return points.length - 1;
  }

  int highestScore() {
    return overallRank.length - 1;
  }

  /// The score in the framework's terms: an average where it takes averages.
  double scoreNumber(double score, Scenario scenario) {
    return framework.overall().rule() == Aggregate.AVERAGE
        ? score / (scenario.standards() + scenario.fixedPoints().size())
        : score;
  }

  /// The ratings' names, worst first.
  List<String> names() {
    return new ArrayList<>(framework.scale().names());
  }
}
