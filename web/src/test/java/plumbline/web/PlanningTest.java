package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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

/// An inspection from its creation on, over HTTP: its plan, its team, its calendar.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanningTest {
  private static final String PASSWORD = "heron ladder biscuit";
  private static final String PLAN = "/work/millbrook-yjs-2026";

  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static URI start;
  private static JdbcClient database;
  private static Browser officer;
  private static Browser lead;

  @BeforeAll
  static void start() throws Exception {
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
    database = RUNNING.context().getBean(JdbcClient.class);
    officer = signedIn("officer", "operations officer");
    lead = signedIn("lead", "");
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  private static Browser signedIn(String name, String role) throws Exception {
    UUID id = UUID.randomUUID();
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, name + "@example.org", name)
        .update();
    database
        .sql("insert into account_password (account, revision, hash) values (?, 1, ?)")
        .params(id, RUNNING.context().getBean(PasswordEncoder.class).encode(PASSWORD))
        .update();
    if (!role.isEmpty()) {
      database
          .sql("insert into role_given (id, account, role, place) values (?, ?, ?, '')")
          .params(UUID.randomUUID(), id, role)
          .update();
    }
    Browser browser = new Browser(start);
    assertThat(browser.signIn(name + "@example.org", PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }

  private static String framework() throws Exception {
    String form = officer.get("/work/new").body();
    return Browser.between(
        Browser.between(form, "id=\"framework\"", "</select>"), "value=\"", "\"");
  }

  @Test
  @Order(1)
  void a_form_with_faults_tells_them_all_and_keeps_what_was_typed() throws Exception {
    HttpResponse<String> refused =
        officer.send(
            "/work/new",
            "/work/new",
            "name",
            "",
            "aliases",
            "Millbrook YOT",
            "country",
            "France",
            "caseload",
            "many",
            "type",
            "surprise",
            "framework",
            "none",
            "announced",
            "soon");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "<title>Error: Plan an inspection",
            "Choose a service, or enter the name of a new one",
            "Choose England or Wales",
            "Enter how many children the service works with",
            "Choose a type of inspection",
            "Choose a framework",
            "Enter the day of the announcement",
            "value=\"Millbrook YOT\"");
    assertThat(officer.get("/work").body()).contains("You have no role in an inspection yet");
  }

  @Test
  @Order(2)
  void a_created_inspection_has_its_milestones_on_working_days() throws Exception {
    HttpResponse<String> made = create("Millbrook YJS");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    assertThat(made.headers().firstValue("Location")).contains(PLAN);

    String plan = officer.get(PLAN).body();
    assertThat(plan)
        .contains("Millbrook YJS", "Single inspection", "Announcement", "Ratings panel")
        // Five working days after Monday 30 March 2026, over Easter.
        .contains("<time datetime=\"2026-04-08\">");
    assertThat(create("Millbrook YJS").body()).contains("There is a service with this name");
  }

  private static HttpResponse<String> create(String service) throws Exception {
    return officer.send(
        "/work/new",
        "/work/new",
        "name",
        service,
        "country",
        "England",
        "caseload",
        "84",
        "type",
        "single",
        "framework",
        framework(),
        "announced",
        "2026-03-30");
  }

  @Test
  @Order(3)
  void who_joins_the_team_sees_the_inspection_and_who_leaves_does_not() throws Exception {
    assertThat(lead.get(PLAN).statusCode()).isEqualTo(404);
    assertThat(
            officer
                .send(
                    PLAN + "/team",
                    PLAN + "/team",
                    "name",
                    "nobody@example.org",
                    "role",
                    "inspector")
                .body())
        .contains("Nobody has an account with this e-mail address");
    officer.send(
        PLAN + "/team", PLAN + "/team", "name", "Lead@example.org", "role", "lead inspector");

    assertThat(lead.get("/work").body()).contains("Millbrook YJS", "Lead inspector");
    assertThat(lead.get(PLAN).statusCode()).isEqualTo(200);

    assertThat(
            officer
                .send(
                    PLAN + "/team",
                    PLAN + "/team",
                    "name",
                    "officer@example.org",
                    "role",
                    "observer")
                .body())
        .contains("Somebody else must give you a role");
    String team = lead.get(PLAN + "/team").body();
    String end = PLAN + "/team/" + Browser.between(team, PLAN + "/team/", "\"");
    assertThat(lead.send(PLAN + "/team", end).body()).contains("Say why the role ends");
    create("Aldermoor YJS");
    String elsewhere = end.replace("millbrook", "aldermoor");
    assertThat(officer.send(PLAN + "/team", elsewhere, "reason", "not theirs").statusCode())
        .isEqualTo(404);
    assertThat(lead.get("/work").body()).doesNotContain("Aldermoor");
  }

  @Test
  @Order(3)
  void who_stands_for_the_service_can_not_join_the_team_that_inspects_it() throws Exception {
    signedIn("theirs", "");
    database
        .sql(
            """
            insert into role_given (id, account, role, place)
            select ?, account.id, 'service manager', inspection.service
            from account, inspection
            where sign_in_name = 'theirs@example.org' and inspection.id = ?
            """)
        .params(UUID.randomUUID(), PLAN.replace("/work/", ""))
        .update();

    HttpResponse<String> refused =
        officer.send(
            PLAN + "/team", PLAN + "/team", "name", "theirs@example.org", "role", "observer");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("theirs is a manager or board member of the service that is inspected")
        .contains("value=\"theirs@example.org\"");
    assertThat(officer.get(PLAN + "/team").body()).doesNotContain("<bdi>theirs</bdi>");
  }

  @Test
  @Order(3)
  void an_administrator_chooses_where_a_role_holds_by_name() throws Exception {
    Browser administrator = signedIn("admin", "administrator");
    UUID person =
        database
            .sql("select id from account where sign_in_name = 'lead@example.org'")
            .query(UUID.class)
            .single();
    assertThat(administrator.get("/people/" + person).body())
        .contains("<optgroup label=\"Inspections\">", "Millbrook YJS, announced ")
        .contains("<optgroup label=\"Services\">", "Millbrook YJS (millbrook");
  }

  @Test
  @Order(4)
  void a_moved_milestone_keeps_its_reason_and_takes_along_what_follows() throws Exception {
    assertThat(change(1, "case-list", "moved", "2026-04-10", "").body())
        .contains("would move without a reason");
    assertThat(change(1, "case-list", "moved", "2026-03-20", "earlier").body())
        .contains("before ‘Announcement’");
    assertThat(
            change(1, "case-list", "moved with followers", "2026-04-13", "The service asked")
                .statusCode())
        .isEqualTo(303);

    assertThat(lead.get(PLAN).body())
        .contains("Moved from Wed 8 April 2026 to Mon 13 April 2026: <bdi>The service asked</bdi>")
        .contains("<time datetime=\"2026-04-15\">"); // the sample, two working days later
  }

  @Test
  @Order(5)
  void of_two_who_change_a_plan_at_once_the_second_is_told_and_loses_nothing() throws Exception {
    HttpResponse<String> late = change(1, "sample", "moved", "2026-04-17", "The analyst is ill");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody changed the plan while you did")
        .contains("value=\"2026-04-17\"", "value=\"The analyst is ill\"");
    assertThat(change(2, "announcement", "done", "2026-03-30", "").statusCode()).isEqualTo(303);
    assertThat(lead.get(PLAN).body()).contains("‘Announcement’ was done on Monday 30 March 2026");
  }

  private static HttpResponse<String> change(
      int revision, String milestone, String deed, String day, String reason) throws Exception {
    return lead.send(
        PLAN,
        PLAN + "/plan",
        "revision",
        String.valueOf(revision),
        "milestone",
        milestone,
        "deed",
        deed,
        "day",
        day,
        "reason",
        reason);
  }

  @Test
  @Order(6)
  void the_calendar_has_the_milestones_and_nobody() throws Exception {
    HttpResponse<String> calendar = lead.get(PLAN + "/calendar.ics");

    assertThat(calendar.headers().firstValue("Content-Type"))
        .contains("text/calendar;charset=UTF-8");
    assertThat(calendar.body())
        .startsWith("BEGIN:VCALENDAR")
        .contains("SUMMARY:Millbrook YJS: Ratings panel", "DTSTART;VALUE=DATE:20260413")
        .doesNotContain("lead@example.org", "The service asked");
  }

  @Test
  @Order(7)
  void what_is_stored_of_a_plan_is_its_changes_alone() {
    List<String> deeds =
        database
            .sql("select deed from plan_change order by revision")
            .query((row, _) -> String.valueOf(row.getString(1)))
            .list();
    assertThat(deeds).containsExactly("moved with followers", "done");
  }
}
