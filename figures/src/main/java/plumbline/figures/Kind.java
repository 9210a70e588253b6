package plumbline.figures;

import java.util.Locale;
import java.util.Optional;

/// What sort of contradiction a finding is.
public enum Kind {
  SCORE_SUM,
  OVERALL_BAND,
  RATING_VS_EVIDENCE,
  DISCRETION,
  RATING_VS_RATING,
  IMPOSSIBLE_PERCENTAGE,
  COUNT_VS_PERCENTAGE,
  COUNT_VS_COUNT,
  QUANTIFIER_VS_FIGURE,
  SUM_OF_PARTS,
  RULE_TEXT,
  WORDING,
  CROSS_REFERENCE,
  ARITHMETIC,
  OTHER;

  /// As files and pages write it: `count-vs-percentage`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Kind> of(String id) {
    for (Kind kind : values()) {
      if (kind.id().equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return id();
  }
}
