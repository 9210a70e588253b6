package plumbline.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// No form changes anything yet, so no token is ever given out and nothing else that is sent is
/// ever taken. The usual place for tokens is a session, and anybody could fill the memory with
/// sessions by sending.
final class NoTokens implements CsrfTokenRepository {
  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", UUID.randomUUID().toString());
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    // Kept nowhere: a token that nobody keeps never matches.
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return null;
  }
}
