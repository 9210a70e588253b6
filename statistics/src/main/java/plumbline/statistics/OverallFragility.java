package plumbline.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.statistics.OverallCertainty.Change;
import plumbline.statistics.OverallCertainty.Move;

/// The fewest changed answers that give another overall rating: the cheapest way through the
/// ratings that each standard could have.
final class OverallFragility {
  /// Changed answers that together lead somewhere.
  private record Way(int answers, List<Move> moves) {
    static final Way STAY = new Way(0, List.of());

    Way and(Way other) {
      List<Move> both = new ArrayList<>(moves);
      both.addAll(other.moves);
      return new Way(answers + other.answers, both);
    }

    /// The cheaper way; of two alike, the one with fewer moves.
    Way or(Way other) {
      if (answers != other.answers) {
        return answers < other.answers ? this : other;
      }
      return moves.size() <= other.moves.size() ? this : other;
    }
  }

  private final Framework framework;
  private final OverallOutcomes outcomes;
  private final List<StandardCertainty> rated;

  OverallFragility(Framework framework, OverallOutcomes outcomes, List<StandardCertainty> rated) {
    this.framework = framework;
    this.outcomes = outcomes;
    this.rated = rated;
  }

  /// Other overall ratings that changed answers can give, in the order of the scale. A standard
  /// that can't be told keeps its rating.
  List<Change> changes(Rating computed) {
    Map<Integer, Way> kindest = ways(Fragility.Change::fewest);
    Map<Integer, Way> unkindest = ways(Fragility.Change::most);
    List<Change> changes = new ArrayList<>();
    kindest.forEach((rank, way) -> {
      if (rank != computed.rank()) {
        Way most = unkindest.getOrDefault(rank, way);
        changes.add(
            new Change(
                framework.scale().ratings().get(rank), way.answers(), most.answers(), way.moves()));
      }
    });
    return changes;
  }

  private Map<Integer, Way> ways(ToIntFunction<Fragility.Change> answers) {
    Map<String, Map<Rating, Way>> ratings = new LinkedHashMap<>();
    for (StandardCertainty one : rated) {
      String id = one.standard().standard().id();
      Map<Rating, Way> options = new LinkedHashMap<>();
      options.put(one.computed().orElseThrow(), Way.STAY);
      one.fragility()
          .ifPresent(fragility ->
              fragility
                  .changes()
                  .forEach(change ->
                      options.put(
                          change.to(),
                          new Way(
                              answers.applyAsInt(change),
                              List.of(new Move(id, change.to(), answers.applyAsInt(change)))))));
      ratings.put(id, options);
    }
    return outcomes.byRank(ratings, Way.STAY, Way::and, Way::or);
  }
}
