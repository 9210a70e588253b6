package plumbline.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How far something is that a service was asked for.
public enum ItemState {
  NOT_ASKED("Not asked for"),
  AWAITED("Awaited"),
  LATE("Late"),
  RECEIVED("Received"),
  QUERIED("Query to answer"),
  ANSWERED("Reply to look at"),
  NOT_HELD("Not held"),
  SETTLED("Settled");

  /// What happened to it, in the order in which it did.
  public enum Step {
    DOCUMENT,
    QUERY,
    REPLY,
    NOT_HELD,
    SETTLED
  }

  private final String label;

  ItemState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// Whether the service still has to do something.
  public boolean waitsForService() {
    return this == AWAITED || this == LATE || this == QUERIED;
  }

  /// Whether the inspectors still have to look at something.
  public boolean waitsForInspectors() {
    return this == RECEIVED || this == ANSWERED || this == NOT_HELD;
  }

  /// @param due empty where it was not asked for
  public static ItemState of(Optional<LocalDate> due, List<Step> steps, LocalDate today) {
    if (due.isEmpty()) {
      return NOT_ASKED;
    }
    ItemState state = today.isAfter(due.get()) ? LATE : AWAITED;
    for (Step step : steps) {
      state =
          switch (step) {
            // What comes after a query is looked at as its answer.
            case DOCUMENT -> state == QUERIED || state == ANSWERED ? ANSWERED : RECEIVED;
            case QUERY -> QUERIED;
            case REPLY -> ANSWERED;
            case NOT_HELD -> NOT_HELD;
            case SETTLED -> SETTLED;
          };
    }
    return state;
  }
}
