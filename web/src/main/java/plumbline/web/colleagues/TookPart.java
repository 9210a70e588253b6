package plumbline.web.colleagues;

/// An inspectorate that took part in a joint inspection.
///
/// @param colleagues how many of its inspectors did
public record TookPart(String agency, int colleagues) {

  /// `police (2 colleagues)`.
  @Override
  public String toString() {
    return "%s (%s)"
        .formatted(agency, colleagues == 1 ? "1 colleague" : colleagues + " colleagues");
  }
}
