package plumbline.web.layout;

import plumbline.web.access.Deed;
import plumbline.web.access.Visitor;

/// The part of Plumbline that a page belongs to, marked in the navigation above it.
public enum Navigation {
  SERVICES("Services", "/services", Deed.READ_PUBLISHED),
  REPORTS("Reports", "/reports", Deed.READ_PUBLISHED),
  FRAMEWORKS("Frameworks", "/frameworks", Deed.READ_PUBLISHED),
  CHECK("Check a report", "/check", Deed.CHECK_REPORT),
  WORK("Your inspections", "/work", Deed.SEE_OWN_WORK),
  PEOPLE("People", "/people", Deed.MANAGE_PEOPLE),
  ABOUT("About", "/about", Deed.READ_PUBLISHED),
  /// A page that belongs to none of them, such as an error or the start.
  NONE("", "", Deed.READ_PUBLISHED);

  private final String label;
  private final String address;
  private final Deed deed;

  Navigation(String label, String address, Deed deed) {
    this.label = label;
    this.address = address;
    this.deed = deed;
  }

  public String label() {
    return label;
  }

  public String address() {
    return address;
  }

  /// Whether the visitor may go there.
  public boolean isShownTo(Visitor visitor) {
    return this != NONE && visitor.may().contains(deed);
  }
}
