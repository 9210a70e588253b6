package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import plumbline.web.access.Grant;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.access.Token;
import plumbline.web.database.Together;

/// Who is signed in, kept in the database, so that any node can serve and a sign-in can be ended at
/// once. The cookie holds a random secret, the database its hash. Roles are read anew with every
/// request.
@Component
class SignIns implements SecurityContextRepository {
  static final Duration IDLE = Duration.ofHours(1);
  static final Duration LONGEST = Duration.ofHours(12);

  private static final String COOKIE = "plumbline";

  /// No other site of the same domain can set a cookie of such a name, but over TLS only.
  private static final String SECURE_COOKIE = "__Host-plumbline";

  private static final int LONGEST_BROWSER = 200;

  private final JdbcClient database;

  private final CsrfTokenRepository formTokens;
  private final boolean demo;
  private final Together<Token, Optional<Seen>> sight = new Together<>(this::seen);

  SignIns(
      JdbcClient database,
      CsrfTokenRepository formTokens,
      @Value("${plumbline.demo:false}") boolean demo) {
    this.database = database;
    this.formTokens = formTokens;
    this.demo = demo;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Loaded(token(request));
  }

  @Override
  @SuppressWarnings("deprecation") // Spring's interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /// Asked for once a request has need of it.
  private final class Loaded implements DeferredSecurityContext {
    private final Optional<Token> token;
    private Optional<SecurityContext> context = Optional.empty();

    Loaded(Optional<Token> token) {
      this.token = token;
    }

    @Override
    public SecurityContext get() {
      if (context.isEmpty()) {
        SecurityContext made = SecurityContextHolder.createEmptyContext();
        token
            .flatMap(SignIns.this::person)
            .ifPresent(person ->
                made.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
        context = Optional.of(made);
      }
      return context.get();
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }

  private record Seen(Person person, boolean longAgo) {}

  /// One question to the database, as every request asks it.
  private List<Optional<Seen>> seen(List<Token> tokens) {
    Map<String, Seen> seen = new HashMap<>();
    database
        .sql(
            """
            select token_hash, account.id, account.name,
              seen_at < now() - interval '1 minute' as long_ago,
              array(
                select role from current_role_given where current_role_given.account = account.id order by id
              ) as roles,
              array(
                select place from current_role_given where current_role_given.account = account.id order by id
              ) as places
            from sign_in join current_account account on account.id = sign_in.account
            where token_hash = any(:hashes) and open and (not demo or :demo)
              and seen_at > now() - make_interval(secs => :idle)
              and began_at > now() - make_interval(secs => :longest)
            """)
        .param("hashes", tokens.stream().map(Token::hash).toArray(String[]::new))
        .param("demo", demo)
        .param("idle", IDLE.toSeconds())
        .param("longest", LONGEST.toSeconds())
        .query(row -> {
          seen.put(row.getString("token_hash"), seen(row));
        });
    return tokens.stream().map(token -> Optional.ofNullable(seen.get(token.hash()))).toList();
  }

  private Optional<Person> person(Token token) {
    Optional<Seen> seen = sight.ask(token);
    if (seen.filter(Seen::longAgo).isPresent()) {
      database
          .sql("update sign_in set seen_at = now() where token_hash = :hash")
          .param("hash", token.hash())
          .update();
    }
    return seen.map(Seen::person);
  }

  private static Seen seen(ResultSet row) throws SQLException {
    Object[] roles = (Object[]) row.getArray("roles").getArray();
    Object[] places = (Object[]) row.getArray("places").getArray();
    List<Grant> grants = new ArrayList<>();
    for (int at = 0; at < roles.length; at++) {
      grants.add(new Grant(Role.of(roles[at].toString()), places[at].toString()));
    }
    return new Seen(
        new Person(row.getObject("id", UUID.class), row.getString("name"), grants),
        row.getBoolean("long_ago"));
  }

  /// Signs a person in under a new secret; the one that the browser had before is void.
  void begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
    end(request, response);
    Token token = Token.random();
    String browser = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    database
        .sql(
            "insert into sign_in (token_hash, account, browser) values (:hash, :account, :browser)")
        .param("hash", token.hash())
        .param("account", account)
        .param("browser", browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)))
        .update();
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie(token.secret(), LONGEST, request.isSecure()).toString());
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    // The forms of one person are not those of the next.
    formTokens.saveToken(null, request, response);
    token(request)
        .ifPresent(token -> {
          database
              .sql("delete from sign_in where token_hash = :hash")
              .param("hash", token.hash())
              .update();
          response.addHeader(
              HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request.isSecure()).toString());
        });
  }

  /// Sign-ins that are over are no longer of use.
  void forgetOld() {
    database
        .sql("delete from sign_in where began_at < now() - make_interval(secs => :longest)")
        .param("longest", LONGEST.toSeconds())
        .update();
  }

  /// The browsers in which a person is signed in.
  List<String> browsers(UUID account) {
    return database
        .sql(
            """
            select browser from sign_in where account = :account
            and seen_at > now() - make_interval(secs => :idle) order by began_at desc
            """)
        .param("account", account)
        .param("idle", IDLE.toSeconds())
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // A sign-in begins and ends on its own page (see SignInPages), never by the way.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return token(request).isPresent();
  }

  private static Optional<Token> token(HttpServletRequest request) {
    return Token.of(request, name(request.isSecure()));
  }

  private static String name(boolean secure) {
    return secure ? SECURE_COOKIE : COOKIE;
  }

  private static ResponseCookie cookie(String value, Duration age, boolean secure) {
    return ResponseCookie.from(name(secure), value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .maxAge(age)
        .build();
  }
}
