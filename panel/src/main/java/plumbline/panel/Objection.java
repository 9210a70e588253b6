package plumbline.panel;

/// Why something is refused, and what can be done instead.
///
/// @param mend begins with a verb, such as `choose another chair`
public record Objection(String what, String mend) {
  @Override
  public String toString() {
    return what + ": " + mend;
  }
}
