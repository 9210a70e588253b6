package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.web.BoardForm.fields;
import static plumbline.web.BoardForm.send;
import static plumbline.web.BoardForm.with;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.CaseAssignment;

/// Sharing out the cases of an inspection over HTTP: by hand, by two at once, from a proposal.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AllocationPagesTest {
  private static final String INSPECTION = SampledInspection.ID;
  private static final String WORK = "/work/" + INSPECTION;
  private static final String BOARD = BoardForm.ADDRESS;
  private static final String TIMES = BOARD + "/times";
  private static final String CONFLICT = WORK + "/conflict";

  @TempDir static Path temporary;
  private static SampledInspection here;
  private static JdbcClient database;
  private static Browser lena;
  private static Browser officer;
  private static Browser bob;

  @BeforeAll
  static void start() throws Exception {
    here = new SampledInspection(temporary);
    database = here.database();
    lena = here.signedIn("Lena", "lead inspector", INSPECTION);
    here.signedIn("Ann", "inspector", INSPECTION);
    bob = here.signedIn("Bob", "assistant inspector", INSPECTION);
    officer = here.signedIn("Olga", "operations officer", "");
  }

  @AfterAll
  static void stop() {
    here.close();
  }

  private static Map<Integer, CaseAssignment> stored() {
    return here.bean(Assignments.class).of(INSPECTION);
  }

  private static Optional<UUID> readerOf(int number) {
    return stored().getOrDefault(number, CaseAssignment.OPEN).reader();
  }

  private static int changes() {
    return database.sql("select count(*) from assignment").query(Integer.class).single();
  }

  @Test
  @Order(1)
  void a_board_without_cases_says_where_they_come_from() throws Exception {
    assertThat(lena.get(BOARD).body())
        .contains("There are no cases yet")
        .doesNotContain("Save the allocation");
    here.addCases(1, 14);
    assertThat(lena.get(BOARD).body()).contains("K-001", "out-of-court", "CM-2", "not started");
  }

  @Test
  @Order(2)
  void a_reader_chosen_by_hand_is_stored_once() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());

    Map<String, String> sent = with(board, "reader-1", here.id("Ann"));
    HttpResponse<String> saved = send(lena, BOARD, sent);
    assertThat(saved.headers().firstValue("Location")).contains(BOARD + "?saved=1");
    assertThat(lena.get(BOARD + "?saved=1").body()).contains("Saved: 1 row<");
    assertThat(send(lena, BOARD, sent).statusCode()).as("sent twice").isEqualTo(303);

    assertThat(changes()).isEqualTo(1);
    assertThat(fields(lena.get(BOARD).body())).containsEntry("reader-1", here.id("Ann"));
    assertThat(lena.get(BOARD + "/history").body()).contains("<bdi>Ann</bdi>", "<bdi>Lena</bdi>");
  }

  @Test
  @Order(3)
  void of_two_at_once_the_second_is_shown_the_row_of_the_first_and_keeps_the_others()
      throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    send(lena, BOARD, with(board, "reader-1", here.id("Bob"), "reader-4", here.id("Bob")));

    HttpResponse<String> late =
        send(officer, BOARD, with(board, "reader-1", here.id("Lena"), "reader-2", here.id("Ann")));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Lena changed case 1 while you did", "Stored: <bdi>Bob</bdi>")
        .contains("The other change was saved");
    assertThat(readerOf(1)).as("the first’s").contains(here.account("Bob"));
    assertThat(readerOf(2)).as("the second’s other row").contains(here.account("Ann"));
    assertThat(readerOf(4)).as("a row that the second left alone").contains(here.account("Bob"));

    Map<String, String> again = fields(late.body());
    assertThat(again)
        .containsEntry("reader-1", here.id("Lena"))
        .containsEntry("reader-4", here.id("Bob"));
    assertThat(send(officer, BOARD, again).statusCode()).isEqualTo(303);
    assertThat(readerOf(1)).contains(here.account("Lena"));
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
            with(
                board,
                "reader-7",
                here.id("Ann"),
                "second-7",
                here.id("Ann"),
                "reader-3",
                here.id("Bob")));
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body())
        .contains("Ann is to read case 7 (out-of-court) both times", "href=\"#second-7\"");
    assertThat(fields(same.body())).containsEntry("reader-3", here.id("Bob"));

    for (String hostile : List.of("nobody", UUID.randomUUID().toString(), "<script>", "1 or 1=1")) {
      HttpResponse<String> unknown = send(lena, BOARD, with(board, "reader-3", hostile));
      assertThat(unknown.statusCode()).as(hostile).isEqualTo(422);
      assertThat(unknown.body()).contains("Choose somebody on the team");
    }
    assertThat(
            send(lena, BOARD, with(board, "seen-3", "x", "reader-3", here.id("Bob"))).statusCode())
        .as("a revision that there never was")
        .isEqualTo(409);
    assertThat(send(lena, BOARD, with(board, "capacity-" + here.id("Ann"), "many")).body())
        .contains("Enter how many readings Ann can take");
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void a_person_with_too_much_is_warned_of_and_stored() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    assertThat(board).as("17 readings by three").containsEntry("capacity-" + here.id("Ann"), "6");

    assertThat(send(lena, BOARD, with(board, "capacity-" + here.id("Ann"), "0")).statusCode())
        .isEqualTo(303);
    assertThat(lena.get(BOARD).body()).contains("More than they can take");
    assertThat(send(officer, BOARD, with(board, "capacity-" + here.id("Ann"), "9")).body())
        .contains("Somebody changed how much Ann can take to 0");
    assertThat(
            send(
                    lena,
                    BOARD,
                    with(fields(lena.get(BOARD).body()), "capacity-" + here.id("Ann"), "8"))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  @Order(6)
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
  @Order(7)
  void who_declares_a_conflict_is_given_no_case() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    assertThat(bob.send(CONFLICT, CONFLICT, "reason", " ").body())
        .contains("Say what the conflict is");
    assertThat(bob.send(CONFLICT, CONFLICT, "reason", "I worked <there>").statusCode())
        .isEqualTo(303);

    assertThat(lena.get(BOARD).body())
        .contains("I worked &lt;there&gt;")
        .contains("Bob is to read case 4 (court), but has declared a conflict with alderney YJS.");
    HttpResponse<String> refused = send(lena, BOARD, with(board, "reader-5", here.id("Bob")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#reader-5\">Bob is to read case 5 (out-of-court), but has declared");
    assertThat(send(lena, BOARD, with(board, "reader-6", here.id("Ann"))).statusCode())
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
  @Order(8)
  void a_case_that_was_begun_goes_to_somebody_else_only_with_a_reason() throws Exception {
    database
        .sql(
            """
            insert into entry (id, inspection, number, reading, slot, value, reason, replaces, by)
            values (?, ?, 1, 'first', 'note', 'A note', '', '{}', ?)
            """)
        .params(UUID.randomUUID(), INSPECTION, here.account("Lena"))
        .update();
    Map<String, String> board = fields(lena.get(BOARD).body());

    HttpResponse<String> refused = send(lena, BOARD, with(board, "reader-1", here.id("Ann")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Say why a case that was begun goes to somebody else");
    assertThat(
            send(lena, BOARD, with(board, "reader-1", here.id("Ann"), "reason", "Lena is ill"))
                .statusCode())
        .isEqualTo(303);
    assertThat(lena.get(BOARD + "/history").body()).contains("Lena is ill");
  }

  @Test
  @Order(9)
  void a_proposal_keeps_what_is_decided_fills_the_rest_in_and_stores_nothing() throws Exception {
    Map<String, String> board = fields(lena.get(BOARD).body());
    int before = changes();

    HttpResponse<String> proposal = send(lena, BOARD + "/propose", board);

    assertThat(proposal.statusCode()).isEqualTo(200);
    assertThat(proposal.body()).contains("Nothing is stored yet", "no rule is broken");
    assertThat(changes()).isEqualTo(before);
    Map<String, String> filled = fields(proposal.body());
    assertThat(filled)
        .containsEntry("reader-1", here.id("Ann"))
        .containsEntry("reader-4", here.id("Bob"));

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
  @Order(10)
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
    Browser manager = here.signedIn("Mary", "service manager", "alderney");
    assertThat(manager.get(WORK + "/calendar.ics").body())
        .contains("Announcement")
        .doesNotContain("Case manager interview");
    assertThat(manager.get(BOARD).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(11)
  void a_withdrawn_time_and_a_leaver_are_warned_of_and_replaced_by_a_proposal() throws Exception {
    UUID time = stored().getOrDefault(3, CaseAssignment.OPEN).interview().orElseThrow();
    lena.send(TIMES, TIMES + "/" + time + "/withdraw");
    database
        .sql(
            """
            insert into role_ended (role_given, ended_by, reason)
            select id, ?, 'left' from role_given where account = ?
            """)
        .params(here.account("Olga"), here.account("Bob"))
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
                    "capacity-" + here.id("Ann"),
                    "9",
                    "capacity-" + here.id("Lena"),
                    "9"))
            .body();
    assertThat(proposal)
        .contains("Bob is no longer on the team, so that case 4 goes to somebody else.")
        .contains("The interview time of case 3 was withdrawn");
    assertThat(fields(proposal).get("reader-4")).isIn(here.id("Ann"), here.id("Lena"));
  }

  @Test
  @Order(12)
  void each_role_sees_and_does_its_part() throws Exception {
    Browser observer = here.signedIn("Oscar", "observer", INSPECTION);
    Browser foreign = here.signedIn("Fred", "lead inspector", "brecqhou-2026");
    Browser colleague = here.signedIn("Cleo", "colleague inspector", INSPECTION);

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
    assertThat(foreign.send("/work", BOARD, "reader-1", here.id("Ann")).statusCode())
        .isEqualTo(404);
    int before = changes();
    assertThat(observer.send(WORK, BOARD, "seen-9", "1", "reader-9", "").statusCode())
        .isEqualTo(404);
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  @Order(13)
  void a_board_of_sixty_cases_is_one_page_of_no_great_size() throws Exception {
    here.addCases(15, 60);
    String page = lena.get(BOARD).body();
    assertThat(page).contains("K-060");
    assertThat(page.length()).isLessThan(300_000);
    assertThat(send(lena, BOARD, with(fields(page), "reader-60", here.id("Ann"))).statusCode())
        .isEqualTo(303);
  }
}
