package plumbline.web.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The e-mail address with which a person signs in, in the form in which it is compared: no two
/// accounts differ only in case or in the width of their letters.
record SignInName(String value) {
  private static final int LONGEST = 254;

  /// What was typed, whatever it is: it may be the name of nobody.
  static SignInName typed(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\p{C}", "").strip();
    return new SignInName(
        plain.substring(0, Math.min(plain.length(), LONGEST)).toLowerCase(Locale.ROOT));
  }

  /// The name for a new account, if it can be one: plain letters only, so that no two names look
  /// the same.
  static Optional<SignInName> forAccount(String typed) {
    return Optional.of(typed(typed))
        .filter(name -> name.value.matches("[a-z0-9._%+'-]{1,64}@[a-z0-9.-]{1,180}"));
  }
}
