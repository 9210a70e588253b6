package plumbline.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Aggregate;
import plumbline.framework.Framework;
import plumbline.framework.Overall;
import plumbline.framework.Rating;
import plumbline.framework.Standard;

/// What the overall rating can be where each standard can have one of several ratings, by a
/// framework's rule, bands and limits. Adds one standard at a time and keeps, for each sum (or
/// lowest) of points and each set of limits that apply, one value: a chance, or the cheapest way
/// there.
final class OverallOutcomes {

  /// How far the standards so far have come.
  ///
  /// @param points their sum, or the lowest where the lowest decides
  /// @param limits a bit for each limit of the framework that applies
  private record State(int points, long limits) {}

  private final Framework framework;

  OverallOutcomes(Framework framework) {
    this.framework = framework;
  }

  /// The standards that the overall rating depends on: those scored, and those that limit it.
  List<Standard> standards() {
    return framework.standards().stream()
        .filter(standard -> standard.scored() || limits(standard))
        .toList();
  }

  private boolean limits(Standard standard) {
    return framework.overall().limits().stream()
        .anyMatch(limit -> limit.standard().equals(standard.id()));
  }

  /// The value of each overall rating that can come about.
  ///
  /// @param ratings what each standard can be rated, with a value; a standard that is only a limit
  ///   may be left out
  /// @param none the value before the first standard
  /// @param and the value of two things that both happen
  /// @param or the value of two ways to the same
  <V> Map<Integer, V> byRank(
      Map<String, Map<Rating, V>> ratings, V none, BinaryOperator<V> and, BinaryOperator<V> or) {
    boolean lowest = framework.overall().rule() == Aggregate.LOWEST;
    Map<State, V> states = new LinkedHashMap<>();
    states.put(new State(lowest ? Integer.MAX_VALUE : 0, 0), none);
    for (Standard standard : standards()) {
      Map<Rating, V> options = ratings.get(standard.id());
      if (options == null && standard.scored()) {
        throw new IllegalArgumentException(standard + " has no rating.");
      }
      if (options != null) {
        Map<State, V> next = new LinkedHashMap<>();
        states.forEach((state, value) ->
            options.forEach((rating, chosen) ->
                next.merge(after(state, standard, rating, lowest), and.apply(value, chosen), or)));
        states = next;
      }
    }
    Map<Integer, V> byRank = new TreeMap<>();
    states.forEach((state, value) -> byRank.merge(overall(state).rank(), value, or));
    return byRank;
  }

  private State after(State before, Standard standard, Rating rating, boolean lowest) {
    int points = before.points();
    if (standard.scored()) {
      points = lowest ? Math.min(points, rating.points()) : points + rating.points();
    }
    long limits = before.limits();
    List<Overall.Limit> all = framework.overall().limits();
    for (int at = 0; at < all.size(); at++) {
      boolean applies =
          all.get(at).standard().equals(standard.id()) && !all.get(at).atMost().isBelow(rating);
      limits |= applies ? 1L << at : 0;
    }
    return new State(points, limits);
  }

  private Rating overall(State state) {
    int scored = framework.scoredStandards().size();
    BigFraction score =
        switch (framework.overall().rule()) {
          case SUM, LOWEST -> BigFraction.of(state.points());
          case AVERAGE -> BigFraction.of(state.points(), scored);
        };
    Rating rating = framework.overall().bands().of(score).rating();
    for (Overall.Limit limit : applying(state)) {
      rating = limit.overallAtMost().isBelow(rating) ? limit.overallAtMost() : rating;
    }
    return rating;
  }

  private List<Overall.Limit> applying(State state) {
    List<Overall.Limit> applying = new ArrayList<>();
    List<Overall.Limit> all = framework.overall().limits();
    for (int at = 0; at < all.size(); at++) {
      if ((state.limits() >> at & 1) == 1) {
        applying.add(all.get(at));
      }
    }
    return applying;
  }
}
