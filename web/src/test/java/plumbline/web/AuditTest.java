package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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
import plumbline.web.access.CaseAccesses;

/// Whoever reads or changes what is known about cases is recorded, and whoever tries.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditTest {
  private static final String PASSWORD = "heron ladder biscuit";
  private static final String ALERTS = "/work/millbrook-2026/alerts";
  private static final String AUDIT = "/work/millbrook-2026/audit";

  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static Path folder = Path.of("");
  private static URI start;
  private static JdbcClient database;
  private static Browser lead;
  private static Browser observer;

  @BeforeAll
  static void start() throws Exception {
    folder = DataFolders.in(temporary);
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", folder.toString(), "--port", "0").orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
    database = RUNNING.context().getBean(JdbcClient.class);
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
    lead = signedIn("lead", "=Lead", "lead inspector");
    observer = signedIn("observer", "Oz", "observer");
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  private static Browser signedIn(String signIn, String name, String role) throws Exception {
    UUID id = UUID.randomUUID();
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, signIn + "@example.org", name)
        .update();
    database
        .sql("insert into account_password (account, revision, hash) values (?, 1, ?)")
        .params(id, RUNNING.context().getBean(PasswordEncoder.class).encode(PASSWORD))
        .update();
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), id, role, "millbrook-2026")
        .update();
    Browser browser = new Browser(start);
    assertThat(browser.signIn(signIn + "@example.org", PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }

  @Test
  @Order(1)
  void reading_and_trying_to_read_are_recorded() throws Exception {
    assertThat(lead.get(AUDIT).body()).contains("Nobody has looked at a case yet");
    lead.get(ALERTS + "?x=secret");
    assertThat(observer.get(ALERTS).statusCode()).isEqualTo(404);
    new Browser(start).get(ALERTS);
    observer.get("/work/none-2026/alerts");

    String page = lead.get(AUDIT).body();
    assertThat(page)
        .contains("<bdi>=Lead</bdi>", "<bdi>Oz</bdi>", "read alerts", "Refused")
        .contains("<code>GET " + ALERTS + "</code>")
        .doesNotContain("secret");
    assertThat(page.indexOf("cell\"><bdi>Oz"))
        .as("the latest first")
        .isLessThan(page.indexOf("cell\"><bdi>=L"));
    assertThat(database.sql("select count(*) from case_access").query(Integer.class).single())
        .isEqualTo(2);
    assertThat(observer.get(AUDIT).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void it_is_looked_for_by_case_and_person() throws Exception {
    UUID oz = database.sql("select id from account where name = 'Oz'").query(UUID.class).single();
    database
        .sql(
            """
            insert into case_access (account, inspection, number, deed, address, allowed)
            values (?, 'millbrook-2026', 5, 'read cases', 'GET /work/millbrook-2026/cases/5', false)
            """)
        .param(oz)
        .update();
    assertThat(lead.get(AUDIT + "?case=5").body())
        .contains("/cases/5")
        .doesNotContain("cell\"><bdi>=Lead");
    assertThat(lead.get(AUDIT + "?person=" + oz).body()).doesNotContain("cell\"><bdi>=Lead");
    assertThat(lead.get(AUDIT + "?case=6").body()).contains("nothing more of this kind");
    HttpResponse<String> wrong = lead.get(AUDIT + "?case=%22five");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Enter the number of a case", "value=\"&#34;five\"");
    assertThat(lead.get(AUDIT + "?before=x").statusCode()).isEqualTo(400);
    assertThat(CaseAccesses.number("12")).contains(12);
    for (String none : List.of("", "0", "-1", "1234567890", "٥", "1;2", "1 or 1")) {
      assertThat(CaseAccesses.number(none)).as(none).isEmpty();
    }
  }

  @Test
  @Order(3)
  void it_is_taken_as_a_table_without_formulas() throws Exception {
    HttpResponse<String> csv = lead.get(AUDIT + "/accesses.csv");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"millbrook-2026-accesses.csv\"");
    assertThat(csv.body())
        .startsWith("at,person,case,deed,address,result\r\n")
        .contains(",'=Lead,,read alerts,GET " + ALERTS + ",allowed\r\n")
        .contains(",Oz,5,read cases,GET /work/millbrook-2026/cases/5,refused\r\n");
    assertThat(csv.body().lines()).hasSize(4);
    assertThat(lead.get(AUDIT + "/accesses.csv?case=5").body().lines()).hasSize(2);
    HttpResponse<String> wrong = lead.get(AUDIT + "/accesses.csv?case=abc");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Enter the number of a case");
  }

  @Test
  @Order(4)
  void a_page_has_fifty_and_leads_to_the_earlier_ones() throws Exception {
    for (int more = 0; more < 50; more++) {
      lead.get(ALERTS);
    }
    String page = lead.get(AUDIT).body();
    assertThat(page.split("<tr class=\"govuk-table__row\">", -1)).hasSize(1 + 1 + 50);
    String earlier = Browser.between(page, "rel=\"next\" href=\"", "\"").replace("&amp;", "&");
    String next = lead.get(earlier).body();
    assertThat(next.split("<tr class=\"govuk-table__row\">", -1)).hasSize(1 + 1 + 3);
    assertThat(next).contains("<bdi>Oz</bdi>", "Back to the latest").doesNotContain("rel=\"next\"");
  }

  @Test
  @Order(20)
  void a_long_record_is_taken_whole() throws Exception {
    UUID oz = database.sql("select id from account where name = 'Oz'").query(UUID.class).single();
    database
        .sql(
            """
            insert into case_access (account, inspection, number, deed, address, allowed)
            select ?, 'millbrook-2026', 7, 'read cases', 'GET /' || at, true
            from generate_series(1, 1200) at
            """)
        .param(oz)
        .update();
    assertThat(lead.get(AUDIT + "/accesses.csv?case=7").body().lines())
        .hasSize(1 + 1200)
        .doesNotHaveDuplicates();
  }

  @Test
  @Order(5)
  void what_was_recorded_stays() {
    for (String change :
        List.of("delete from case_access", "update case_access set allowed = true")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @Order(6)
  void what_cannot_be_recorded_does_not_happen() throws Exception {
    owner("revoke insert on case_access from plumbline_app");
    assertThat(lead.get(ALERTS).statusCode()).isEqualTo(500);
    owner("grant insert on case_access to plumbline_app");
    assertThat(lead.get(ALERTS).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(7)
  void the_sample_and_the_progress_tell_of_cases_too() throws Exception {
    for (String page : List.of("/work/millbrook-2026/sample", "/work/millbrook-2026/progress")) {
      assertThat(lead.get(page).statusCode()).isEqualTo(200);
      assertThat(lead.get(AUDIT).body()).contains("<code>GET " + page + "</code>");
    }
    observer.send("/account", "/work/millbrook-2026/sample/lock");
    assertThat(lead.get(AUDIT).body()).contains("draw sample");
  }

  private static void owner(String statement) throws Exception {
    String password =
        Files.readAllLines(folder.resolve("secrets/database-passwords")).stream()
            .filter(line -> line.contains("owner"))
            .map(line -> line.substring(line.indexOf('=') + 1).strip())
            .findFirst()
            .orElseThrow();
    String url = RUNNING.context().getEnvironment().getRequiredProperty("spring.datasource.url");
    try (Connection connection = DriverManager.getConnection(url, "plumbline_owner", password)) {
      connection.createStatement().execute(statement);
    }
  }
}
