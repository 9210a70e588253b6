package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import plumbline.document.ContentHash;
import plumbline.fieldwork.CaseFacts;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;

/// Sharing out the cases of an inspection over HTTP: by hand, by two at once, from a proposal.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AllocationPagesTest {
  private static final String INSPECTION = "alderney-2026";
  private static final String WORK = "/work/" + INSPECTION;
  private static final String BOARD = WORK + "/allocation";
  private static final String TIMES = BOARD + "/times";
  private static final String CONFLICT = WORK + "/conflict";

  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static URI start;
  private static JdbcClient database;
  private static final Map<String, UUID> ACCOUNTS = new LinkedHashMap<>();
  private static Browser lena;
  private static Browser officer;
  private static Browser bob;

  @BeforeAll
  static void start() throws Exception {
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
    database = RUNNING.context().getBean(JdbcClient.class);
    for (String service : List.of("alderney", "brecqhou")) {
      planned(service);
    }
    lena = signedIn("Lena", "lead inspector", INSPECTION);
    signedIn("Ann", "inspector", INSPECTION);
    bob = signedIn("Bob", "assistant inspector", INSPECTION);
    officer = signedIn("Olga", "operations officer", "");
  }

  private static void planned(String service) {
    database.sql("insert into service (id) values (?)").param(service).update();
    database
        .sql(
            """
            insert into service_revision
              (service, revision, name, aliases, authorities, region, police_area, country)
            values (?, 1, ?, '{}', '{}', '', '', 'England')
            """)
        .params(service, service + " YJS")
        .update();
    database
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            select ?, ?, hash, 'single', date '2026-03-02' from framework_version limit 1
            """)
        .params(service + "-2026", service)
        .update();
    database
        .sql(
            """
            insert into case_list (inspection, revision, file_name, content, sha256, cases)
            values (?, 1, 'cases.csv', 'x', encode(sha256('x'), 'hex'), 60)
            """)
        .param(service + "-2026")
        .update();
    database
        .sql(
            """
            insert into sample_draw
              (inspection, revision, case_list, plan, seed, proof, proof_sha256, reason)
            values (?, 1, 1, '{}', 'seed', 'x', encode(sha256('x'), 'hex'), '')
            """)
        .param(service + "-2026")
        .update();
  }

  /// Three of each fourteen cases are read twice, and four case managers share them.
  private static void addCases(int from, int to) {
    Cases cases = RUNNING.context().getBean(Cases.class);
    for (int number = from; number <= to; number++) {
      cases.add(
          INSPECTION,
          new CaseFacts(
              "K-%03d".formatted(number),
              Map.of(
                  "domain",
                  number % 2 == 0 ? "court" : "out-of-court",
                  "case_manager",
                  "CM-" + (1 + number % 4))),
          number % 5 == 2,
          false,
          1,
          Optional.empty());
    }
  }

  private static Browser signedIn(String name, String role, String place) {
    UUID id = UUID.randomUUID();
    ACCOUNTS.put(name, id);
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, name.toLowerCase(Locale.ROOT) + "@example.org", name)
        .update();
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), id, role, place)
        .update();
    String secret = UUID.randomUUID().toString();
    database
        .sql("insert into sign_in (token_hash, account, browser) values (?, ?, 'test')")
        .params(ContentHash.of(secret.getBytes(UTF_8)).hex(), id)
        .update();
    Browser browser = new Browser(start);
    browser.cookies.put("plumbline", secret);
    return browser;
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  private static String id(String name) {
    return account(name).toString();
  }

  private static UUID account(String name) {
    return Objects.requireNonNull(ACCOUNTS.get(name), name);
  }

  private static Map<Integer, CaseAssignment> stored() {
    return RUNNING.context().getBean(Assignments.class).of(INSPECTION);
  }

  private static Optional<UUID> readerOf(int number) {
    return stored().getOrDefault(number, CaseAssignment.OPEN).reader();
  }

  private static int changes() {
    return database.sql("select count(*) from assignment").query(Integer.class).single();
  }

  /// What a browser sends of a board: its fields as they are filled in.
  private static Map<String, String> fields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    String form = Browser.between(page, "action=\"" + BOARD + "\"", "</form>");
    Matcher input = Pattern.compile("<input[^>]*? name=\"([^\"]+)\"[^>]*>").matcher(form);
    while (input.find()) {
      Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
      fields.put(input.group(1), value.find() ? value.group(1) : "");
    }
    Matcher select =
        Pattern.compile("<select[^>]*? name=\"([^\"]+)\".*?</select>", Pattern.DOTALL)
            .matcher(form);
    while (select.find()) {
      Matcher option =
          Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group());
      fields.put(select.group(1), option.find() ? option.group(1) : "");
    }
    fields.remove("_csrf");
    return fields;
  }

  private static HttpResponse<String> send(
      Browser browser, String address, Map<String, String> fields) throws Exception {
    List<String> sent = new ArrayList<>();
    fields.forEach((name, value) -> {
      sent.add(name);
      sent.add(value);
    });
    return browser.send(BOARD, address, sent.toArray(String[]::new));
  }

  private static Map<String, String> with(Map<String, String> fields, String... changed) {
    Map<String, String> changedFields = new LinkedHashMap<>(fields);
    for (int at = 0; at < changed.length; at += 2) {
      changedFields.put(changed[at], changed[at + 1]);
    }
    return changedFields;
  }

  @Test
  @Order(1)
  void a_board_without_cases_says_where_they_come_from() throws Exception {
    assertThat(lena.get(BOARD).body())
        .contains("There are no cases yet")
        .doesNotContain("Save the allocation");
    addCases(1, 14);
    assertThat(lena.get(BOARD).body()).contains("K-001", "out-of-court", "CM-2", "not started");
  }

  @Test
  @Order(2)
  void a_reader_chosen_by_hand_is_stored_once() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());

    Map<String, String> sent = with(board, "reader-1", id("Ann"));
    assertThat(send(lena, BOARD, sent).statusCode()).isEqualTo(303);
    assertThat(send(lena, BOARD, sent).statusCode()).as("sent twice").isEqualTo(303);

    assertThat(changes()).isEqualTo(1);
    assertThat(fields(lena.get(BOARD).body())).containsEntry("reader-1", id("Ann"));
    assertThat(lena.get(BOARD + "/history").body()).contains("<bdi>Ann</bdi>", "<bdi>Lena</bdi>");
  }

  @Test
  @Order(3)
  void of_two_at_once_the_second_is_shown_the_row_of_the_first_and_keeps_the_others()
      throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    send(lena, BOARD, with(board, "reader-1", id("Bob"), "reader-4", id("Bob")));

    HttpResponse<String> late =
        send(officer, BOARD, with(board, "reader-1", id("Lena"), "reader-2", id("Ann")));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Lena changed case 1 while you did", "Stored: <bdi>Bob</bdi>")
        .contains("The other change was saved");
    assertThat(readerOf(1)).as("the first’s").contains(account("Bob"));
    assertThat(readerOf(2)).as("the second’s other row").contains(account("Ann"));
    assertThat(readerOf(4)).as("a row that the second left alone").contains(account("Bob"));

    Map<String, String> again = fields(late.body());
    assertThat(again).containsEntry("reader-1", id("Lena")).containsEntry("reader-4", id("Bob"));
    assertThat(send(officer, BOARD, again).statusCode()).isEqualTo(303);
    assertThat(readerOf(1)).contains(account("Lena"));
  }

  @Test
  @Order(4)
  void what_cannot_be_kept_to_is_refused_with_names_and_stores_nothing() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    int before = changes();

    HttpResponse<String> same =
        send(
            lena,
            BOARD,
            with(board, "reader-7", id("Ann"), "second-7", id("Ann"), "reader-3", id("Bob")));
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body())
        .contains("Ann is to read case 7 (out-of-court) both times", "href=\"#second-7\"");
    assertThat(fields(same.body())).containsEntry("reader-3", id("Bob"));

    for (String hostile : List.of("nobody", UUID.randomUUID().toString(), "<script>", "1 or 1=1")) {
      HttpResponse<String> unknown = send(lena, BOARD, with(board, "reader-3", hostile));
      assertThat(unknown.statusCode()).as(hostile).isEqualTo(422);
      assertThat(unknown.body()).contains("Choose somebody on the team");
    }
    assertThat(send(lena, BOARD, with(board, "seen-3", "x", "reader-3", id("Bob"))).statusCode())
        .as("a revision that there never was")
        .isEqualTo(409);
    assertThat(send(lena, BOARD, with(board, "capacity-" + id("Ann"), "many")).body())
        .contains("Enter how many readings Ann can take");
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void a_person_with_too_much_is_warned_of_and_stored() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    assertThat(board).as("17 readings by three").containsEntry("capacity-" + id("Ann"), "6");

    assertThat(send(lena, BOARD, with(board, "capacity-" + id("Ann"), "0")).statusCode())
        .isEqualTo(303);
    assertThat(lena.get(BOARD).body()).contains("More than they can take");
    assertThat(send(officer, BOARD, with(board, "capacity-" + id("Ann"), "9")).body())
        .contains("Somebody changed how much Ann can take to 0");
    assertThat(
            send(lena, BOARD, with(fields(lena.get(BOARD).body()), "capacity-" + id("Ann"), "8"))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  @Order(6)
  void times_that_make_no_sense_are_refused_and_typed_ones_kept() throws Exception {
    HttpResponse<String> refused =
        lena.send(
            TIMES,
            TIMES,
            "manager",
            "CM-9",
            "day",
            "2026-02-30",
            "from",
            "11:00",
            "to",
            "10:00",
            "venue",
            "Room 2");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Choose a case manager", "Enter a day", "It ends before it begins")
        .contains("value=\"Room 2\"");

    assertThat(
            lena.send(
                    TIMES,
                    TIMES,
                    "manager",
                    "CM-2",
                    "day",
                    "2026-05-16",
                    "from",
                    "09:00",
                    "to",
                    "10:00",
                    "venue",
                    "Room 2")
                .statusCode())
        .isEqualTo(303);
    String page = lena.get(TIMES).body();
    assertThat(page).contains("Sat 16 May 09:00 to 10:00", "Weekend or bank holiday", "Room 2");
    assertThat(
            lena.send(
                    TIMES,
                    TIMES,
                    "manager",
                    "CM-2",
                    "day",
                    "2026-05-16",
                    "from",
                    "09:30",
                    "to",
                    "10:30")
                .body())
        .contains("CM-2 has a time then already");

    String withdraw = withdrawal(page);
    assertThat(officer.send(TIMES, withdraw.replace("alderney", "brecqhou")).statusCode())
        .as("a time of another inspection")
        .isEqualTo(404);
    assertThat(lena.send(TIMES, withdraw).statusCode()).isEqualTo(303);
    assertThat(lena.get(TIMES).body()).contains("No times are known yet");
  }

  /// The address that withdraws the first time of a page.
  private static String withdrawal(String page) {
    Matcher address = Pattern.compile("action=\"(" + TIMES + "/[^\"]+/withdraw)\"").matcher(page);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  @Test
  @Order(7)
  void many_times_are_added_at_once_on_working_days() throws Exception {
    assertThat(
            lena.send(
                    TIMES,
                    TIMES + "/several",
                    "several-manager",
                    "*",
                    "first",
                    "2026-04-03",
                    "last",
                    "2026-04-10",
                    "several-from",
                    "09:00",
                    "several-to",
                    "13:00",
                    "minutes",
                    "60")
                .statusCode())
        .isEqualTo(303);
    // Good Friday and Easter Monday have none: four days of four hours for four case managers.
    assertThat(
            database
                .sql("select count(*) from interview_slot where venue = 'Online'")
                .query(Integer.class)
                .single())
        .isEqualTo(64);
    assertThat(
            lena.send(
                    TIMES,
                    TIMES + "/several",
                    "several-manager",
                    "CM-1",
                    "first",
                    "2026-04-13",
                    "last",
                    "2026-05-13",
                    "several-from",
                    "00:00",
                    "several-to",
                    "23:59",
                    "minutes",
                    "10")
                .body())
        .contains("enter fewer days or more minutes");
  }

  @Test
  @Order(8)
  void who_declares_a_conflict_is_given_no_case() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    assertThat(bob.send(CONFLICT, CONFLICT, "reason", " ").body())
        .contains("Say what the conflict is");
    assertThat(bob.send(CONFLICT, CONFLICT, "reason", "I worked <there>").statusCode())
        .isEqualTo(303);

    assertThat(lena.get(BOARD).body())
        .contains("I worked &lt;there&gt;")
        .contains("Bob is to read case 4 (court), but has declared a conflict with alderney YJS.");
    HttpResponse<String> refused = send(lena, BOARD, with(board, "reader-5", id("Bob")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#reader-5\">Bob is to read case 5 (out-of-court), but has declared");
    assertThat(send(lena, BOARD, with(board, "reader-6", id("Ann"))).statusCode())
        .as("another row is not held up by what was there before")
        .isEqualTo(303);

    String page = bob.get(CONFLICT).body();
    String end = CONFLICT + "/" + Browser.between(page, CONFLICT + "/", "\"");
    assertThat(lena.send(CONFLICT, end, "reason", "Not mine").statusCode()).isEqualTo(404);
    assertThat(bob.send(CONFLICT, end, "reason", "").body()).contains("Say why it is no conflict");
    assertThat(bob.send(CONFLICT, end, "reason", "It was another service").statusCode())
        .isEqualTo(303);
    assertThat(lena.get(BOARD).body()).doesNotContain("declared a conflict");
    assertThat(bob.get(CONFLICT).body()).contains("It was another service", "Declare a conflict");
  }

  @Test
  @Order(9)
  void a_case_that_was_begun_goes_to_somebody_else_only_with_a_reason() throws Exception {
    database
        .sql(
            """
            insert into entry (id, inspection, number, reading, slot, value, reason, replaces, by)
            values (?, ?, 1, 'first', 'note', 'A note', '', '{}', ?)
            """)
        .params(UUID.randomUUID(), INSPECTION, account("Lena"))
        .update();
    Map<String, String> board = fields(lena.get(BOARD).body());

    HttpResponse<String> refused = send(lena, BOARD, with(board, "reader-1", id("Ann")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Say why a case that was begun goes to somebody else");
    assertThat(
            send(lena, BOARD, with(board, "reader-1", id("Ann"), "reason", "Lena is ill"))
                .statusCode())
        .isEqualTo(303);
    assertThat(lena.get(BOARD + "/history").body()).contains("Lena is ill");
  }

  @Test
  @Order(10)
  void a_proposal_keeps_what_is_decided_fills_the_rest_in_and_stores_nothing() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    int before = changes();

    HttpResponse<String> proposal = send(lena, BOARD + "/propose", board);

    assertThat(proposal.statusCode()).isEqualTo(200);
    assertThat(proposal.body()).contains("Nothing is stored yet", "no rule is broken");
    assertThat(changes()).isEqualTo(before);
    Map<String, String> filled = fields(proposal.body());
    assertThat(filled).containsEntry("reader-1", id("Ann")).containsEntry("reader-4", id("Bob"));

    assertThat(send(lena, BOARD, filled).statusCode()).isEqualTo(303);
    assertThat(stored()).hasSize(14);
    stored()
        .forEach((number, assignment) -> {
          assertThat(assignment.reader()).as("case %d", number).isPresent();
          assertThat(assignment.interview()).as("case %d", number).isPresent();
          assertThat(assignment.secondReader().isPresent()).isEqualTo(number % 5 == 2);
        });
    assertThat(lena.get(BOARD).body()).doesNotContain("Warning:</strong>", "More than they can");
  }

  @Test
  @Order(11)
  void the_interviews_are_in_the_timetable_and_the_calendar_of_the_team() throws Exception {
    assertThat(lena.get(WORK + "/timetable").body()).contains("April 2026", "CM-1", "Online");
    assertThat(lena.get(WORK + "/timetable?person=CM-1").body())
        .contains("<bdi>CM-1</bdi>")
        .doesNotContain("<bdi>CM-2</bdi>");
    assertThat(lena.get(WORK + "/timetable?person=nobody").body())
        .contains("This person has no interview yet");

    String calendar = lena.get(WORK + "/calendar.ics").body();
    assertThat(calendar.split("Case manager interview", -1)).hasSize(15);
    assertThat(calendar).contains("LOCATION:Online").doesNotContain("Lena", "CM-1", "K-0");
    Browser manager = signedIn("Mary", "service manager", "alderney");
    assertThat(manager.get(WORK + "/calendar.ics").body())
        .contains("Announcement")
        .doesNotContain("Case manager interview");
    assertThat(manager.get(BOARD).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(12)
  void a_withdrawn_time_and_a_leaver_are_warned_of_and_replaced_by_a_proposal() throws Exception {
    UUID time = stored().getOrDefault(3, CaseAssignment.OPEN).interview().orElseThrow();
    lena.send(TIMES, TIMES + "/" + time + "/withdraw");
    database
        .sql(
            """
            insert into role_ended (role_given, ended_by, reason)
            select id, ?, 'left' from role_given where account = ?
            """)
        .params(account("Olga"), account("Bob"))
        .update();

    String page = lena.get(BOARD).body();
    assertThat(page)
        .contains("The allocation of case 3 names the interview time")
        .contains("names the inspector ‘Bob’, which this inspection does not have")
        .contains("Bob (no longer on the team)");
    String proposal =
        send(
                lena,
                BOARD + "/propose",
                with(
                    fields(page),
                    "interview-4",
                    "",
                    "capacity-" + id("Ann"),
                    "9",
                    "capacity-" + id("Lena"),
                    "9"))
            .body();
    assertThat(proposal)
        .contains("Bob is no longer on the team, so that case 4 goes to somebody else.")
        .contains("The interview time of case 3 was withdrawn");
    assertThat(fields(proposal).get("reader-4")).isIn(id("Ann"), id("Lena"));
  }

  @Test
  @Order(13)
  void each_role_sees_and_does_its_part() throws Exception {
    Browser observer = signedIn("Oscar", "observer", INSPECTION);
    Browser foreign = signedIn("Fred", "lead inspector", "brecqhou-2026");
    Browser colleague = signedIn("Cleo", "colleague inspector", INSPECTION);

    assertThat(observer.get(BOARD).body())
        .contains("K-001", "<bdi>Ann</bdi>")
        .doesNotContain("<select", "Save the allocation");
    assertThat(observer.get(TIMES).body()).doesNotContain("Withdraw<", "Add one time");
    for (String address :
        List.of(BOARD, TIMES, BOARD + "/history", WORK + "/timetable", CONFLICT)) {
      assertThat(foreign.get(address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(colleague.get(BOARD).statusCode()).isEqualTo(404);
    assertThat(colleague.get(CONFLICT).statusCode()).isEqualTo(200);
    assertThat(foreign.send("/work", BOARD, "reader-1", id("Ann")).statusCode()).isEqualTo(404);
    int before = changes();
    assertThat(observer.send(WORK, BOARD, "seen-9", "1", "reader-9", "").statusCode())
        .isEqualTo(404);
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  @Order(14)
  void a_board_of_sixty_cases_is_one_page_of_no_great_size() throws Exception {
    addCases(15, 60);
    String page = lena.get(BOARD).body();
    assertThat(page).contains("K-060");
    assertThat(page.length()).isLessThan(300_000);
    assertThat(send(lena, BOARD, with(fields(page), "reader-60", id("Ann"))).statusCode())
        .isEqualTo(303);
  }
}
