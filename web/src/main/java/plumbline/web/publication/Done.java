package plumbline.web.publication;

/// What became of a decision about a publication.
sealed interface Done {
  record Yes() implements Done {}

  /// A rule stands in the way.
  record Refused(String why) implements Done {}

  /// Something happened since the page was shown.
  record Overtaken(String what) implements Done {}
}
