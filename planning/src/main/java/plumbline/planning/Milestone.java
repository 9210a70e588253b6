package plumbline.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A step of an inspection with its date.
///
/// @param moves what persons changed about its date, in order
/// @param done the day on which it was done
public record Milestone(Step step, LocalDate due, List<Move> moves, Optional<LocalDate> done) {

  /// A change of a milestone's date by a person.
  public record Move(LocalDate from, LocalDate to, String reason) {}

  public Milestone {
    moves = List.copyOf(moves);
  }

  static Milestone of(Step step, LocalDate due) {
    return new Milestone(step, due, List.of(), Optional.empty());
  }

  public String id() {
    return step.id();
  }

  public String name() {
    return step.name();
  }

  public boolean isDone() {
    return done.isPresent();
  }

  /// The day on which it was done, or else is due.
  public LocalDate date() {
    return done.orElse(due);
  }

  boolean follows(Milestone other) {
    return step.offset().filter(offset -> offset.follows().equals(other.id())).isPresent();
  }

  /// Whether its date still follows from another milestone's.
  boolean isAsPlanned() {
    return moves.isEmpty() && !isDone();
  }

  Milestone movedTo(LocalDate date, String reason) {
    List<Move> more =
        Stream.concat(moves.stream(), Stream.of(new Move(due, date, reason))).toList();
    return new Milestone(step, date, more, done);
  }

  Milestone dueOn(LocalDate date) {
    return new Milestone(step, date, moves, done);
  }

  Milestone doneOn(LocalDate date) {
    return new Milestone(step, due, moves, Optional.of(date));
  }

  Milestone notDone() {
    return new Milestone(step, due, moves, Optional.empty());
  }

  @Override
  public String toString() {
    return "‘%s’ on %s".formatted(name(), English.date(date()));
  }
}
