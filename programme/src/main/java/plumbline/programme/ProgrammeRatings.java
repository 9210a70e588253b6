package plumbline.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Band;
import plumbline.framework.Framework;
import plumbline.framework.Overall;
import plumbline.framework.Percentage;
import plumbline.framework.Rating;
import plumbline.framework.Share;
import plumbline.framework.Standard;
import plumbline.rating.OverallRating;
import plumbline.rating.StandardRule;

/// The ratings of every inspection of a programme: what RatedInspection gives without discretion,
/// but not its working. Thousands of inspections have few different shares of yes and few different
/// sets of ratings, so each is worked out once, by the same rules, and then looked up.
final class ProgrammeRatings {
  /// Shares with a larger base are worked out each time.
  private static final int LARGEST_BASE = 500;

  private final Framework framework;
  private final AnswerTallies tallies;
  private final Judgements judgements;
  private final List<Standard> standards;
  private final List<Band> bands;
  // By share: the position of its band from 1, or 0 before it was first met.
  private final int[] bandsByShare = new int[(LARGEST_BASE + 1) * (LARGEST_BASE + 2) / 2];
  private final Map<String, String> overallByRatings = new HashMap<>();

  ProgrammeRatings(Framework framework, AnswerTallies tallies, Judgements judgements) {
    this.framework = framework;
    this.tallies = tallies;
    this.judgements = judgements;
    this.standards = framework.standards();
    this.bands = framework.bands().bands();
  }

  /// The rank of each standard's rating, the score and the overall rating's rank, with commas
  /// between; nothing where there is none.
  String of(int inspection) {
    StringBuilder row = new StringBuilder();
    List<Optional<Rating>> ratings = new ArrayList<>(standards.size());
    int column = 0;
    for (int index = 0; index < standards.size(); index++) {
      Standard standard = standards.get(index);
      Optional<Rating> rating;
      if (standard.isJudgedFromCases()) {
        int after = column + standard.questions().size();
        rating = fromCases(inspection, column, after);
        column = after;
      } else {
        rating = onEvidence(inspection, index);
      }
      rating.ifPresent(known -> row.append(known.rank()));
      row.append(',');
      ratings.add(rating);
    }
    return row.append(overall(ratings)).toString();
  }

  private Optional<Rating> onEvidence(int inspection, int standard) {
    InspectionIds ids = tallies.ids();
    return judgements.of(ids.text(), ids.from(inspection), ids.to(inspection), standard);
  }

  private Optional<Rating> fromCases(int inspection, int column, int after) {
    return switch (framework.standardRule()) {
      // The band of the lowest is the lowest of the bands, as a band has only a floor.
      case LOWEST -> lowest(inspection, column, after);
      case AVERAGE, SUM ->
          StandardRule.band(framework, percentages(inspection, column, after)).map(Band::rating);
    };
  }

  private Optional<Rating> lowest(int inspection, int column, int after) {
    int lowest = Integer.MAX_VALUE;
    for (int question = column; question < after; question++) {
      long yes = tallies.yes(inspection, question);
      long base = yes + tallies.no(inspection, question);
      if (base > 0) {
        lowest = Math.min(lowest, band(yes, base));
      }
    }
    return lowest == Integer.MAX_VALUE ? Optional.empty() : Optional.of(bands.get(lowest).rating());
  }

  /// The position of a share's band.
  private int band(long yes, long base) {
    if (base > LARGEST_BASE) {
      return worked(yes, base);
    }
    int share = (int) (base * (base + 1) / 2 + yes);
    if (bandsByShare[share] == 0) {
      bandsByShare[share] = worked(yes, base) + 1;
    }
    return bandsByShare[share] - 1;
  }

  private int worked(long yes, long base) {
    return bands.indexOf(framework.bands().of(percentage(yes, base)));
  }

  private Percentage percentage(long yes, long base) {
    return framework.rounding().percentage(new Share(Math.toIntExact(yes), Math.toIntExact(base)));
  }

  private List<Percentage> percentages(int inspection, int column, int after) {
    List<Percentage> percentages = new ArrayList<>();
    for (int question = column; question < after; question++) {
      long yes = tallies.yes(inspection, question);
      long base = yes + tallies.no(inspection, question);
      if (base > 0) {
        percentages.add(percentage(yes, base));
      }
    }
    return percentages;
  }

  /// The score and the overall rating's rank. They depend on how many scored standards have each
  /// rating, whichever these are, and on the standards that limit.
  private String overall(List<Optional<Rating>> ratings) {
    char[] numbers = new char[framework.scale().ratings().size() + 1];
    StringBuilder limiting = new StringBuilder();
    for (int index = 0; index < standards.size(); index++) {
      Standard standard = standards.get(index);
      int step = ratings.get(index).map(rating -> rating.rank() + 1).orElse(0);
      if (standard.scored()) {
        numbers[step]++;
      }
      if (limits(standard)) {
        limiting.append((char) step);
      }
    }
    return overallByRatings.computeIfAbsent(
        new String(numbers) + limiting, _ -> overallOf(ratings));
  }

  private boolean limits(Standard standard) {
    for (Overall.Limit limit : framework.overall().limits()) {
      if (limit.standard().equals(standard.id())) {
        return true;
      }
    }
    return false;
  }

  private String overallOf(List<Optional<Rating>> ratings) {
    Map<String, Rating> known = new LinkedHashMap<>();
    for (int index = 0; index < standards.size(); index++) {
      String id = standards.get(index).id();
      ratings.get(index).ifPresent(rating -> known.put(id, rating));
    }
    OverallRating overall = OverallRating.of(framework, known);
    return overall.scoreNumber().orElse("")
        + ','
        + overall.overall().map(rating -> String.valueOf(rating.rank())).orElse("");
  }
}
