package plumbline.document;

/// Ends the reading at once with one problem: what follows could not be trusted.
final class Unread extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Unread(Place place, String what, String mend) {
    super(what);
    this.problem = new Problem(place, what, mend);
  }

  Problem problem() {
    return problem;
  }

  /// A file whose values lie inside one another more deeply than any real one.
  static Unread tooDeep(Place place) {
    return new Unread(
        place,
        "The file has more than %d levels of lists and groups".formatted(Limits.DEEPEST),
        "use fewer levels");
  }

  static Unread tooMany(Place place) {
    return new Unread(
        place,
        "The file has more than %,d values".formatted(Limits.MOST_VALUES),
        "check that it is the right file");
  }
}
