package plumbline.web.database;

/// Plumbline cannot start, and the person who starts it can mend that: one line that says what is
/// wrong, where, and how to mend it. Never a fault of ours, so never shown with a stack trace.
public final class CannotStart extends RuntimeException {
  public CannotStart(String what, String mend) {
    super(what.replaceAll("\\R+", " ").strip() + ": " + mend);
  }

  /// The line that is printed; never absent, unlike the message of any exception.
  public String line() {
    return String.valueOf(getMessage());
  }
}
