package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A sign-in through a proxy that ends TLS.
class BehindProxyTest {
  private static final String PASSWORD = "heron ladder biscuit";

  @TempDir static Path temporary;

  @Test
  void over_tls_the_cookie_of_a_sign_in_is_for_this_site_alone() throws Exception {
    Settings settings = new Settings(Map.of(), Map.of("PLUMBLINE_PROXY", "127.0.0.1"));
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    try (Running running = new Running()) {
      URI start =
          URI.create(running.start(wanted, settings).address().replace("localhost", "127.0.0.1"));
      account(running);
      Browser browser = new Browser(start);
      String form = browser.send(overTls(start.resolve("/sign-in"))).body();
      String fields =
          "_csrf=%s&name=ada%%40example.org&password=%s"
              .formatted(
                  Browser.encoded(Browser.between(form, "name=\"_csrf\" value=\"", "\"")),
                  Browser.encoded(PASSWORD));

      HttpResponse<String> signedIn =
          browser.send(
              overTls(start.resolve("/sign-in"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(fields)));

      assertThat(signedIn.headers().allValues("Set-Cookie"))
          .anyMatch(cookie ->
              cookie.startsWith("__Host-plumbline=")
                  && cookie.contains("Path=/;")
                  && cookie.contains("Secure")
                  && cookie.contains("HttpOnly")
                  && !cookie.contains("Domain"));
      assertThat(browser.send(overTls(start.resolve("/account"))).statusCode()).isEqualTo(200);

      String secret = browser.cookies.getOrDefault("__Host-plumbline", "");
      browser.cookies.remove("__Host-plumbline");
      browser.cookies.put("plumbline", secret);
      assertThat(browser.send(overTls(start.resolve("/account"))).statusCode())
          .as("a cookie that another site could have set")
          .isEqualTo(303);
    }
  }

  private static void account(Running running) {
    JdbcClient database = running.context().getBean(JdbcClient.class);
    UUID id = UUID.randomUUID();
    database
        .sql("insert into account (id, sign_in_name, name) values (?, 'ada@example.org', 'Ada')")
        .param(id)
        .update();
    database
        .sql("insert into account_password (account, revision, hash) values (?, 1, ?)")
        .params(id, running.context().getBean(PasswordEncoder.class).encode(PASSWORD))
        .update();
  }

  private static HttpRequest.Builder overTls(URI address) {
    return HttpRequest.newBuilder(address).header("X-Forwarded-Proto", "https");
  }
}
