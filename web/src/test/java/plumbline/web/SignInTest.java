package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/// Accounts from the first start on, over HTTP: the set-up link, people, passwords, sign-ins.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInTest {
  private static final String PASSWORD = "heron ladder biscuit";

  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static URI start;
  private static String setUp = "";
  private static String invitation = "";
  private static Browser administrator;

  @BeforeAll
  static void start() {
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    Running.Ready ready = RUNNING.start(wanted, settings);
    start = URI.create(ready.address());
    administrator = new Browser(start);
    setUp = "/welcome?token=" + Browser.between(ready.firstSteps().getFirst(), "token=", " ");
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  private static JdbcClient database() {
    return RUNNING.context().getBean(JdbcClient.class);
  }

  @Test
  @Order(1)
  void the_first_start_gives_a_link_that_makes_an_administrator_once() throws Exception {
    HttpResponse<String> weak =
        administrator.send(
            setUp, setUp, "name", "Ada", "signInName", "Ada@Example.org", "password", "short");
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.body()).contains("at least 12 characters", "value=\"Ada@Example.org\"");

    HttpResponse<String> made =
        administrator.send(
            setUp, setUp, "name", "Ada", "signInName", "Ada@Example.org", "password", PASSWORD);
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(administrator.get("/account").body()).contains("ada@example.org", "Administrator");
    assertThat(new Browser(start).get(setUp).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void an_administrator_adds_a_person_who_chooses_a_password_by_a_link() throws Exception {
    HttpResponse<String> twin =
        administrator.send("/people", "/people", "name", "Ada", "signInName", "ADA@example.org");
    assertThat(twin.statusCode()).isEqualTo(422);
    assertThat(twin.body()).contains("Somebody has an account with this e-mail address already");

    HttpResponse<String> added =
        administrator.send("/people", "/people", "name", "Ben", "signInName", "ben@example.org");
    invitation = "/welcome?token=" + Browser.between(added.body(), "/welcome?token=", "<");
    Browser ben = new Browser(start);
    assertThat(ben.send(invitation, invitation, "password", PASSWORD).statusCode()).isEqualTo(303);
    assertThat(ben.isSignedIn()).isTrue();
    assertThat(ben.get("/people").statusCode()).isEqualTo(404);
    assertThat(ben.get(invitation).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void a_wrong_password_a_missing_account_and_a_closed_one_look_the_same() throws Exception {
    HttpResponse<String> wrong = new Browser(start).signIn("ben@example.org", "not the password");
    HttpResponse<String> missing = new Browser(start).signIn("zoe@example.org", PASSWORD);
    HttpResponse<String> longest = new Browser(start).signIn("ben@example.org", "x".repeat(5_000));

    for (HttpResponse<String> answer : List.of(wrong, missing, longest)) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("Check your e-mail address and password, one of them is wrong");
      assertThat(answer.headers().map().get("set-cookie")).isNull();
    }
  }

  @Test
  @Order(4)
  void a_new_sign_in_is_a_new_secret_and_the_old_one_is_dead() throws Exception {
    Browser browser = new Browser(start);
    browser.cookies.put("plumbline", "chosen-by-an-attacker");
    assertThat(browser.signIn("ben@example.org", PASSWORD).statusCode()).isEqualTo(303);
    String first = browser.cookies.get("plumbline");
    assertThat(first).isNotEqualTo("chosen-by-an-attacker");

    browser.signIn("ben@example.org", PASSWORD);
    Browser replay = new Browser(start);
    replay.cookies.put("plumbline", first);
    assertThat(replay.isSignedIn()).isFalse();

    String second = browser.cookies.get("plumbline");
    browser.send("/account", "/sign-out");
    replay.cookies.put("plumbline", second);
    assertThat(replay.isSignedIn()).isFalse();
  }

  @Test
  @Order(5)
  void another_password_signs_every_other_browser_out() throws Exception {
    Browser one = new Browser(start);
    Browser other = new Browser(start);
    one.signIn("ben@example.org", PASSWORD);
    other.signIn("ben@example.org", PASSWORD);

    HttpResponse<String> wrong =
        one.send("/account", "/account/password", "current", "no", "password", "x");
    assertThat(wrong.body()).contains("Enter the password that you have now");
    String next = "meadow-trumpet-anchor";
    one.send("/account", "/account/password", "current", PASSWORD, "password", next);

    assertThat(one.isSignedIn()).isTrue();
    assertThat(one.get("/account").body())
        .contains("<li>Password changed, ", "<li>Signed in, ", "<li>Password chosen by a link, ");
    assertThat(other.isSignedIn()).isFalse();
    assertThat(new Browser(start).signIn("ben@example.org", PASSWORD).statusCode()).isEqualTo(422);
    assertThat(new Browser(start).signIn("ben@example.org", next).statusCode()).isEqualTo(303);
  }

  @Test
  @Order(6)
  void a_role_counts_from_its_giving_to_its_end_and_a_closed_account_is_out_at_once()
      throws Exception {
    Browser ben = new Browser(start);
    ben.signIn("ben@example.org", "meadow-trumpet-anchor");
    String id =
        database()
            .sql("select id::text from account where sign_in_name = 'ben@example.org'")
            .query(String.class)
            .single();
    String person = "/people/" + id;
    assertThat(
            administrator
                .send(person, person + "/roles", "role", "lead inspector", "place", "")
                .body())
        .contains("Choose the inspection");

    administrator.send(person, person + "/roles", "role", "administrator");
    assertThat(ben.get("/people").statusCode()).isEqualTo(200);

    String page = administrator.get(person).body();
    String end = person + "/roles/" + Browser.between(page, person + "/roles/", "\"");
    assertThat(administrator.send(person, end).body()).contains("Say why the role ends");
    administrator.send(person, end, "reason", "was for a day");
    assertThat(ben.get("/people").statusCode()).isEqualTo(404);
    assertThat(ben.isSignedIn()).isTrue();

    administrator.send(person, person + "/open", "open", "false", "reason", "left");
    assertThat(ben.isSignedIn()).isFalse();
    assertThat(ben.signIn("ben@example.org", "meadow-trumpet-anchor").body())
        .contains("one of them is wrong");
  }

  @Test
  @Order(6)
  void the_last_administrator_stays() throws Exception {
    String id =
        database()
            .sql("select id::text from account where sign_in_name = 'ben@example.org'")
            .query(String.class)
            .single();
    String person = "/people/" + id;
    administrator.send(person, person + "/open", "open", "true", "reason", "is back");
    administrator.send(person, person + "/roles", "role", "administrator");
    Browser ben = new Browser(start);
    database().sql("delete from sign_in_tries").update();
    assertThat(ben.signIn("ben@example.org", "meadow-trumpet-anchor").statusCode()).isEqualTo(303);
    String ada =
        "/people/"
            + database()
                .sql("select id::text from account where sign_in_name = 'ada@example.org'")
                .query(String.class)
                .single();

    administrator.send(person, person + "/open", "open", "false", "reason", "left again");
    assertThat(ben.get("/people").statusCode()).isEqualTo(303);
    String page = administrator.get(ada).body();
    String end = ada + "/roles/" + Browser.between(page, ada + "/roles/", "\"");
    assertThat(administrator.send(ada, end, "reason", "tired").body())
        .contains("Another administrator must end your own role");
    assertThat(
            administrator
                .send(person, person + "/roles", "role", "observer", "place", "never-was")
                .body())
        .contains("Choose the inspection");
  }

  @Test
  @Order(7)
  void who_guesses_is_stopped_and_the_owner_is_not_locked_out() throws Exception {
    int looked = 0;
    for (int guess = 0; guess < 30; guess++) {
      if (new Browser(start).signIn("ada@example.org", "guess number " + guess).statusCode()
          == 422) {
        looked++;
      }
    }
    assertThat(looked).isEqualTo(10);
    Browser stranger = new Browser(start);
    assertThat(stranger.signIn("ada@example.org", PASSWORD).statusCode()).isEqualTo(429);
    int fromHere = 0;
    database().sql("delete from sign_in_tries").update();
    for (int name = 0; name < 30; name++) {
      if (new Browser(start).signIn("name" + name + "@example.org", "x").statusCode() == 422) {
        fromHere++;
      }
    }
    assertThat(fromHere).isEqualTo(20);
    // The owner's own browser has signed in before, with its own count of tries.
    Browser owner = new Browser(start);
    database().sql("delete from sign_in_tries").update();
    owner.signIn("ada@example.org", PASSWORD);
    for (int guess = 0; guess < 30; guess++) {
      new Browser(start).signIn("ada@example.org", "guess number " + guess);
    }
    assertThat(owner.signIn("ada@example.org", PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  @Order(8)
  void a_sign_in_ends_when_it_was_idle_or_lasted_too_long() throws Exception {
    Browser idle = new Browser(start);
    database().sql("delete from sign_in_tries").update();
    idle.signIn("ada@example.org", PASSWORD);
    database().sql("update sign_in set seen_at = now() - interval '61 minutes'").update();
    assertThat(idle.isSignedIn()).isFalse();

    Browser tired = new Browser(start);
    tired.cookies.put("plumbline", "of-this-morning");
    database()
        .sql(
            """
            insert into sign_in (token_hash, account, browser, began_at)
            select encode(sha256('of-this-morning'), 'hex'), id, '', now() - interval '721 minutes'
            from account where sign_in_name = 'ada@example.org'
            """)
        .update();
    assertThat(tired.isSignedIn()).isFalse();
  }

  @Test
  @Order(9)
  void what_is_sent_without_our_form_changes_nothing() throws Exception {
    Browser browser = new Browser(start);
    database().sql("delete from sign_in_tries").update();
    browser.signIn("ada@example.org", PASSWORD);
    HttpResponse<String> forged =
        browser.send(
            HttpRequest.newBuilder(start.resolve("/people"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString("name=Eve&signInName=eve%40example.org")));

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(browser.get("/people").body()).doesNotContain("eve@example.org");
  }

  @ParameterizedTest
  @Order(10)
  @ValueSource(
      strings = {
        "https://evil.example/",
        "/\u012fx",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)"
      })
  void a_sign_in_leads_nowhere_else(String then) throws Exception {
    database().sql("delete from sign_in_tries").update();
    HttpResponse<String> answer =
        new Browser(start)
            .send(
                "/sign-in",
                "/sign-in",
                "name",
                "ada@example.org",
                "password",
                PASSWORD,
                "then",
                then);
    assertThat(answer.headers().firstValue("Location")).contains("/work");
  }

  @Test
  @Order(11)
  void a_text_with_a_nul_is_refused_in_words() throws Exception {
    Browser browser = new Browser(start);
    database().sql("delete from sign_in_tries").update();
    browser.signIn("ada@example.org", PASSWORD);
    HttpResponse<String> answer =
        browser.send("/people", "/people", "name", "A\0da", "signInName", "x@example.org");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  @Order(11)
  void who_was_signed_out_comes_back_to_where_they_were() throws Exception {
    Browser browser = new Browser(start);
    String asked = browser.get("/people").headers().firstValue("Location").orElseThrow();
    assertThat(asked).isEqualTo("/sign-in?then=%2Fpeople");
    assertThat(browser.get(asked).body()).contains("name=\"then\" value=\"/people\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in/provider",
        "/sign-in/provider/back?code=x&state=x",
        "/oauth2/authorization/provider",
        "/login/oauth2/code/provider?code=x&state=x"
      })
  @Order(90)
  void where_no_provider_is_set_none_is_offered(String address) throws Exception {
    assertThat(new Browser(start).get("/sign-in").body()).doesNotContain("Sign in with");
    assertThat(new Browser(start).get(address).statusCode()).isEqualTo(404);
  }
}
