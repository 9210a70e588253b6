package plumbline.web.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address that somebody typed, of the plain kind that browsers accept too: no quotation
/// marks, no name beside it, and nothing that could end a line.
public record EmailAddress(String text) {
  private static final int LONGEST = 254;
  private static final int LONGEST_BEFORE_AT = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern WRITTEN =
      Pattern.compile("(%1$s(?:\\.%1$s)*)@(?:%2$s\\.)+%2$s".formatted(ATOM, LABEL));

  public EmailAddress {
    if (!isOne(text)) {
      throw new IllegalArgumentException("This is no e-mail address.");
    }
  }

  /// What was typed, without the spaces around it; none where it is no address.
  public static Optional<EmailAddress> typed(String typed) {
    return Optional.of(typed.strip()).filter(EmailAddress::isOne).map(EmailAddress::new);
  }

  private static boolean isOne(String text) {
    return text.length() <= LONGEST
        && text.indexOf('@') <= LONGEST_BEFORE_AT
        && WRITTEN.matcher(text).matches();
  }

  /// Never the address: a record ends up in messages about what went wrong.
  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
