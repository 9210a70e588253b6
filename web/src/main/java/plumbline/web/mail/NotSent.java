package plumbline.web.mail;

/// An e-mail did not go.
public final class NotSent extends Exception {
  private static final int LONGEST_REASON = 200;

  private final boolean ofTheRecipient;

  NotSent(Throwable cause, boolean ofTheRecipient) {
    super(line(cause), cause);
    this.ofTheRecipient = ofTheRecipient;
  }

  /// What the mail server or the way to it said, in a line. It may name the recipient.
  public String reason() {
    return String.valueOf(getMessage());
  }

  /// Whether the mail server refused this recipient for good. Else it takes nobody’s e-mails now,
  /// as far as we know.
  public boolean isOfTheRecipient() {
    return ofTheRecipient;
  }

  private static String line(Throwable cause) {
    String words = Mail.line(String.valueOf(cause.getMessage()));
    return words.substring(0, Math.min(words.length(), LONGEST_REASON));
  }
}
