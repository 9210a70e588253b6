package plumbline.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Band;
import plumbline.framework.Bands;
import plumbline.framework.Framework;
import plumbline.framework.Overall;
import plumbline.framework.Percentage;
import plumbline.framework.Rating;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.rating.DiscretionTest.Direction;

/// A rating's working in sentences that a lead inspector could read out at a panel.
public final class Explanation {
  private Explanation() {}

  /// Why a standard has its rating.
  public static List<String> of(RatedInspection inspection, RatedStandard rated) {
    return rated.standard().isJudgedFromCases()
        ? fromCases(inspection.inspection().framework(), rated)
        : onEvidence(rated);
  }

  private static List<String> onEvidence(RatedStandard rated) {
    List<String> sentences = new ArrayList<>();
    Optional<Inspection.Judgement> judgement = rated.judgement();
    if (judgement.isEmpty()) {
      sentences.add("%s is judged on evidence and has no rating.".formatted(rated.standard()));
      return sentences;
    }
    sentences.add(
        "%s is judged on evidence: the lead inspector’s judgement is %s."
            .formatted(rated.standard(), judgement.get().rating()));
    judgement.get().reason().ifPresent(reason -> sentences.add("The reason: " + sentence(reason)));
    if (!rated.standard().scored()) {
      sentences.add("It is rated apart and does not count towards the score.");
    }
    return sentences;
  }

  private static List<String> fromCases(Framework framework, RatedStandard rated) {
    List<String> sentences = new ArrayList<>();
    if (rated.value().isEmpty() || rated.band().isEmpty()) {
      sentences.add(
          "%s has no rating: no key question has a relevant case.".formatted(rated.standard()));
      return sentences;
    }
    Percentage value = rated.value().get();
    Band band = rated.band().get();
    sentences.add(
        "%s is rated %s."
            .formatted(rated.standard(), rated.rating().map(Rating::name).orElse("by nobody yet")));
    sentences.add(deciding(framework, rated, value));
    sentences.add(
        "%s falls in the band %s, %s%s."
            .formatted(
                value,
                band.rating(),
                range(framework.bands(), band),
                band.words().isEmpty() ? "" : " (" + band.words() + ")"));
    framework
        .bands()
        .above(band)
        .ifPresent(above ->
            sentences.add(
                "It misses %s, which begins at %s%%, by %s."
                    .formatted(
                        above.rating(),
                        above.floorNumber(),
                        points(new Percentage(above.floor()).above(value)))));
    others(rated).ifPresent(sentences::add);
    sentences.addAll(tests(rated));
    rated.discretion().ifPresent(use -> sentences.add(discretion(rated, use)));
    return sentences;
  }

  private static String deciding(Framework framework, RatedStandard rated, Percentage value) {
    return switch (framework.standardRule()) {
      case LOWEST -> {
        String questions =
            rated.lowest().stream().map(Explanation::figure).collect(Collectors.joining("; "));
        yield rated.lowest().size() == 1
            ? "The lowest key question decides: %s.".formatted(questions)
            : "The lowest key questions tie and decide together: %s.".formatted(questions);
      }
      case AVERAGE ->
          "The average of its key questions decides, %s: %s."
              .formatted(
                  value,
                  rated.questions().stream()
                      .filter(question -> question.percentage().isPresent())
                      .map(Explanation::figure)
                      .collect(Collectors.joining("; ")));
      case SUM -> throw new IllegalStateException("No standard is rated by a sum.");
    };
  }

  /// A question's text and figure: `2.2.2 ‘Does planning …?’ is Yes in 3 of 7 relevant cases, 43%`.
  private static String figure(RatedQuestion rated) {
    String percentage = rated.percentage().map(Percentage::toString).orElse("no percentage");
    String counted =
        rated
            .counts()
            .map((Tally.Counted counts) ->
                "in %d of %d relevant cases, %s"
                    .formatted(counts.yes(), counts.relevant(), percentage))
            .orElse("in " + percentage + " of cases");
    return "%s ‘%s’ is Yes %s"
        .formatted(rated.question().id(), rated.question().text().english(), counted);
  }

  private static Optional<String> others(RatedStandard rated) {
    List<RatedQuestion> others =
        rated.questions().stream()
            .filter(question -> question.percentage().isPresent())
            .filter(question -> !rated.lowest().contains(question))
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String listed =
        others.stream()
            .map(question ->
                "%s at %s (%s)"
                    .formatted(
                        question.question().id(),
                        question.percentage().orElseThrow(),
                        question.band().orElseThrow().rating()))
            .collect(Collectors.joining(" and "));
    Percentage highest =
        others.stream()
            .flatMap(question -> question.percentage().stream())
            .max(Percentage::compareTo)
            .orElseThrow();
    Percentage least = rated.lowest().getFirst().percentage().orElseThrow();
    return Optional.of(
        "The other key questions are %s: the spread is %s."
            .formatted(listed, points(highest.above(least))));
  }

  private static List<String> tests(RatedStandard rated) {
    List<String> sentences = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      String which = direction == Direction.UP ? "Upward" : "Downward";
      List<DiscretionTest> some =
          rated.tests().stream()
              .filter(result -> result.direction() == direction)
              .filter(result -> result.outcome() != DiscretionTest.Outcome.FAILS)
              .toList();
      for (DiscretionTest result : some) {
        sentences.add(
            "%s, the test ‘%s’ %s: %s"
                .formatted(
                    which,
                    result.test().name(),
                    result.holds() ? "holds" : "can’t be told",
                    result.why()));
      }
      if (some.isEmpty() && !rated.tests().isEmpty()) {
        sentences.add("%s, no discretion test holds.".formatted(which));
      }
    }
    return sentences;
  }

  private static String discretion(RatedStandard rated, Inspection.DiscretionUse use) {
    List<String> behind = rated.testsBehindDiscretion();
    String tests =
        rated.tests().stream()
            .map(DiscretionTest::test)
            .distinct()
            .filter(test -> behind.contains(test.id()))
            .map(test -> "‘" + test.name() + "’")
            .collect(Collectors.joining(" and "));
    String opened =
        tests.isEmpty() ? "No test holds in that direction" : "What opened the question: " + tests;
    String reason = use.reason().map(words -> " The panel’s reason: " + sentence(words)).orElse("");
    return "The ratings panel exercised discretion and moved the rating from %s to %s. %s.%s"
        .formatted(use.from(), use.to(), opened, reason);
  }

  /// Why the inspection has its overall rating.
  public static List<String> overall(RatedInspection inspection) {
    Framework framework = inspection.inspection().framework();
    OverallRating overall = inspection.overall();
    List<String> sentences = new ArrayList<>();
    if (overall.score().isEmpty()) {
      sentences.add(
          "There is no overall rating while %s missing: %s."
              .formatted(
                  overall.missing().size() == 1 ? "the rating of one standard is" : "ratings are",
                  String.join(", ", overall.missing())));
      return sentences;
    }
    String score = overall.scoreNumber().orElseThrow();
    sentences.add(
        switch (framework.overall().rule()) {
          case SUM ->
              "The %d scored standards add up to %s of %d points: %s."
                  .formatted(
                      framework.scoredStandards().size(),
                      score,
                      overall.maxScore(),
                      sum(inspection));
          case AVERAGE ->
              "The %d scored standards average %s of %d points."
                  .formatted(framework.scoredStandards().size(), score, overall.maxScore());
          case LOWEST -> "The lowest scored standard has %s points.".formatted(score);
        });
    Band band = framework.overall().bands().of(overall.score().get());
    sentences.add(
        "%s falls in the band %s, %s."
            .formatted(score, band.rating(), scoreRange(framework, band)));
    overall
        .limitedBy()
        .ifPresent(limit ->
            sentences.add(
                "%s is rated %s or lower, so the overall rating is at most %s."
                    .formatted(limit.standard(), limit.atMost(), limit.overallAtMost())));
    for (Overall.Limit limit : framework.overall().limits()) {
      if (overall.limitedBy().isEmpty()) {
        sentences.add(
            "No limit applies: %s would have to be rated %s to bar anything above %s."
                .formatted(limit.standard(), limit.atMost(), limit.overallAtMost()));
      }
    }
    for (OverallRating.Change change : overall.nearest()) {
      sentences.add(
          switch (change.direction()) {
            case UP ->
                "%s would need %s more.".formatted(change.to(), ratingPoints(change.points()));
            case DOWN ->
                "%s fewer would make it %s.".formatted(ratingPoints(change.points()), change.to());
          });
    }
    return sentences;
  }

  private static String sum(RatedInspection inspection) {
    return inspection.inspection().framework().scale().ratings().reversed().stream()
        .map(rating -> {
          long count =
              inspection.standards().stream()
                  .filter(rated -> rated.standard().scored())
                  .filter(rated -> rated.rating().equals(Optional.of(rating)))
                  .count();
          return count == 0
              ? ""
              : "%d %s (%s each)".formatted(count, rating, ratingPoints(rating.points()));
        })
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String range(Bands bands, Band band) {
    Optional<Band> above = bands.above(band);
    boolean lowest = bands.below(band).isEmpty();
    if (above.isEmpty()) {
      return band.floorNumber() + "% and over";
    }
    return lowest
        ? "below " + above.get().floorNumber() + "%"
        : "from %s%% to below %s%%".formatted(band.floorNumber(), above.get().floorNumber());
  }

  private static String scoreRange(Framework framework, Band band) {
    return framework
        .overall()
        .bands()
        .above(band)
        .map(above -> "from %s to below %s".formatted(band.floorNumber(), above.floorNumber()))
        .orElse("from %s up".formatted(band.floorNumber()));
  }

  private static String points(BigFraction difference) {
    String number = new Percentage(difference).number();
    return number + (number.equals("1") ? " percentage point" : " percentage points");
  }

  private static String ratingPoints(int points) {
    return points == 1 ? "1 point" : points + " points";
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }
}
