package plumbline.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.rating.DiscretionTest.Direction;

/// What it takes to give a standard another rating: an answer that differs is one Yes in place of a
/// No, or one No in place of a Yes, to one key question about one case.
///
/// @param now the rating that the answers give
/// @param changes one for every other rating that other answers could give, in the order of the
///   scale
public record Fragility(Rating now, List<Change> changes) {

  /// @param fewest how many answers must differ at the least, if the counts that fit a printed
  ///   percentage are the kindest
  /// @param most how many must at the least differ if they are the unkindest; equal where the
  ///   counts are known
  /// @param questions those whose answers would differ: all of them upward, any one of them
  ///   downward where the lowest decides
  public record Change(Rating to, int fewest, int most, List<QuestionId> questions) {
    public Change {
      questions = List.copyOf(questions);
    }
  }

  /// What so many different answers could do.
  ///
  /// @param surely the rating furthest away that they reach whatever counts fit
  /// @param possibly the furthest that they reach for some counts that fit
  public record Reach(Rating surely, Rating possibly) {
    public boolean isKnown() {
      return surely.equals(possibly);
    }
  }

  public Fragility {
    changes = List.copyOf(changes);
  }

  /// The furthest that so many different answers can move the rating in a direction.
  public Reach after(int answers, Direction direction) {
    return new Reach(
        furthest(direction, change -> change.most() <= answers),
        furthest(direction, change -> change.fewest() <= answers));
  }

  private Rating furthest(Direction direction, Predicate<Change> reached) {
    Comparator<Rating> byRank = Comparator.comparingInt(Rating::rank);
    return towards(direction).stream()
        .filter(reached)
        .map(Change::to)
        .max(direction == Direction.UP ? byRank : byRank.reversed())
        .orElse(now);
  }

  /// The nearest other rating in a direction.
  public Optional<Change> nearest(Direction direction) {
    return towards(direction).stream().min(Comparator.comparingInt(Change::fewest));
  }

  private List<Change> towards(Direction direction) {
    return changes.stream()
        .filter(change ->
            switch (direction) {
              case UP -> now.isBelow(change.to());
              case DOWN -> change.to().isBelow(now);
            })
        .toList();
  }
}
