package plumbline.web.colleagues;

/// Something of an inspection that can be shared with colleague inspectors, or why it cannot now.
///
/// @param name such as `Case 7` or `E3`
/// @param about what else tells which it is
/// @param hindrance why nobody outside may see it now; empty where they may
public record Shareable(What what, String name, String about, String hindrance) {

  public boolean isOpen() {
    return hindrance.isEmpty();
  }
}
