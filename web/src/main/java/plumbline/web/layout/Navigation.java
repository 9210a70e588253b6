package plumbline.web.layout;

/// The part of Plumbline that a page belongs to, marked in the navigation above it.
public enum Navigation {
  SERVICES("Services", "/services"),
  FRAMEWORKS("Frameworks", "/frameworks"),
  CHECK("Check a report", "/check"),
  ABOUT("About", "/about"),
  /// A page that belongs to none of them, such as an error or the start.
  NONE("", "");

  private final String label;
  private final String address;

  Navigation(String label, String address) {
    this.label = label;
    this.address = address;
  }

  public String label() {
    return label;
  }

  public String address() {
    return address;
  }

  public boolean isShown() {
    return this != NONE;
  }
}
