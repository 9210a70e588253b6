package plumbline.web.factual;

/// What came of something that somebody wanted to do.
sealed interface Done {
  /// @param next where it is seen: below the address of the check
  record Yes(String next) implements Done {}

  /// It breaks a rule.
  record Refused(String why) implements Done {}

  /// Something happened meanwhile.
  record Overtaken(String what) implements Done {}
}
