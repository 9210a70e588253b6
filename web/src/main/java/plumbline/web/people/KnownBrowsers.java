package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.web.access.Token;

/// Remembers from which browsers a person has signed in once, so that whoever tries that person's
/// name elsewhere cannot lock them out (see [Tries]).
@Repository
class KnownBrowsers {
  private static final String COOKIE = "plumbline-known";

  private final JdbcClient database;

  KnownBrowsers(JdbcClient database) {
    this.database = database;
  }

  /// The hash of the browser's secret, where somebody has signed in from it under this name.
  Optional<String> known(SignInName name, HttpServletRequest request) {
    return Token.of(request, COOKIE)
        .map(Token::hash)
        .filter(hash ->
            database
                .sql(
                    """
                    select exists (
                      select from known_browser join account on account.id = known_browser.account
                      where token_hash = :hash and sign_in_name = :name
                    )
                    """)
                .param("hash", hash)
                .param("name", name.value())
                .query(Boolean.class)
                .single());
  }

  void forgetOld() {
    database.sql("delete from known_browser where since < now() - interval '1 year'").update();
  }

  void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
    Token token = Token.random();
    database
        .sql("insert into known_browser (token_hash, account) values (:hash, :account)")
        .param("hash", token.hash())
        .param("account", account)
        .update();
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, token.secret())
            .path("/sign-in")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .maxAge(Duration.ofDays(365))
            .build()
            .toString());
  }
}
