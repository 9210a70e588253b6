package plumbline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.Percentage;
import plumbline.framework.Question;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.rating.OverallRating;
import plumbline.rating.RatedQuestion;
import plumbline.rating.StandardRule;

/// A programme's ratings are those that the rules for one inspection give.
class ProgrammeRatingsTest {
  private static final byte[] ID = "A,".getBytes(StandardCharsets.UTF_8);

  @Property(tries = 1_000)
  void each_row_is_what_the_rules_for_one_inspection_give(
      @ForAll("frameworks") Framework framework, @ForAll long seed) {
    Random random = new Random(seed);
    int largest = List.of(3, 60, 2_000).get(random.nextInt(3));
    AnswerTallies tallies = new AnswerTallies(AnswerWords.of(framework).keyQuestions().size());
    int inspection = tallies.inspection(ID, 0, ID.length);
    Map<String, Rating> ratings = new HashMap<>();
    int column = 0;
    for (Standard standard : framework.standards()) {
      List<Percentage> percentages = new ArrayList<>();
      for (Question question :
          standard.isJudgedFromCases() ? standard.questions() : List.<Question>of()) {
        int base = random.nextInt(5) == 0 ? 0 : random.nextInt(largest);
        int yes = Math.max(random.nextInt(base + 1), random.nextInt(base + 1));
        count(tallies, inspection, column, yes, AnswerTallies.ONE_YES);
        count(tallies, inspection, column, base - yes, AnswerTallies.ONE_NO);
        RatedQuestion.of(framework, question, Optional.of(new Tally.Counted(yes, base)))
            .percentage()
            .ifPresent(percentages::add);
        column++;
      }
      StandardRule.band(framework, percentages)
          .ifPresent(band -> ratings.put(standard.id(), band.rating()));
    }
    StringBuilder judgements = new StringBuilder();
    for (Standard standard : framework.standards()) {
      if (!standard.isJudgedFromCases() && random.nextInt(20) > 0) {
        Rating rating =
            framework.scale().ratings().get(random.nextInt(framework.scale().ratings().size()));
        ratings.put(standard.id(), rating);
        judgements.append("A,%s,%s\n".formatted(standard.id(), rating));
      }
    }
    assertThat(
            new ProgrammeRatings(framework, tallies, judgements(framework, judgements.toString()))
                .of(inspection))
        .isEqualTo(expected(framework, ratings));
  }

  @Provide
  Arbitrary<Framework> frameworks() {
    return Arbitraries.of(
        ProgrammeFiles.YOUTH_2018,
        ProgrammeFiles.YOUTH_2021,
        changed("youth-2018", "standardRule: lowest", "standardRule: average"),
        changed("youth-2018", "percentages: whole", "percentages: exact"),
        changed("youth-2021", "percentages: whole", "percentages: exact"));
  }

  /// A framework of ours with one line of its file changed.
  private static Framework changed(String id, String line, String into) {
    FrameworkLibrary library = FrameworkLibrary.shipped();
    String text = library.source(id).orElseThrow().text();
    assertThat(text).contains(line);
    byte[] bytes = text.replace(line, into).getBytes(StandardCharsets.UTF_8);
    assertThat(library.add(new Source(id + ".yaml", bytes))).isEmpty();
    return switch (library.find(id, new Place("test", 1, 1))) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework;
      case Parsed.Refused<Framework> refused -> throw new AssertionError(refused.toString());
    };
  }

  private static void count(
      AnswerTallies tallies, int inspection, int column, int times, int answer) {
    for (int one = 0; one < times; one++) {
      tallies.count(inspection, column, answer);
    }
  }

  private static Judgements judgements(Framework framework, String rows) {
    return Judgements.of(
        (ProgrammeFiles.JUDGEMENTS + rows).getBytes(StandardCharsets.UTF_8), framework);
  }

  private static String expected(Framework framework, Map<String, Rating> ratings) {
    StringBuilder row = new StringBuilder();
    for (Standard standard : framework.standards()) {
      Rating rating = ratings.get(standard.id());
      row.append(rating == null ? "" : rating.rank()).append(',');
    }
    OverallRating overall = OverallRating.of(framework, ratings);
    return row.append(overall.scoreNumber().orElse(""))
        .append(',')
        .append(overall.overall().map(rating -> "" + rating.rank()).orElse(""))
        .toString();
  }
}
