package plumbline.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.reading.PrintedRating;
import plumbline.reading.Report;
import plumbline.reading.Section;

/// The score is the sum of the ratings' points, and the overall rating is the score's band.
final class ScoreSum implements Check {
  @Override
  public String name() {
    return "score-sum";
  }

  @Override
  public void check(Facts facts, Found found) {
    Report report = facts.report();
    if (report.score().isEmpty()) {
      return;
    }
    Report.Score score = report.score().get();
    Quote printed = quote(score.words());
    Map<String, Rating> ratings = new HashMap<>();
    for (PrintedRating rating : report.ratings()) {
      if (rating.section().part() == Section.Part.RATINGS) {
        ratings.putIfAbsent(rating.standard(), rating.rating());
      }
    }
    int sum = 0;
    List<String> points = new ArrayList<>();
    boolean complete = true;
    for (Standard standard : facts.framework().scoredStandards()) {
      Rating rating = ratings.get(standard.id());
      complete &= rating != null;
      if (rating != null) {
        sum += rating.points();
        points.add(standard.id() + " " + rating.points());
      }
    }
    String working = String.join(", ", points) + " make " + sum;
    if (complete && sum != score.points()) {
      found.error(
          Kind.SCORE_SUM,
          Certainty.CERTAIN,
          printed,
          printed,
          "The score is printed as %d, but the standards’ ratings add up to %d."
              .formatted(score.points(), sum),
          working);
    }
    if (score.most() != facts.framework().maxScore()) {
      found.error(
          Kind.RULE_TEXT,
          Certainty.CERTAIN,
          printed,
          printed,
          "The score is out of %d, but %d scored standards make at most %d."
              .formatted(
                  score.most(),
                  facts.framework().scoredStandards().size(),
                  facts.framework().maxScore()),
          "three points for each scored standard");
    }
    report
        .overall()
        .ifPresent(overall -> {
          Rating band = band(facts, score.points());
          boolean limited =
              facts.framework().overall().limits().stream()
                  .anyMatch(limit -> {
                    Rating rating = ratings.get(limit.standard());
                    return rating != null && rating.rank() <= limit.atMost().rank();
                  });
          if (!limited && !overall.rating().equals(band)) {
            found.error(
                Kind.OVERALL_BAND,
                Certainty.CERTAIN,
                quote(overall.words()),
                printed,
                "The overall rating is ‘%s’, but a score of %d is ‘%s’."
                    .formatted(overall.rating(), score.points(), band),
                "bands of the framework");
          }
        });
  }

  static Rating band(Facts facts, int score) {
    return facts
        .framework()
        .overall()
        .bands()
        .of(org.apache.commons.numbers.fraction.BigFraction.of(score))
        .rating();
  }

  static Quote quote(plumbline.reading.Passage words) {
    return Quote.of(words);
  }
}
