package plumbline.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.document.Problem;
import plumbline.framework.Example;
import plumbline.framework.Framework;
import plumbline.framework.Overall;
import plumbline.framework.Percentage;
import plumbline.framework.Rating;
import plumbline.framework.Standard;

/// Tries the examples that stand in a framework file: each must hold.
public final class Examples {
  private Examples() {}

  public static List<Problem> problems(Framework framework) {
    List<Problem> problems = new ArrayList<>();
    for (Standard standard : framework.standards()) {
      for (Example example : standard.examples()) {
        switch (example) {
          case Example.FromTallies tallies -> tryTallies(framework, standard, tallies, problems);
          case Example.FromJudgement judgement -> tryJudgement(standard, judgement, problems);
          case Example.FromScore score -> tryScore(framework, score, problems);
        }
      }
    }
    framework.overall().examples().forEach(score -> tryScore(framework, score, problems));
    return problems;
  }

  private static void tryTallies(
      Framework framework, Standard standard, Example.FromTallies example, List<Problem> problems) {
    List<RatedQuestion> questions =
        standard.questions().stream()
            .map(question ->
                RatedQuestion.of(
                    framework, question, Optional.ofNullable(example.given().get(question.id()))))
            .filter(rated -> rated.percentage().isPresent())
            .toList();
    List<Percentage> percentages =
        questions.stream().flatMap(rated -> rated.percentage().stream()).toList();
    Optional<Percentage> value = StandardRule.value(framework, percentages);
    Optional<Rating> given = value.map(framework.bands()::of).map(band -> band.rating());
    expect(
        problems,
        example,
        "gives %s, not %s".formatted(given.map(Rating::name).orElse("no rating"), example.then()),
        given.equals(Optional.of(example.then())));
    if (value.isEmpty() || framework.discretion().isEmpty()) {
      return;
    }
    Percentage least = percentages.stream().min(Percentage::compareTo).orElseThrow();
    List<RatedQuestion> lowest =
        questions.stream().filter(rated -> rated.percentage().equals(Optional.of(least))).toList();
    List<DiscretionTest> tests =
        new DiscretionTests(framework, questions, lowest, value.get(), Optional.empty())
            .evaluate(framework.discretion().get());
    tryTests(example, example.up(), tests, DiscretionTest.Direction.UP, problems);
    tryTests(example, example.down(), tests, DiscretionTest.Direction.DOWN, problems);
  }

  private static void tryTests(
      Example example,
      Optional<List<String>> expected,
      List<DiscretionTest> tests,
      DiscretionTest.Direction direction,
      List<Problem> problems) {
    if (expected.isEmpty()) {
      return;
    }
    List<String> holding =
        tests.stream()
            .filter(result -> result.direction() == direction && result.holds())
            .map(result -> result.test().id())
            .toList();
    String which = direction == DiscretionTest.Direction.UP ? "upward" : "downward";
    expect(
        problems,
        example,
        "meets %s %s, not %s".formatted(tests(holding), which, tests(expected.get())),
        java.util.Set.copyOf(holding).equals(java.util.Set.copyOf(expected.get())));
  }

  private static String tests(List<String> ids) {
    return ids.isEmpty() ? "no test" : String.join(" and ", ids);
  }

  private static void tryJudgement(
      Standard standard, Example.FromJudgement example, List<Problem> problems) {
    expect(
        problems,
        example,
        "rates %s %s, not %s".formatted(standard.id(), example.judgement(), example.then()),
        example.judgement().equals(example.then()));
    expect(
        problems,
        example,
        "scores %d, not %d".formatted(example.judgement().points(), example.points()),
        example.judgement().points() == example.points());
  }

  private static void tryScore(
      Framework framework, Example.FromScore example, List<Problem> problems) {
    BigFraction score = Percentage.fraction(example.score());
    Rating band = framework.overall().bands().of(score).rating();
    Map<String, Rating> standards = new HashMap<>(example.standards());
    Rating given =
        OverallRating.limit(framework, standards, band)
            .map(Overall.Limit::overallAtMost)
            .orElse(band);
    expect(
        problems,
        example,
        "gives %s, not %s".formatted(given, example.then()),
        given.equals(example.then()));
  }

  private static void expect(List<Problem> problems, Example example, String found, boolean holds) {
    if (!holds) {
      problems.add(
          new Problem(
              example.place(),
              "This example does not hold: it " + found,
              "correct the example, or the rule that it shows"));
    }
  }
}
