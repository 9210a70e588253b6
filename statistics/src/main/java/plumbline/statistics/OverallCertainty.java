package plumbline.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Rating;

/// How sure the overall rating is, by the rules alone, without the panel's discretion.
///
/// @param computed what the rules give; empty while a scored standard has no rating
/// @param chances of each overall rating for the whole caseload, as if the key questions didn't
///   depend on each other, the judgements on evidence staying as they are
/// @param changes the fewest changed answers that would give another overall rating
/// @param untold the standards for which it can't be told, and with them not for the overall rating
public record OverallCertainty(
    Optional<Rating> computed,
    Optional<Chances> chances,
    List<Change> changes,
    List<String> untold) {

  /// The cheapest way to another overall rating.
  ///
  /// @param fewest how many answers must differ at the least, if the counts that fit are the
  ///   kindest
  /// @param most how many must at the least differ if they are the unkindest; equal where counts
  ///   are known
  /// @param moves the standards that would be rated otherwise
  public record Change(Rating to, int fewest, int most, List<Move> moves) {
    public Change {
      moves = List.copyOf(moves);
    }
  }

  public record Move(String standard, Rating to, int answers) {}

  public OverallCertainty {
    changes = List.copyOf(changes);
    untold = List.copyOf(untold);
  }

  /// The chance that the whole caseload would get the same overall rating.
  public Optional<Double> same() {
    return chances.flatMap(each -> computed.map(each::of));
  }

  /// The fewest changed answers that would raise the overall rating.
  public Optional<Change> up() {
    return computed.flatMap(now ->
        changes.stream()
            .filter(change -> now.isBelow(change.to()))
            .min(Comparator.comparingInt(Change::fewest)));
  }

  /// The fewest changed answers that would lower it.
  public Optional<Change> down() {
    return computed.flatMap(now ->
        changes.stream()
            .filter(change -> change.to().isBelow(now))
            .min(Comparator.comparingInt(Change::fewest)));
  }
}
