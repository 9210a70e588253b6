package plumbline.figures;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.framework.Bands;
import plumbline.framework.Framework;
import plumbline.framework.Rating;

/// The bands that a report prints for percentages and for scores, in a table or in sentences, are
/// the framework's: so they neither overlap nor leave a gap.
final class RatingBands implements Check {
  /// A range and its rating stand in the same sentence or row, or in one of the next two.
  private static final int NEAR = 2;

  /// Two bands that are the framework's show what the list is of.
  private static final int RECOGNISED = 2;

  @Override
  public String name() {
    return "rating-bands";
  }

  @Override
  public void check(Facts facts, Found found) {
    Framework framework = facts.framework();
    Kinds kinds =
        new Kinds(
            bounds(framework.bands(), 100),
            bounds(framework.overall().bands(), framework.maxScore()));
    List<Mark> marks = marks(facts);
    for (boolean ratingFirst : List.of(false, true)) {
      for (List<Printed> list : lists(marks, ratingFirst)) {
        kinds.of(list).ifPresent(right -> told(list, right, found));
      }
    }
  }

  /// What may be printed for each rating: percentages of key questions, or points of the score.
  private record Kinds(Map<Rating, Range> percentages, Map<Rating, Range> scores) {
    Optional<Map<Rating, Range>> of(List<Printed> list) {
      for (Map<Rating, Range> right : List.of(percentages, scores)) {
        if (list.stream().filter(one -> one.isIn(right)).count() >= RECOGNISED) {
          return Optional.of(right);
        }
      }
      return Optional.empty();
    }
  }

  private static void told(List<Printed> list, Map<Rating, Range> right, Found found) {
    for (Printed one : list) {
      Range band = right.get(one.rating());
      if (band == null || !one.range().isSlipOf(band)) {
        continue;
      }
      Quote neighbour =
          list.stream()
              .filter(other -> Math.abs(other.rating().rank() - one.rating().rank()) == 1)
              .filter(other -> other.isIn(right))
              .findFirst()
              .or(() -> list.stream().filter(other -> other.isIn(right)).findFirst())
              .map(Printed::quote)
              .orElseGet(one::quote);
      found.error(
          Kind.RULE_TEXT,
          Certainty.CERTAIN,
          one.quote(),
          neighbour,
          "The band of ‘%s’ is printed as %s, but it is %s."
              .formatted(one.rating(), one.range(), band),
          "the bands of the framework, which neither overlap nor leave a gap");
    }
  }

  // --- lists of bands ---

  /// A range with the rating that it is given.
  private record Printed(Rating rating, Range range, Quote quote) {
    boolean isIn(Map<Rating, Range> right) {
      Range band = right.get(rating);
      return band != null && range.agrees(band);
    }
  }

  /// The whole numbers of each band; none where a floor lies between two.
  static Map<Rating, Range> bounds(Bands bands, int most) {
    if (bands.bands().stream()
        .anyMatch(band -> !band.floor().getDenominator().equals(BigInteger.ONE))) {
      return Map.of();
    }
    return bands.bands().stream()
        .collect(
            Collectors.toMap(
                band -> band.rating(),
                band ->
                    new Range(
                        OptionalInt.of(band.floor().intValue()),
                        OptionalInt.of(
                            bands
                                .above(band)
                                .map(next -> next.floor().intValue() - 1)
                                .orElse(most)))));
  }

  /// Ranges beside their ratings, where each rating is the next on the scale.
  private static List<List<Printed>> lists(List<Mark> marks, boolean ratingFirst) {
    List<List<Printed>> lists = new ArrayList<>();
    List<Printed> list = new ArrayList<>();
    int last = 0;
    int step = 0;
    for (int at = 1; at < marks.size(); at++) {
      Optional<Printed> pair =
          ratingFirst
              ? pair(marks.get(at), marks.get(at - 1))
              : pair(marks.get(at - 1), marks.get(at));
      if (pair.isEmpty()) {
        continue;
      }
      int index = marks.get(at).sentence().index();
      int rank = list.isEmpty() ? 0 : pair.get().rating().rank() - list.getLast().rating().rank();
      boolean next =
          index - last <= NEAR && Math.abs(rank) == 1 && (list.size() == 1 || rank == step);
      if (!next) {
        lists.add(list);
        list = new ArrayList<>();
      }
      list.add(pair.get());
      step = rank;
      last = index;
    }
    lists.add(list);
    return lists;
  }

  private static Optional<Printed> pair(Mark range, Mark rating) {
    boolean near = Math.abs(range.sentence().index() - rating.sentence().index()) <= NEAR;
    if (!near
        || !(range instanceof Mark.OfRange(Sentence sentence, int start, int end, Range said))
        || !(rating instanceof Mark.OfRating named)) {
      return Optional.empty();
    }
    boolean together = sentence.index() == named.sentence().index();
    int from = together ? Math.min(start, named.start()) : start;
    int to = together ? Math.max(end, named.end()) : end;
    return Optional.of(new Printed(named.rating(), said, sentence.quote(from, to)));
  }

  // --- ranges and ratings as they are printed ---

  private sealed interface Mark {
    Sentence sentence();

    record OfRange(Sentence sentence, int start, int end, Range range) implements Mark {}

    record OfRating(Sentence sentence, int start, int end, Rating rating) implements Mark {}
  }

  private static List<Mark> marks(Facts facts) {
    Map<String, List<RatingWords>> scale =
        facts.framework().bands().bands().stream()
            .map(band -> RatingWords.of(band.rating()))
            .collect(Collectors.groupingBy(rating -> rating.words().getFirst()));
    List<Mark> marks = new ArrayList<>();
    for (Sentence sentence : facts.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int at = 0; at < tokens.size(); at++) {
        int from = at;
        Optional<Range.Read> range = Range.at(tokens, at);
        range.ifPresent(read ->
            marks.add(
                new Mark.OfRange(
                    sentence,
                    tokens.get(from).start(),
                    tokens.get(read.end() - 1).end(),
                    read.range())));
        at = range.map(read -> read.end() - 1).orElse(at);
        for (RatingWords rating :
            scale.getOrDefault(tokens.get(from).word(), List.<RatingWords>of())) {
          if (rating.standAt(tokens, from)) {
            int end = tokens.get(from + rating.words().size() - 1).end();
            marks.add(new Mark.OfRating(sentence, tokens.get(from).start(), end, rating.rating()));
          }
        }
      }
    }
    return marks;
  }

  private record RatingWords(Rating rating, List<String> words) {
    static RatingWords of(Rating rating) {
      return new RatingWords(
          rating, List.of(rating.name().toLowerCase(Locale.ROOT).split(" ", -1)));
    }

    boolean standAt(List<Token> tokens, int at) {
      if (at + words.size() > tokens.size()) {
        return false;
      }
      for (int word = 0; word < words.size(); word++) {
        if (!tokens.get(at + word).is(words.get(word))) {
          return false;
        }
      }
      return true;
    }
  }
}
