package plumbline.web.mail;

import java.util.Map;
import java.util.regex.Pattern;

/// An e-mail in plain text. Whatever people typed that stands in it, it cannot add a line to its
/// head: line breaks and what is invisible become spaces there.
///
/// @param to one address
/// @param headers beside those that every e-mail has
public record Mail(String to, String subject, String text, Map<String, String> headers) {
  private static final Pattern ONE_ADDRESS =
      Pattern.compile("[!-~&&[^\"(),:;<>@\\[\\\\\\]]]+@[A-Za-z0-9.-]+");
  private static final int LONGEST_SUBJECT = 200;

  public Mail {
    if (!ONE_ADDRESS.matcher(to).matches()) {
      throw new IllegalArgumentException("An e-mail goes to one plain address.");
    }
    headers.forEach((name, value) -> {
      if (!name.matches("[A-Za-z-]+") || !value.equals(line(value))) {
        throw new IllegalArgumentException("The header %s is not one line.".formatted(name));
      }
    });
    headers = Map.copyOf(headers);
    String one = line(subject);
    subject =
        one.substring(
            0,
            one.offsetByCodePoints(
                0, Math.min(LONGEST_SUBJECT, one.codePointCount(0, one.length()))));
  }

  public Mail(String to, String subject, String text) {
    this(to, subject, text, Map.of());
  }

  /// Text of people in one line, with nothing in it that breaks, hides or turns it.
  public static String line(String text) {
    return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /// Neither to whom nor what: a record ends up in messages about what went wrong.
  @Override
  public String toString() {
    return "Mail[…]";
  }
}
