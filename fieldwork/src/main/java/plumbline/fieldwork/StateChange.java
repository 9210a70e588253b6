package plumbline.fieldwork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import plumbline.fieldwork.Refusal.Rule;

/// Somebody moved a case from one state to another.
///
/// @param from the state that they saw
/// @param reason or empty
public record StateChange(CaseState from, CaseState to, UUID by, Instant at, String reason) {
  private static final int SHOWN = 5;

  public StateChange {
    reason = reason.strip();
  }

  /// Whether a case may be moved so.
  ///
  /// @param state the state that the case is in
  public static Ruling<StateChange> check(
      CaseAssessment assessment, CaseState state, StateChange change) {
    if (change.from != state) {
      return refused(
          new Refusal(
              Rule.MOVE,
              "The case is %s, no longer %s".formatted(state.words(), change.from.words()),
              "look at it again"));
    }
    Optional<Move> move = Move.find(state, change.to);
    if (move.isEmpty()) {
      return refused(
          new Refusal(
              Rule.MOVE,
              "A case that is %s can’t become %s".formatted(state.words(), change.to.words()),
              choices(state)));
    }
    List<Refusal> refusals = new ArrayList<>();
    if (move.get().needsReason() && change.reason.isEmpty()) {
      refusals.add(
          new Refusal(
              Rule.REASON,
              "A case becomes %s for a reason".formatted(change.to.words()),
              "write what is to be done, and why"));
    }
    Saves.text("the reason", change.reason, SlotValues.LONGEST_REASON).ifPresent(refusals::add);
    List<Missing> missing = assessment.missing();
    if (move.get().needsCompleteness() && !missing.isEmpty()) {
      refusals.add(
          new Refusal(
              Rule.INCOMPLETE,
              missing.size() == 1
                  ? "1 thing is missing"
                  : "%d things are missing".formatted(missing.size()),
              "say or settle " + listed(missing)));
    }
    return Ruling.of(change, refusals);
  }

  private static String choices(CaseState state) {
    List<Move> moves = Move.from(state);
    return moves.isEmpty()
        ? "answer a question first"
        : "move it to "
            + moves.stream().map(move -> move.to().words()).collect(Collectors.joining(" or "));
  }

  private static String listed(List<Missing> missing) {
    String first =
        missing.stream()
            .limit(SHOWN)
            .map(one -> one.slot().words())
            .collect(Collectors.joining("; "));
    return missing.size() <= SHOWN
        ? first
        : first + "; and %d more".formatted(missing.size() - SHOWN);
  }

  private static Ruling<StateChange> refused(Refusal refusal) {
    return new Ruling.Refused<>(List.of(refusal));
  }
}
