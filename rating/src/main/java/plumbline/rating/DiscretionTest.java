package plumbline.rating;

import plumbline.framework.Discretion;

/// One discretion test of one standard in one direction, with its reason in a sentence.
public record DiscretionTest(
    Discretion.Test test, Direction direction, Outcome outcome, String why) {

  public enum Direction {
    UP,
    DOWN
  }

  public enum Outcome {
    HOLDS,
    FAILS,
    /// The counts behind a printed percentage are unknown, and matter.
    CANNOT_TELL
  }

  public boolean holds() {
    return outcome == Outcome.HOLDS;
  }
}
