package plumbline.judgement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.fieldwork.Tag;

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

  /// What a tagged paragraph most likely says: a strength supports, an area for improvement speaks
  /// against. Whoever makes evidence of it may say otherwise.
  public static Direction of(List<Tag> tags) {
    boolean praises = tags.contains(Tag.STRENGTH) || tags.contains(Tag.GOOD_PRACTICE);
    boolean faults = tags.contains(Tag.IMPROVEMENT);
    return praises == faults ? MIXED : praises ? SUPPORTS : AGAINST;
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
