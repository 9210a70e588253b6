package plumbline.web.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import plumbline.web.access.Token;

/// A sign-in at the provider that was begun: secrets that only the browser and its row share.
///
/// @param state comes back with the browser
/// @param nonce comes back, hashed, in what the provider signs
/// @param verifier proves that whoever brings the code asked for it (PKCE, RFC 7636)
/// @param then the page that was asked for, to go to afterwards
record ProviderTry(String state, String nonce, String verifier, String then) {
  static ProviderTry begin(String then) {
    return new ProviderTry(
        Token.random().secret(), Token.random().secret(), Token.random().secret(), then);
  }

  /// What is sent in the place of a secret: its SHA-256.
  static String challenge(String secret) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  @Override
  public String toString() {
    return "ProviderTry[…]";
  }
}
