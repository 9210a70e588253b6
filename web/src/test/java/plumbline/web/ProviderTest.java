package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import plumbline.web.database.CannotStart;

/// Signing in with a provider of OpenID Connect, there and back over HTTP.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderTest {
  private static final String THERE = "/sign-in/provider";
  private static final String NO_ACCOUNT = "No account is open for the e-mail address";
  private static final String NOT_BELIEVED = "could not be believed";
  private static final String TOO_LATE = "took too long, or was begun elsewhere";

  @TempDir static Path temporary;
  private static final MockOAuth2Server PROVIDER =
      new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"httpServer\": \"NettyWrapper\"}"));
  private static final Running RUNNING = new Running();
  private static URI start = URI.create("http://localhost");
  private static JdbcClient database;

  @BeforeAll
  static void start() throws Exception {
    PROVIDER.start(InetAddress.getLoopbackAddress(), 0);
    int port;
    try (var socket = new java.net.ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Settings settings = new Settings(Map.of(), environment(port));
    Serve.Start wanted =
        Serve.read(
                settings,
                "--data-dir",
                DataFolders.in(temporary).toString(),
                "--port",
                String.valueOf(port))
            .orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
    database = RUNNING.context().getBean(JdbcClient.class);
    account("ada@example.org");
    UUID gone = account("gone@example.org");
    database
        .sql(
            """
            insert into account_state (account, revision, open, reason, set_by)
            values (?, 1, false, 'Left', ?)
            """)
        .params(gone, gone)
        .update();
  }

  private static Map<String, String> environment(int port) {
    return Map.of(
        "PLUMBLINE_PROXY",
        "127.0.0.1",
        "PLUMBLINE_OIDC_ISSUER",
        PROVIDER.issuerUrl("inspectorate").toString(),
        "PLUMBLINE_OIDC_CLIENT",
        "plumbline",
        "PLUMBLINE_OIDC_SECRET",
        "a secret",
        "PLUMBLINE_OIDC_NAME",
        "The Inspectorate",
        "PLUMBLINE_URL",
        "http://localhost:" + port);
  }

  private static UUID account(String name) {
    UUID id = UUID.randomUUID();
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, name, "Ada")
        .update();
    return id;
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
    PROVIDER.shutdown();
  }

  /// Whom the provider takes the next visitor for.
  private static void is(Map<String, Object> claims) {
    PROVIDER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "inspectorate", "subject", "JWT", List.of("plumbline"), claims));
  }

  private static void isVerified(String email) {
    is(Map.of("email", email, "email_verified", true));
  }

  /// Where the provider sends a browser that came to it.
  private static String back(String there) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(there)).build(),
                HttpResponse.BodyHandlers.ofString());
    return location(answer);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> signIn(Browser browser, String then) throws Exception {
    return browser.get(back(location(browser.get(THERE + "?then=" + Browser.encoded(then)))));
  }

  @Test
  @Order(1)
  void a_person_signs_in_and_comes_to_the_page_that_was_asked_for() throws Exception {
    Browser ada = new Browser(start);
    assertThat(ada.get("/sign-in?then=/account").body())
        .contains("Sign in with The Inspectorate", "/sign-in/provider?then=%2Faccount");
    isVerified("Ada@Example.org");

    HttpResponse<String> there = ada.get(THERE + "?then=/account");
    assertThat(location(there))
        .startsWith(PROVIDER.baseUrl().toString())
        .contains("code_challenge_method=S256", "response_type=code", "nonce=", "state=");
    assertThat(there.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    HttpResponse<String> back = ada.get(back(location(there)));

    assertThat(location(back)).isEqualTo("/account");
    assertThat(ada.get("/account").body())
        .contains("ada@example.org", "Signed in with The Inspectorate");
    assertThat(ada.cookies).doesNotContainKey("JSESSIONID");
  }

  @Test
  @Order(2)
  void nobody_gets_an_account_by_signing_in() throws Exception {
    isVerified("stranger@example.org");
    refused("/account", NO_ACCOUNT);
    assertThat(database.sql("select count(*) from account").query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  @Order(3)
  void a_closed_account_stays_closed_and_notes_the_try() throws Exception {
    isVerified("gone@example.org");
    refused("", NO_ACCOUNT);
    assertThat(
            database
                .sql("select count(*) from account_event where what like 'Refused with The Insp%'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "missing", "\"true\" as text", "no address"})
  @Order(4)
  void an_address_that_is_not_verified_is_nobodys(String how) throws Exception {
    is(
        switch (how) {
          case "false" -> Map.of("email", "ada@example.org", "email_verified", false);
          case "missing" -> Map.of("email", "ada@example.org");
          case "no address" -> Map.of("email_verified", true);
          default -> Map.of("email", "ada@example.org", "email_verified", "yes");
        });
    refused("", "has not verified your e-mail address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ａda@example.org", "ada@example.org\u200b", "ada@example.org,x@y.org", ""})
  @Order(5)
  void an_address_that_only_looks_like_another_is_nobodys(String email) throws Exception {
    isVerified(email);
    refused("", NO_ACCOUNT);
  }

  private static void refused(String then, String words) throws Exception {
    Browser browser = new Browser(start);
    HttpResponse<String> refused = signIn(browser, then);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(words, "<title>Error: Sign in");
    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  @Order(6)
  void a_code_is_taken_once_and_from_the_browser_that_asked_for_it() throws Exception {
    Browser ada = new Browser(start);
    isVerified("ada@example.org");
    String back = back(location(ada.get(THERE)));

    Browser other = new Browser(start);
    assertThat(other.get(back).body()).contains(TOO_LATE);
    other.get(THERE);
    assertThat(other.get(back).body()).as("begun by another browser").contains(TOO_LATE);
    assertThat(other.isSignedIn()).isFalse();

    String cookie = ada.cookies.getOrDefault("plumbline-provider", "");
    assertThat(ada.get(back).statusCode()).isEqualTo(303);
    ada.cookies.put("plumbline-provider", cookie);
    assertThat(ada.get(back).body()).as("replayed").contains(TOO_LATE);
  }

  @Test
  @Order(7)
  void a_wrong_state_ends_the_try() throws Exception {
    Browser ada = new Browser(start);
    String back = back(location(ada.get(THERE)));
    String cookie = ada.cookies.getOrDefault("plumbline-provider", "");
    String wrong = back.replaceAll("state=[^&]*", "state=x");

    assertThat(wrong).isNotEqualTo(back);
    assertThat(ada.get(wrong).body()).contains(TOO_LATE);
    ada.cookies.put("plumbline-provider", cookie);
    assertThat(ada.get(back).body()).contains(TOO_LATE);
    assertThat(ada.get(THERE + "/back").body()).contains(TOO_LATE);
  }

  @Test
  @Order(8)
  void what_was_signed_for_another_sign_in_is_not_believed() throws Exception {
    Browser ada = new Browser(start);
    isVerified("ada@example.org");
    String there = location(ada.get(THERE)).replaceAll("nonce=[^&]*", "nonce=stolen");

    assertThat(ada.get(back(there)).body()).contains(NOT_BELIEVED);
    assertThat(ada.isSignedIn()).isFalse();
  }

  @Test
  @Order(9)
  void a_code_that_is_none_another_issuer_and_a_refusal_sign_nobody_in() throws Exception {
    Browser ada = new Browser(start);
    String back = back(location(ada.get(THERE)));
    assertThat(ada.get(back.replaceAll("code=[^&]*", "code=guessed")).body())
        .contains(NOT_BELIEVED);
    back = back(location(ada.get(THERE)));
    assertThat(ada.get(back + "&iss=https://elsewhere.example").body())
        .contains("did not sign you in");
    back = back(location(ada.get(THERE)));
    assertThat(ada.get(back.replaceAll("code=[^&]*", "error=access_denied")).body())
        .contains("The Inspectorate did not sign you in");
    assertThat(ada.isSignedIn()).isFalse();
  }

  @Test
  @Order(9)
  void over_tls_no_other_site_can_have_set_the_cookie_of_a_try() throws Exception {
    URI overTls = URI.create(start.toString().replace("localhost", "127.0.0.1"));
    HttpResponse<String> there =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(overTls.resolve(THERE))
                    .header("X-Forwarded-Proto", "https")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(there.headers().allValues("Set-Cookie"))
        .anyMatch(cookie ->
            cookie.startsWith("__Host-plumbline-provider=")
                && cookie.contains("Path=/;")
                && cookie.contains("Secure")
                && cookie.contains("HttpOnly")
                && !cookie.contains("Domain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"})
  @Order(10)
  void nobody_is_led_elsewhere(String then) throws Exception {
    isVerified("ada@example.org");
    assertThat(location(signIn(new Browser(start), then))).isEqualTo("/work");
  }

  @Test
  @Order(12)
  void settings_that_would_be_unsafe_or_incomplete_stop_the_start() {
    assertThatThrownBy(() -> settings("PLUMBLINE_OIDC_ISSUER", "http://login.example.org"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is no provider of OpenID Connect (http://login.example.org)");
    assertThatThrownBy(() -> settings("PLUMBLINE_OIDC_CLIENT", ""))
        .hasMessageContaining("PLUMBLINE_OIDC_CLIENT is missing");
    assertThatThrownBy(() -> settings("PLUMBLINE_URL", "plumbline.example.org"))
        .hasMessageContaining("PLUMBLINE_URL is no address of a site");
  }

  private static void settings(String variable, String value) {
    Map<String, String> changed = new HashMap<>(environment(1));
    changed.put(variable, value);
    new Settings(Map.of(), changed).neighbours();
  }

  @Test
  @Order(13)
  void a_provider_that_is_away_stops_no_start_and_is_told() throws Exception {
    Map<String, String> away = new HashMap<>(environment(start.getPort()));
    away.put("PLUMBLINE_OIDC_ISSUER", "http://localhost:1/away");
    Settings settings = new Settings(Map.of(), away);
    Path folder = DataFolders.in(temporary.resolve("away"));
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", folder.toString(), "--port", "0").orElseThrow();
    try (Running second = new Running()) {
      Browser browser = new Browser(URI.create(second.start(wanted, settings).address()));
      HttpResponse<String> refused = browser.get(THERE);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body())
          .contains("The Inspectorate does not answer: try again later, or use your password");
    }
  }
}
