package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import plumbline.web.database.CannotStart;

/// An alert from the press of the button to its outcome, over HTTP and with a mail server.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsTest {
  private static final String PASSWORD = "heron ladder biscuit";
  private static final String PLAN = "/work/millbrook-2026";
  private static final String ALERTS = PLAN + "/alerts";
  private static final String RISK = "The child in case 1 said that the father comes on Friday";

  @TempDir static Path temporary;
  private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private static Path folder = Path.of("");
  private static Running running = new Running();
  private static URI start = URI.create("http://localhost");
  private static JdbcClient database;
  private static Browser lead = new Browser(start);
  private static Browser inspector = new Browser(start);
  private static Browser manager = new Browser(start);
  private static Browser observer = new Browser(start);

  @BeforeAll
  static void start() throws Exception {
    folder = DataFolders.in(temporary);
    run(Map.of());
    database = running.context().getBean(JdbcClient.class);
    String framework =
        database.sql("select hash from framework_version limit 1").query(String.class).single();
    database.sql("insert into service (id) values ('millbrook')").update();
    database
        .sql(
            """
            insert into service_revision
              (service, revision, name, aliases, authorities, region, police_area, country)
            values ('millbrook', 1, 'Millbrook YJS', '{}', '{}', '', '', 'England')
            """)
        .update();
    database
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            values ('millbrook-2026', 'millbrook', ?, 'single', date '2026-03-02')
            """)
        .param(framework)
        .update();
    account("lead", "lead inspector", "millbrook-2026");
    account("inspector", "inspector", "millbrook-2026");
    account("observer", "observer", "millbrook-2026");
    account("manager", "service manager", "millbrook");
    signIn();
  }

  @AfterAll
  static void stop() {
    running.close();
    MAIL.stop();
  }

  private static void run(Map<String, String> environment) {
    Settings settings = new Settings(Map.of(), environment);
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", folder.toString(), "--port", "0").orElseThrow();
    running = new Running();
    start = URI.create(running.start(wanted, settings).address());
  }

  private static void signIn() throws Exception {
    lead = signedIn("lead");
    inspector = signedIn("inspector");
    manager = signedIn("manager");
    observer = signedIn("observer");
  }

  private static void account(String name, String role, String place) {
    UUID id = UUID.randomUUID();
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, name + "@example.org", "The " + name)
        .update();
    database
        .sql("insert into account_password (account, revision, hash) values (?, 1, ?)")
        .params(id, running.context().getBean(PasswordEncoder.class).encode(PASSWORD))
        .update();
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), id, role, place)
        .update();
  }

  private static Browser signedIn(String name) throws Exception {
    Browser browser = new Browser(start);
    assertThat(browser.signIn(name + "@example.org", PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }

  private static List<String> recipients() throws Exception {
    return Arrays.stream(MAIL.getReceivedMessages()).map(AlertsTest::recipient).sorted().toList();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String latest() throws Exception {
    return Browser.between(lead.get(ALERTS).body(), "id=\"alert-", "\"");
  }

  @Test
  @Order(1)
  void an_alert_is_two_clicks_away_and_needs_words() throws Exception {
    assertThat(inspector.get(PLAN).body()).contains("href=\"" + ALERTS + "\"");
    assertThat(inspector.get(ALERTS).body())
        .contains(
            "Raise the alert",
            "Never a child’s name",
            "No children at imminent risk of harm were reported.",
            "E-mail is not set up",
            "Nobody is named yet");

    HttpResponse<String> refused = inspector.send(ALERTS, ALERTS, "words", " ", "case", "<b>7</b>");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "Say what the risk is and what must happen now",
            "There is no case of this number in the sample",
            "value=\"&lt;b>7");
    assertThat(inspector.get(ALERTS + "/new?case=%22%3E%3Cscript%3E").body())
        .doesNotContain("\"><script>");
    assertThat(manager.send(ALERTS, ALERTS, "words", RISK).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void whoever_may_read_it_is_told_on_every_page_until_somebody_acknowledges() throws Exception {
    String form = inspector.get(ALERTS + "/new").body();
    String id = Browser.between(form, "name=\"id\" value=\"", "\"");
    for (int times = 0; times < 2; times++) {
      assertThat(inspector.send(ALERTS, ALERTS, "id", id, "words", RISK).statusCode())
          .isEqualTo(303);
    }
    assertThat(database.sql("select count(*) from alert").query(Integer.class).single())
        .as("a form that is sent twice is one alert")
        .isOne();

    for (Browser told : List.of(lead, inspector, manager)) {
      assertThat(told.get(PLAN).body()).contains("A child may be at imminent risk");
    }
    assertThat(observer.get(PLAN).body()).doesNotContain("imminent risk");
    assertThat(manager.get(ALERTS).body())
        .contains(RISK, "Raised by <bdi>The inspector</bdi>", "Not acknowledged")
        .contains("One alert about a child at imminent risk of harm was raised.");
  }

  @Test
  @Order(3)
  void a_form_sent_again_with_other_words_is_another_alert() throws Exception {
    String id = latest();
    assertThat(inspector.send(ALERTS, ALERTS, "id", id, "words", "Another child").statusCode())
        .isEqualTo(303);
    assertThat(inspector.get(ALERTS).body()).contains(RISK, "Another child");
    assertThat(lead.get(PLAN).body()).contains("2 alerts wait");
    assertThat(lead.send(ALERTS, ALERTS + "/" + latest() + "/acknowledge").statusCode())
        .isEqualTo(303);
    assertThat(
            lead.send(ALERTS, ALERTS + "/" + latest() + "/outcome", "words", "Safe").statusCode())
        .isEqualTo(303);
  }

  @Test
  @Order(4)
  void the_service_names_its_contact() throws Exception {
    String contact = ALERTS + "/contact";
    assertThat(manager.send(ALERTS, contact, "name", "", "email", "a@b\nBcc: c@d.org").body())
        .contains("Enter a name of at most 100 characters", "Enter an e-mail address, like");
    String[] duty = {"name", "Dee Duty", "email", "duty@millbrook.example", "revision", "0"};
    assertThat(manager.send(ALERTS, contact, duty).statusCode()).isEqualTo(303);
    assertThat(lead.get(ALERTS).body()).contains("<bdi>Dee Duty</bdi>, duty@millbrook.example");

    HttpResponse<String> late =
        lead.send(ALERTS, contact, "name", "Kit", "email", "kit@example.org", "revision", "0");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody named a contact while you did", "value=\"Kit\"");
    assertThat(inspector.send(ALERTS, contact, duty).statusCode()).isEqualTo(404);
  }

  /// As after a kill between the row and the e-mail: the rows say what is still to be sent.
  @Test
  @Order(5)
  void what_was_not_sent_before_a_stop_is_sent_after_the_next_start() throws Exception {
    running.close();
    MAIL.start();
    run(mail());
    database = running.context().getBean(JdbcClient.class);
    signIn();

    assertThat(MAIL.waitForIncomingEmail(20_000, 2)).isTrue();
    assertThat(recipients()).containsExactly("duty@millbrook.example", "lead@example.org");
    for (MimeMessage message : MAIL.getReceivedMessages()) {
      assertThat(GreenMailUtil.getBody(message).replace("=\r\n", ""))
          .contains("Millbrook YJS", "https://plumbline.example.org" + ALERTS)
          .doesNotContain("father", "Friday", "inspector@");
      assertThat(message.getSubject()).doesNotContain("Millbrook", "father");
    }
    await()
        .untilAsserted(() ->
            assertThat(manager.get(ALERTS).body())
                .contains("E-mail sent to duty@millbrook.example"));
  }

  private static Map<String, String> mail() {
    return Map.of(
        "PLUMBLINE_SMTP",
        "smtp://127.0.0.1:" + MAIL.getSmtp().getPort(),
        "PLUMBLINE_SMTP_FROM",
        "plumbline@example.org",
        "PLUMBLINE_URL",
        "https://plumbline.example.org/");
  }

  @Test
  @Order(6)
  void an_alert_is_acknowledged_by_another_person_and_followed_to_an_outcome() throws Exception {
    String id =
        database
            .sql("select id from alert where words = ?")
            .param(RISK)
            .query(String.class)
            .single();
    String alert = ALERTS + "/" + id;
    assertThat(lead.send(ALERTS, alert + "/outcome", "words", "Too early").body())
        .contains("Somebody of the inspection must acknowledge the alert first", "Too early");
    assertThat(inspector.send(ALERTS, alert + "/acknowledge").statusCode()).isEqualTo(404);
    assertThat(manager.send(ALERTS, alert + "/acknowledge").statusCode()).isEqualTo(303);
    assertThat(manager.get(PLAN).body()).doesNotContain("A child may be at imminent risk");
    assertThat(lead.get(PLAN).body())
        .as("that the service knows of it tells nothing of the lead")
        .contains("A child may be at imminent risk");
    assertThat(manager.send(ALERTS, alert + "/outcome", "words", "Safe").statusCode())
        .isEqualTo(409);
    assertThat(lead.send(ALERTS, alert + "/acknowledge").statusCode()).isEqualTo(303);
    assertThat(lead.get(PLAN).body()).doesNotContain("A child may be at imminent risk");

    assertThat(manager.send(ALERTS, alert + "/note", "words", "").statusCode()).isEqualTo(422);
    assertThat(manager.send(ALERTS, alert + "/note", "words", "A visit\r\ntoday").statusCode())
        .isEqualTo(303);
    assertThat(lead.send(ALERTS, alert + "/outcome", "words", "The child is safe").statusCode())
        .isEqualTo(303);
    HttpResponse<String> late = manager.send(ALERTS, alert + "/outcome", "words", "Moved away");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody said the outcome while you did", "Moved away");

    assertThat(manager.get(ALERTS).body())
        .contains(
            "Acknowledged for the service by <bdi>The manager</bdi>",
            "Acknowledged for the inspection by <bdi>The lead</bdi>",
            "Note by <bdi>The manager</bdi>",
            "<bdi>today</bdi>",
            "Outcome by <bdi>The lead</bdi>",
            "The child is safe");
    assertThat(
            database
                .sql("select count(*) from alert_event where kind = 'acknowledged' and alert = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single())
        .as("the first acknowledgement counts")
        .isOne();
    assertThat(database.sql("select count(*) from entry").query(Integer.class).single())
        .as("an alert is no answer")
        .isZero();
    assertThat(lead.send(ALERTS, ALERTS + "/" + UUID.randomUUID() + "/note", "words", "x"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
  }

  @Test
  @Order(7)
  void a_mail_server_that_is_away_is_told_and_holds_nobody_up() throws Exception {
    MAIL.stop();
    assertThat(inspector.send(ALERTS, ALERTS, "words", "A third child").statusCode())
        .isEqualTo(303);

    await()
        .untilAsserted(() ->
            assertThat(lead.get(ALERTS).body())
                .contains(
                    "<strong>E-mail not sent</strong> to lead@example.org, tried once",
                    "<strong>E-mail not sent</strong> to duty@millbrook.example"));
    assertThat(lead.get(PLAN).body()).contains("A child may be at imminent risk");
  }

  @Test
  @Order(8)
  void what_was_said_of_an_alert_stays() {
    for (String change :
        List.of(
            "delete from alert_event",
            "update alert_event set words = ''",
            "delete from alert",
            "update alert_contact set name = 'x'")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @Order(9)
  void settings_that_would_send_nothing_stop_the_start() {
    assertThatThrownBy(() ->
            new Settings(Map.of(), Map.of("PLUMBLINE_SMTP", "smtp://me:secret@mail:25"))
                .neighbours())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PLUMBLINE_SMTP is no address of a mail server")
        .hasMessageNotContaining("secret");
    Map<String, String> half = Map.of("PLUMBLINE_SMTP", "smtps://mail.example.org:465");
    assertThatThrownBy(() -> new Settings(Map.of(), half).neighbours())
        .hasMessageContaining("PLUMBLINE_SMTP is set, but PLUMBLINE_SMTP_FROM is missing");
  }
}
