package plumbline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import plumbline.framework.Framework;

/// The chances of every rating without simulation, where the answers don't depend on each other:
/// the joint distribution of what the sample and what all cases give, adding one key question and
/// one standard at a time. The yes answers among the n inspected and the N − n other cases are
/// binomial.
final class ExactCharacteristics {
  /// Beyond a few seconds of adding up, simulation answers sooner.
  private static final double MOST_STEPS = 2e9;

  private final Scenario scenario;
  private final RuleTables sample;
  private final RuleTables census;

  ExactCharacteristics(Framework framework, Scenario scenario) {
    this.scenario = scenario;
    this.sample = new RuleTables(framework, scenario, scenario.sample());
    this.census = new RuleTables(framework, scenario, scenario.cases());
  }

  /// The chance of each band of the first key question in the sample.
  List<Double> firstQuestion() {
    double[] yes = binomial(scenario.sample(), scenario.sufficiency(0));
    double[] byRank = new double[sample.ranks()];
    for (int count = 0; count < yes.length; count++) {
      byRank[sample.bandRank(count)] += yes[count];
    }
    return list(byRank);
  }

  Optional<OperatingCharacteristics.Exact> overall() {
    if (scenario.rho() != 0 || steps() > MOST_STEPS) {
      return Optional.empty();
    }
    Joint scores = new Joint(sample.highestScore(), census.highestScore());
    scores.add(sample.fixedPoints(), census.fixedPoints(), 1);
    boolean started = !scenario.fixedPoints().isEmpty();
    Map<List<Double>, Joint> known = new HashMap<>();
    for (int standard = 0; standard < scenario.standards(); standard++) {
      List<Double> chances = new ArrayList<>();
      for (int key = 0; key < scenario.keyQuestions(); key++) {
        chances.add(scenario.sufficiency(standard * scenario.keyQuestions() + key));
      }
      Joint points = known.computeIfAbsent(chances, this::points);
      scores =
          started || standard > 0
              ? scores.with(points, sample::score, census::score)
              : points.within(sample.highestScore(), census.highestScore());
    }
    return Optional.of(exact(scores));
  }

  /// How many pairs must be added up for the last key question of a standard, at the most.
  private double steps() {
    double values =
        Math.min(
            (sample.value(scenario.sample()) + 1.0) * (census.value(scenario.cases()) + 1.0),
            (scenario.sample() + 1.0) * (scenario.cases() - scenario.sample() + 1.0));
    return values * (sample.highestTogether() + 1.0) * (census.highestTogether() + 1.0);
  }

  private OperatingCharacteristics.Exact exact(Joint scores) {
    double[] bySample = new double[sample.ranks()];
    double[] byCensus = new double[sample.ranks()];
    double[] sums = new double[3];
    scores.forEach((inSample, inCensus, chance) -> {
      int sampleRank = sample.overallRank(inSample);
      int censusRank = census.overallRank(inCensus);
      bySample[sampleRank] += chance;
      byCensus[censusRank] += chance;
      sums[0] += chance * inSample;
      sums[1] += chance * inCensus;
      sums[2] += sampleRank == censusRank ? chance : 0;
    });
    return new OperatingCharacteristics.Exact(
        list(bySample),
        sample.scoreNumber(sums[0], scenario),
        list(byCensus),
        census.scoreNumber(sums[1], scenario),
        sums[2]);
  }

  /// The points of one standard from the sample and from all cases.
  private Joint points(List<Double> chances) {
    Joint together = question(chances.getFirst());
    for (double chance : chances.subList(1, chances.size())) {
      together = together.with(question(chance), sample::together, census::together);
    }
    Joint points = new Joint(sample.highestScore(), census.highestScore());
    together.forEach((inSample, inCensus, chance) ->
        points.add(sample.points(inSample), census.points(inCensus), chance));
    return points;
  }

  private Joint question(double chance) {
    double[] inspected = binomial(scenario.sample(), chance);
    double[] others = binomial(scenario.cases() - scenario.sample(), chance);
    Joint values = new Joint(sample.highestTogether(), census.highestTogether());
    for (int yes = 0; yes < inspected.length; yes++) {
      for (int other = 0; other < others.length; other++) {
        values.add(sample.value(yes), census.value(yes + other), inspected[yes] * others[other]);
      }
    }
    return values;
  }

  private static double[] binomial(int trials, double chance) {
    BinomialDistribution yes = BinomialDistribution.of(trials, chance);
    double[] chances = new double[trials + 1];
    Arrays.setAll(chances, yes::probability);
    return chances;
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private interface Visitor {
    void see(int inSample, int inCensus, double chance);
  }

  /// The chance of each pair of whole numbers, one from the sample and one from all cases.
  private static final class Joint {
    private final double[][] chances;

    Joint(int highestInSample, int highestInCensus) {
      this.chances = new double[highestInSample + 1][highestInCensus + 1];
    }

    void add(int inSample, int inCensus, double chance) {
      if (inSample < chances.length && inCensus < chances[inSample].length) {
        chances[inSample][inCensus] += chance;
      }
    }

    void forEach(Visitor visitor) {
      for (int inSample = 0; inSample < chances.length; inSample++) {
        for (int inCensus = 0; inCensus < chances[inSample].length; inCensus++) {
          if (chances[inSample][inCensus] > 0) {
            visitor.see(inSample, inCensus, chances[inSample][inCensus]);
          }
        }
      }
    }

    /// Two independent pairs put together, each side by its own rule.
    Joint with(Joint other, IntBinaryOperator inSample, IntBinaryOperator inCensus) {
      Joint both = new Joint(chances.length - 1, chances[0].length - 1);
      forEach((sample, census, chance) ->
          other.forEach((otherSample, otherCensus, otherChance) ->
              both.add(
                  inSample.applyAsInt(sample, otherSample),
                  inCensus.applyAsInt(census, otherCensus),
                  chance * otherChance)));
      return both;
    }

    Joint within(int highestInSample, int highestInCensus) {
      Joint same = new Joint(highestInSample, highestInCensus);
      forEach(same::add);
      return same;
    }
  }
}
