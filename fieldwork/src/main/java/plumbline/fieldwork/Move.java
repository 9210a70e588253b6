package plumbline.fieldwork;

import java.util.List;
import java.util.Optional;

/// A step from one state of a case to another. The first entry takes a case from not started to in
/// progress: that is no step that anybody takes.
///
/// @param needsReason whether it takes a reason
/// @param needsCompleteness whether nothing may be missing from the case
public record Move(CaseState from, CaseState to, boolean needsReason, boolean needsCompleteness) {

  /// Every move there is. A case without a second read need not be moderated; a locked one is
  /// opened by returning it.
  public static final List<Move> ALL =
      List.of(
          whole(CaseState.IN_PROGRESS, CaseState.SUBMITTED),
          whole(CaseState.RETURNED, CaseState.SUBMITTED),
          whole(CaseState.SUBMITTED, CaseState.MODERATED),
          whole(CaseState.SUBMITTED, CaseState.LOCKED),
          whole(CaseState.MODERATED, CaseState.LOCKED),
          back(CaseState.SUBMITTED),
          back(CaseState.MODERATED),
          back(CaseState.LOCKED));

  private static Move whole(CaseState from, CaseState to) {
    return new Move(from, to, false, true);
  }

  private static Move back(CaseState from) {
    return new Move(from, CaseState.RETURNED, true, false);
  }

  public static List<Move> from(CaseState state) {
    return ALL.stream().filter(move -> move.from == state).toList();
  }

  static Optional<Move> find(CaseState from, CaseState to) {
    return ALL.stream().filter(move -> move.from == from && move.to == to).findFirst();
  }
}
