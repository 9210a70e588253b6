package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// An inspection in which surveys are run, with an officer, an inspector and the service’s manager.
abstract class SurveyedInspection {
  static final String PASSWORD = "heron ladder biscuit";
  static final String SURVEYS = "/work/millbrook-2026/surveys";
  static final Pattern CODE = Pattern.compile("<code>([a-z0-9]{5}-[a-z0-9]{5})</code>");
  static final HttpClient PHONE = HttpClient.newHttpClient();

  @TempDir static Path temporary;
  static Running running = new Running();
  static Path folder = Path.of("");
  static URI start = URI.create("http://localhost");
  static JdbcClient database;
  static Browser officer = new Browser(start);
  static Browser inspector = new Browser(start);
  static Browser manager = new Browser(start);

  @BeforeAll
  static void start() throws Exception {
    running = new Running();
    folder = DataFolders.in(temporary);
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", folder.toString(), "--port", "0").orElseThrow();
    start = URI.create(running.start(wanted, settings).address());
    database = running.context().getBean(JdbcClient.class);
    String framework =
        database.sql("select hash from framework_version limit 1").query(String.class).single();
    database.sql("insert into service (id) values ('millbrook')").update();
    database
        .sql(
            """
            insert into service_revision
              (service, revision, name, aliases, authorities, region, police_area, country)
            values ('millbrook', 1, 'Millbrook YJS', '{}', '{}', '', '', 'Wales')
            """)
        .update();
    for (String inspection : List.of("millbrook-2026", "other-2026")) {
      database
          .sql(
              """
              insert into inspection (id, service, framework_hash, type, announced)
              values (?, 'millbrook', ?, 'single', date '2026-03-02')
              """)
          .params(inspection, framework)
          .update();
    }
    officer = signedIn("officer", "operations officer", "");
    inspector = signedIn("inspector", "inspector", "millbrook-2026");
    manager = signedIn("manager", "service manager", "millbrook");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  static Browser signedIn(String name, String role, String place) throws Exception {
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
    Browser browser = new Browser(start);
    assertThat(browser.signIn(name + "@example.org", PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }

  static String lastDay() {
    return LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(14).toString();
  }

  /// The address of its page.
  static String opened(String template, int least) throws Exception {
    HttpResponse<String> opened =
        officer.send(
            SURVEYS,
            SURVEYS,
            "id",
            UUID.randomUUID().toString(),
            "template",
            template,
            "closes-on",
            lastDay(),
            "least",
            String.valueOf(least));
    assertThat(opened.statusCode()).isEqualTo(303);
    return opened.headers().firstValue("Location").orElseThrow();
  }

  static String link(String survey) throws Exception {
    return "/survey/" + Browser.between(officer.get(survey).body(), "href=\"/survey/", "\"");
  }

  static List<String> codes(String survey, int how) throws Exception {
    HttpResponse<String> sheet =
        officer.send(survey, survey + "/codes", "codes", String.valueOf(how));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Cache-Control")).contains("no-store");
    return CODE.matcher(sheet.body()).results().map(code -> code.group(1)).toList();
  }

  static HttpResponse<String> answer(String link, String... fields) throws Exception {
    List<String> form = new ArrayList<>();
    for (int at = 0; at < fields.length; at += 2) {
      form.add(fields[at] + "=" + Browser.encoded(fields[at + 1]));
    }
    return PHONE.send(
        HttpRequest.newBuilder(start.resolve(link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static void end(String survey) throws Exception {
    String revision =
        Browser.between(officer.get(survey).body(), "name=\"revision\" value=\"", "\"");
    assertThat(officer.send(survey, survey + "/end", "revision", revision).statusCode())
        .isEqualTo(303);
  }

  static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> phones)
      throws Exception {
    CountDownLatch ready = new CountDownLatch(phones.size());
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> sent = new ArrayList<>();
      for (Callable<HttpResponse<String>> phone : phones) {
        sent.add(
            hands.submit(() -> {
              ready.countDown();
              ready.await();
              return phone.call();
            }));
      }
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> one : sent) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
