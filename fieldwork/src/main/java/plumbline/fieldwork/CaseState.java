package plumbline.fieldwork;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How far the work on a case is.
public enum CaseState {
  NOT_STARTED("not-started", "not started"),
  IN_PROGRESS("in-progress", "in progress"),
  SUBMITTED("submitted", "submitted"),
  RETURNED("returned", "returned"),
  MODERATED("moderated", "moderated"),
  LOCKED("locked", "locked");

  private final String code;
  private final String words;

  CaseState(String code, String words) {
    this.code = code;
    this.words = words;
  }

  public static Optional<CaseState> parse(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }

  /// The state that a case is in. Of two people who move it from the same state, the second moves
  /// nothing: a change counts only from the state that it names.
  ///
  /// @param arrived the changes in the order of their arrival
  public static CaseState of(CaseRecord record, List<StateChange> arrived) {
    CaseState state = record.isEmpty() && arrived.isEmpty() ? NOT_STARTED : IN_PROGRESS;
    for (StateChange change : arrived) {
      if (change.from() == state && Move.find(change.from(), change.to()).isPresent()) {
        state = change.to();
      }
    }
    return state;
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  /// Whether the case was submitted at some time: from then on every change needs a reason.
  public boolean wasSubmitted() {
    return this != NOT_STARTED && this != IN_PROGRESS;
  }

  /// Whether its inspector holds the case to be finished.
  public boolean isFinished() {
    return wasSubmitted() && this != RETURNED;
  }
}
