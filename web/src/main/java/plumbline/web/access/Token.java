package plumbline.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.web.util.WebUtils;
import plumbline.document.ContentHash;

/// A secret of 32 random bytes that a cookie or a link holds. The database knows its hash only, so
/// that nobody who reads the database can sign in with what stands there.
public record Token(String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Token random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// The secret that a cookie holds.
  public static Optional<Token> of(HttpServletRequest request, String cookie) {
    return Optional.ofNullable(WebUtils.getCookie(request, cookie))
        .map(Cookie::getValue)
        .filter(secret -> !secret.isEmpty())
        .map(Token::new);
  }

  public String hash() {
    return ContentHash.of(secret.getBytes(UTF_8)).hex();
  }

  @Override
  public String toString() {
    return "Token[…]";
  }
}
