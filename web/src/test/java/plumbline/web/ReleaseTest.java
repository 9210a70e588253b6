package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.web.layout.LondonTime;

/// A report is released at its minute and once, whoever publishes, whatever the clocks do.
class ReleaseTest extends PublicationSite {
  /// What the database takes for now.
  private static void clock(String now) throws Exception {
    owner(
        "create or replace function publication_now() returns timestamptz language sql volatile as"
            + " $$ select "
            + now
            + " $$");
  }

  @AfterEach
  void rightTheClock() throws Exception {
    clock("clock_timestamp()");
  }

  private record Signed(String id, String work, Browser signatory) {}

  private static Signed signed(String id) throws Exception {
    String work = confirmed(id);
    Browser signatory = person("Sig " + id, "signatory", id);
    done(signOff(signatory, work, ""));
    return new Signed(id, work, signatory);
  }

  private static HttpResponse<String> plan(Signed signed, int revision, String day, String time)
      throws Exception {
    String page = signed.work() + "/publication";
    return signed
        .signatory()
        .send(
            page,
            page + "/plan",
            "revision",
            String.valueOf(revision),
            "number",
            "1",
            "day",
            day,
            "time",
            time);
  }

  /// Nothing is due that nobody planned; the time is London’s, summer and winter.
  @Test
  void a_time_is_set_moved_and_given_up_and_all_is_kept() throws Exception {
    Signed signed = signed("rel-planned");
    assertThat(plan(signed, 1, "2020-01-01", "09:30").body()).contains("a time that is to come");
    for (String[] wrong :
        new String[][] {
          {"", ""},
          {"2099-07-01", "24:61"},
          {"tomorrow", "09:30"},
          {"2099-02-30", "09:30"},
          {"2099-03-29", "01:30"}
        }) {
      HttpResponse<String> refused = plan(signed, 1, wrong[0], wrong[1]);
      assertThat(refused.statusCode()).as(wrong[0]).isEqualTo(422);
      assertThat(refused.body()).contains("a time that London’s clocks show");
    }
    done(plan(signed, 1, "2099-07-01", "09:30"));
    assertThat(plan(signed, 1, "2099-07-02", "09:30").statusCode()).isEqualTo(409);
    assertThat(
            database
                .sql("select due = '2099-07-01 08:30Z' from release_plan where inspection = ?")
                .param(signed.id())
                .query(Boolean.class)
                .single())
        .isTrue();
    String page = signed.work() + "/publication";
    assertThat(signed.signatory().get(page).body())
        .contains("It is released on 1 July 2099, 09:30, London time.");
    done(plan(signed, 2, "2099-12-01", "09:30"));
    done(signed.signatory().send(page, page + "/give-up", "revision", "3", "number", "1"));
    assertThat(signed.signatory().get(page).body())
        .contains(
            "No time is set.", "1 July 2099, 09:30", "1 December 2099, 09:30", "gets no time");
    assertThat(trail(signed.id(), "release-planned")).hasSize(3);
    clock("timestamptz '2100-01-01 00:00Z'");
    Thread.sleep(2500);
    assertThat(released(signed.id())).isZero();
  }

  @Test
  void the_minute_comes_when_the_database_says_so_and_never_again(@TempDir Path folder)
      throws Exception {
    Signed signed = signed("rel-clock");
    ZonedDateTime due = ZonedDateTime.now(LondonTime.ZONE).plusDays(2).withNano(0).withSecond(0);
    done(plan(signed, 1, due.toLocalDate().toString(), due.toLocalTime().toString()));
    // Back by a year, then to a second before.
    clock("clock_timestamp() - interval '1 year'");
    Thread.sleep(1500);
    clock("timestamptz '" + due.toOffsetDateTime() + "' - interval '1 second'");
    Thread.sleep(2500);
    assertThat(status("/reports/" + signed.id() + "/1/")).isEqualTo(404);
    assertThat(released(signed.id())).isZero();

    clock("timestamptz '" + due.toOffsetDateTime() + "'");
    soonPublic("/reports/" + signed.id() + "/1/report.pdf");

    // Back again: what is released stays, and a node that starts now agrees.
    clock("clock_timestamp() - interval '1 year'");
    try (Running other = new Running()) {
      java.net.URI site = java.net.URI.create(node(other, folder).address());
      soon(
          "a node that starts later serves it",
          () -> {
            try {
              return asked(site, "/reports/" + signed.id() + "/1/").statusCode() == 200;
            } catch (Exception problem) {
              throw new AssertionError(problem);
            }
          });
    }
    assertThat(status("/reports/" + signed.id() + "/1/report.pdf")).isEqualTo(200);
    assertThat(released(signed.id())).isEqualTo(1);
    assertThat(trail(signed.id(), "report-released"))
        .hasSize(1)
        .allMatch(it -> it.contains("as planned"));
    assertThat(plan(signed, 2, "2099-07-01", "09:30").statusCode()).isEqualTo(409);
  }

  /// While it was off, its minute passed.
  @Test
  void a_release_that_fell_due_while_nobody_ran_happens_at_the_next_start(@TempDir Path folder)
      throws Exception {
    Signed signed = signed("rel-restart");
    done(plan(signed, 1, "2099-07-01", "09:30"));
    try (Running other = new Running()) {
      clock("timestamptz '2099-07-02 00:00Z'");
      node(other, folder);
      soonPublic("/reports/" + signed.id() + "/1/");
    }
    assertThat(released(signed.id())).isEqualTo(1);
  }

  @Test
  void twenty_who_publish_at_once_on_two_nodes_publish_one(@TempDir Path folder) throws Exception {
    Signed signed = signed("rel-many");
    Browser editor = person("Edi rel-many", "editor", signed.id());
    done(plan(signed, 1, "2099-07-01", "09:30"));
    try (Running other = new Running();
        ExecutorService people = Executors.newFixedThreadPool(20)) {
      java.net.URI second = java.net.URI.create(node(other, folder).address());
      CountDownLatch ready = new CountDownLatch(20);
      List<Callable<Integer>> clicks = new ArrayList<>();
      for (int at = 0; at < 20; at++) {
        Browser one = new Browser(at % 2 == 0 ? start : second);
        one.cookies.putAll((at % 4 < 2 ? signed.signatory() : editor).cookies);
        one.cookies.remove("plumbline-form");
        clicks.add(() -> {
          one.get(signed.work() + "/publication");
          ready.countDown();
          ready.await();
          return publishNow(one, signed.work(), 1).statusCode();
        });
      }
      // Its planned minute comes at the same time.
      clock("timestamptz '2099-07-02 00:00Z'");
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : people.invokeAll(clicks)) {
        answers.add(answer.get());
      }
      assertThat(answers).allMatch(status -> status == 303 || status == 409);
      assertThat(answers.stream().filter(status -> status == 303)).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(released(signed.id())).isEqualTo(1);
    assertThat(trail(signed.id(), "report-released")).hasSize(1);
    soonPublic("/reports/" + signed.id() + "/1/report.pdf");
  }

  /// Twenty tabs of the signatory send the same form.
  @Test
  void twenty_who_sign_off_at_once_freeze_one_edition() throws Exception {
    String id = "rel-signing";
    String work = confirmed(id);
    Browser signatory = person("Sig rel-signing", "signatory", id);
    try (ExecutorService tabs = Executors.newFixedThreadPool(5)) {
      List<Callable<Integer>> clicks = new ArrayList<>();
      String page = signatory.get(work + "/publication").body();
      for (int at = 0; at < 20; at++) {
        Browser one = new Browser(start);
        one.cookies.putAll(signatory.cookies);
        one.cookies.remove("plumbline-form");
        clicks.add(() ->
            one.send(
                    "/account",
                    work + "/publication/sign-off",
                    "number",
                    "1",
                    "hash",
                    Browser.between(page, "name=\"hash\" value=\"", "\""),
                    "evidence",
                    Browser.between(page, "name=\"evidence\" value=\"", "\""),
                    "read",
                    "true")
                .statusCode());
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : tabs.invokeAll(clicks)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(303).allMatch(it -> it == 303 || it == 409 || it == 422);
    }
    assertThat(
            database
                .sql("select count(*) from edition where inspection = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }
}
