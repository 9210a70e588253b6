package plumbline.framework;

/// Which cases of its domain a question asks about.
public sealed interface Relevance {

  /// All cases (as a rule: the inspector may still find it not applicable, with a reason).
  record EveryCase() implements Relevance {}

  /// The cases that meet a condition of the framework.
  record When(Condition condition) implements Relevance {}

  /// The cases to which it applies in the inspector's judgement.
  record WhereApplicable() implements Relevance {}
}
