package plumbline.document;

/// Something a person can mend: where it stands, what is wrong and how to mend it. Printed as
/// `file:line: what is wrong: how to mend it`.
public record Problem(Place place, String what, String mend) {
  @Override
  public String toString() {
    return place + ": " + what + ": " + mend;
  }
}
