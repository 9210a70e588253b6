package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.web.access.Token;

/// Sign-ins at the provider that were begun. Each is a row, so that any node can end it, bound to
/// one browser by a cookie, and used once: whoever ends it deletes it.
@Repository
class ProviderTries {
  private static final String COOKIE = "plumbline-provider";

  /// No other site of the same domain can set a cookie of such a name, but over TLS only.
  private static final String SECURE_COOKIE = "__Host-plumbline-provider";

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final JdbcClient database;

  ProviderTries(JdbcClient database) {
    this.database = database;
  }

  void add(ProviderTry begun, HttpServletRequest request, HttpServletResponse response) {
    forgetOld();
    Token token = Token.random();
    database
        .sql(
            """
            insert into provider_try (token_hash, state, nonce, verifier, then_address)
            values (:hash, :state, :nonce, :verifier, :then)
            """)
        .param("hash", token.hash())
        .param("state", begun.state())
        .param("nonce", begun.nonce())
        .param("verifier", begun.verifier())
        .param("then", begun.then())
        .update();
    set(token.secret(), LONGEST, request, response);
  }

  /// What this browser began last, which it cannot end again.
  Optional<ProviderTry> end(HttpServletRequest request, HttpServletResponse response) {
    Optional<Token> token = Token.of(request, name(request));
    if (token.isPresent()) {
      set("", Duration.ZERO, request, response);
    }
    return token.flatMap(one ->
        database
            .sql(
                """
                delete from provider_try
                where token_hash = :hash and begun_at > now() - make_interval(secs => :longest)
                returning state, nonce, verifier, then_address
                """)
            .param("hash", one.hash())
            .param("longest", LONGEST.toSeconds())
            .query((row, _) ->
                new ProviderTry(
                    String.valueOf(row.getString(1)),
                    String.valueOf(row.getString(2)),
                    String.valueOf(row.getString(3)),
                    String.valueOf(row.getString(4))))
            .optional());
  }

  private void forgetOld() {
    database
        .sql("delete from provider_try where begun_at < now() - make_interval(secs => :longest)")
        .param("longest", LONGEST.toSeconds())
        .update();
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? SECURE_COOKIE : COOKIE;
  }

  /// Lax, since the browser comes back from another site.
  private static void set(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name(request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build()
            .toString());
  }
}
