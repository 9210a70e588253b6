package plumbline.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Simulated inspections on one thread, each drawn and rated from its sample and from all cases.
final class Inspections {
  private final Scenario scenario;
  private final RuleTables sample;
  private final RuleTables census;
  private final DrawnAnswers answers;
  private final int[] yesInSample;
  private final int[] yesInCensus;
  private final long[] sampleRanks;
  private final long[] censusRanks;
  private final long[] firstQuestion;
  private long agree;
  private long scores;

  /// What many inspections gave: how many times each rank, how often sample and census agree, and
  /// the sum of the sample's scores.
  record Counts(
      List<Long> sample, List<Long> census, List<Long> firstQuestion, long agree, long scores) {
    static Counts none(int ranks) {
      List<Long> none = Collections.nCopies(ranks, 0L);
      return new Counts(none, none, none, 0, 0);
    }

    Counts and(Counts other) {
      return new Counts(
          sum(sample, other.sample),
          sum(census, other.census),
          sum(firstQuestion, other.firstQuestion),
          agree + other.agree,
          scores + other.scores);
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
      return IntStream.range(0, one.size()).mapToObj(at -> one.get(at) + other.get(at)).toList();
    }
  }

  Inspections(Scenario scenario, RuleTables sample, RuleTables census) {
    this.scenario = scenario;
    this.sample = sample;
    this.census = census;
    this.answers = DrawnAnswers.of(scenario);
    this.yesInSample = new int[scenario.questions()];
    this.yesInCensus = new int[scenario.questions()];
    this.sampleRanks = new long[sample.ranks()];
    this.censusRanks = new long[sample.ranks()];
    this.firstQuestion = new long[sample.ranks()];
  }

  void run(int runs, RandomWords random) {
    for (int run = 0; run < runs; run++) {
      answers.draw(random, yesInSample, yesInCensus);
      rate();
    }
  }

  Counts counts() {
    return new Counts(list(sampleRanks), list(censusRanks), list(firstQuestion), agree, scores);
  }

  private static List<Long> list(long[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private void rate() {
    int sampleScore = score(sample, yesInSample);
    int censusScore = score(census, yesInCensus);
    int sampleRank = sample.overallRank(sampleScore);
    int censusRank = census.overallRank(censusScore);
    firstQuestion[sample.bandRank(yesInSample[0])]++;
    sampleRanks[sampleRank]++;
    censusRanks[censusRank]++;
    agree += sampleRank == censusRank ? 1 : 0;
    scores += sampleScore;
  }

  private int score(RuleTables rules, int[] yes) {
    int score = rules.fixedPoints();
    int question = 0;
    for (int standard = 0; standard < scenario.standards(); standard++) {
      int together = rules.noValue();
      for (int key = 0; key < scenario.keyQuestions(); key++) {
        together = rules.together(together, rules.value(yes[question++]));
      }
      score = rules.score(score, rules.points(together));
    }
    return score;
  }
}
