package plumbline.framework;

import java.util.Optional;

/// Which cases of its domain a question asks about.
public sealed interface Relevance {

  /// All cases (as a rule: the inspector may still find it not applicable, with a reason).
  record EveryCase() implements Relevance {}

  /// The cases that meet a condition of the framework.
  record When(Condition condition) implements Relevance {}

  /// The cases to which it applies in the inspector's judgement.
  ///
  /// @param within the condition of its key question, which a prompt's cases meet as well
  record WhereApplicable(Optional<Condition> within) implements Relevance {}

  /// What a case must meet, whoever finds that it does.
  default Optional<Condition> onlyIf() {
    return switch (this) {
      case EveryCase _ -> Optional.empty();
      case When(Condition condition) -> Optional.of(condition);
      case WhereApplicable(Optional<Condition> within) -> within;
    };
  }
}
