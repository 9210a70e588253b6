package plumbline.web.database;

import java.security.SecureRandom;
import java.util.Base64;

/// A password, which no log line and no message ever shows.
public record Password(String secret) {
  /// 192 random bits, in letters, digits, - and _ only, so that it needs no quoting anywhere.
  static Password generated() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  @Override
  public String toString() {
    return "(hidden)";
  }
}
