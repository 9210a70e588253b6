package plumbline.web.drafting;

/// What became of something that was sent.
sealed interface Done {
  /// It is kept.
  ///
  /// @param revision of the section; 0 where nobody wrote it
  record Yes(int revision) implements Done {}

  /// It breaks a rule, and how to mend it.
  record Refused(String why) implements Done {}

  /// Somebody else was quicker, and what to do.
  record Overtaken(String what) implements Done {}
}
