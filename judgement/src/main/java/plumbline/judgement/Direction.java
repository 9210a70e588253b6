package plumbline.judgement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a piece of evidence says to a key question: yes, no, or some of both.
public enum Direction {
  SUPPORTS("Supports"),
  AGAINST("Against"),
  MIXED("Mixed");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  public static Optional<Direction> parse(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /// Whether it is among what speaks for the claim, or for its opposite.
  boolean speaksFor(Claim.Kind claim) {
    return this == MIXED || (this == SUPPORTS) == (claim == Claim.Kind.MET);
  }

  public String code() {
    return label.toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }
}
