package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.fieldwork.CaseState;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;

/// A case, saved answer by answer over HTTP as its page does it.
class CaseworkTest {
  private static final String INSPECTION = "millbrook-2026";

  @TempDir static Path temporary;
  private static Site site;
  private static UUID ann;
  private static UUID ben;
  private static UUID lee;
  private static Browser annsBrowser;
  private static Browser bensBrowser;
  private static Browser leesBrowser;

  private int number;

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    site.inspection("millbrook", "youth-2018");
    site.inspection("elsewhere", "youth-2018");
    ann = site.account("Ann", "inspector", INSPECTION);
    ben = site.account("Ben", "inspector", INSPECTION);
    lee = site.account("Lee", "lead inspector", INSPECTION);
    annsBrowser = site.signedIn("Ann");
    bensBrowser = site.signedIn("Ben");
    leesBrowser = site.signedIn("Lee");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void case_of_ann() {
    number = site.courtCase(INSPECTION, false, Optional.of(ann), Optional.empty());
  }

  private String page() {
    return "/work/%s/cases/%d".formatted(INSPECTION, number);
  }

  private HttpResponse<String> save(Browser browser, UUID by, Said said) throws Exception {
    return save(browser, by, "first", said);
  }

  private HttpResponse<String> save(Browser browser, UUID by, String reading, Said said)
      throws Exception {
    return said.save(site, browser, page(), by, reading);
  }

  private AssessedCase kept(Reading reading) {
    return site.kept(INSPECTION, number, reading);
  }

  private int entries() {
    return kept(Reading.FIRST).assessment().record().entries().size();
  }

  @Test
  void an_answer_is_kept_with_who_gave_it() throws Exception {
    Said said = Said.of("answer 2.1.1", "yes");
    HttpResponse<String> answer = save(annsBrowser, ann, said);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(said.id().toString());
    assertThat(kept(Reading.FIRST).state()).isEqualTo(CaseState.IN_PROGRESS);
    assertThat(kept(Reading.FIRST).assessment().record().entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.by()).isEqualTo(ann));
    assertThat(annsBrowser.get(page()).body()).contains("in progress", "First reading by", "Ann");
  }

  @Test
  void an_answer_that_is_sent_twice_is_one() throws Exception {
    Said said = Said.of("answer 2.1.1", "no");
    save(annsBrowser, ann, said);
    assertThat(save(annsBrowser, ann, said).statusCode()).isEqualTo(200);
    assertThat(entries()).isEqualTo(1);

    Said other = new Said(said.id(), "answer 2.1.2", "yes", "", List.of());
    HttpResponse<String> refused = save(annsBrowser, ann, other);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("SAME_ID");
  }

  @Test
  void two_people_at_once_clash_and_both_are_kept_until_a_third_settles_it() throws Exception {
    Said anns = Said.of("answer 2.1.1", "yes");
    Said bens = Said.of("answer 2.1.1", "no");
    save(annsBrowser, ann, anns);
    HttpResponse<String> second = save(bensBrowser, ben, bens);

    assertThat(second.body()).contains("Ann", "Ben", anns.id().toString());
    assertThat(kept(Reading.FIRST).assessment().progress().clashes()).isEqualTo(1);

    Said benAlone = Said.of("answer 2.1.1", "no", anns.id(), bens.id());
    assertThat(save(bensBrowser, ben, benAlone).body())
        .contains("REASON", "You are one of those who differ here");
    assertThat(kept(Reading.FIRST).assessment().progress().clashes()).isEqualTo(1);

    save(leesBrowser, lee, Said.of("answer 2.1.1", "no", anns.id(), bens.id()));
    assertThat(kept(Reading.FIRST).assessment().progress().clashes()).isZero();
    assertThat(entries()).isEqualTo(3);
    assertThat(leesBrowser.get(page()).body()).contains("What was changed, by whom and why");
  }

  @Test
  void what_a_case_does_not_take_is_refused_in_words() throws Exception {
    assertThat(save(annsBrowser, ann, Said.of("answer 2.1.1", "maybe")).body())
        .contains("VALUE", "maybe");
    assertThat(save(annsBrowser, ann, Said.of("answer 3.1.1", "yes")).body())
        .contains("OTHER_DOMAIN");
    assertThat(save(annsBrowser, ann, Said.of("answer 2.1.1", "na")).body()).contains("REASON");
    assertThat(save(annsBrowser, ann, Said.of("note", "x".repeat(5000))).body()).contains("TEXT");
    assertThat(save(annsBrowser, ann, Said.of("DROP TABLE entry", "yes")).body())
        .contains("UNKNOWN");
    assertThat(entries()).isZero();
  }

  @Test
  void what_one_person_wrote_is_not_saved_under_another_name() throws Exception {
    assertThat(save(bensBrowser, ann, Said.of("answer 2.1.1", "yes")).statusCode()).isEqualTo(409);
    assertThat(entries()).isZero();
  }

  @Test
  void a_case_that_left_the_sample_takes_no_step() throws Exception {
    complete();
    site.bean(Cases.class)
        .withdraw(INSPECTION, number, "Moved away", Optional.empty(), Optional.of(lee));
    HttpResponse<String> refused =
        annsBrowser.send("/account", page() + "/submit", "from", "in-progress");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The case is no longer in the sample");
    assertThat(kept(Reading.FIRST).state()).isEqualTo(CaseState.IN_PROGRESS);
    assertThat(annsBrowser.get(page()).body()).doesNotContain(page() + "/submit");
  }

  @Test
  void nobody_moderates_or_locks_a_case_that_they_read() throws Exception {
    number = site.courtCase(INSPECTION, false, Optional.of(ann), Optional.empty());
    complete();
    site.bean(Assignments.class)
        .add(
            INSPECTION,
            number,
            new CaseAssignment(2, Optional.of(lee), Optional.empty(), Optional.empty()),
            "",
            Optional.empty());
    annsBrowser.send(page(), page() + "/submit", "from", "in-progress");
    assertThat(kept(Reading.FIRST).state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(moved("moderated", "")).isEqualTo(422);
    assertThat(moved("locked", "")).isEqualTo(422);
    assertThat(kept(Reading.FIRST).state()).isEqualTo(CaseState.SUBMITTED);
  }

  @Test
  void nobody_moderates_a_case_that_they_submitted_for_somebody_else() throws Exception {
    complete();
    leesBrowser.send(page(), page() + "/submit", "from", "in-progress");
    assertThat(kept(Reading.FIRST).state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(moved("moderated", "")).isEqualTo(422);
    assertThat(moved("returned", "Look at 2.1.1 again")).isEqualTo(303);
    assertThat(annsBrowser.get(page()).body()).contains("Returned by", "Look at 2.1.1 again");
  }

  @Test
  void an_entry_does_not_replace_more_than_a_page_could() throws Exception {
    UUID[] many = new UUID[51];
    java.util.Arrays.setAll(many, _ -> UUID.randomUUID());
    HttpResponse<String> refused = save(annsBrowser, ann, Said.of("answer 2.1.1", "yes", many));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("replaces more than 50 others");
  }

  @Test
  void a_case_without_a_second_reading_has_none() throws Exception {
    assertThat(annsBrowser.get(page() + "?reading=second").statusCode()).isEqualTo(404);
    assertThat(save(annsBrowser, ann, "second", Said.of("note", "x")).statusCode()).isEqualTo(404);
    assertThat(annsBrowser.get(page() + "?reading=third").statusCode()).isEqualTo(404);
  }

  @Test
  void a_case_is_submitted_when_nothing_is_missing() throws Exception {
    HttpResponse<String> early =
        annsBrowser.send(page(), page() + "/submit", "from", "not-started");
    assertThat(early.statusCode()).isEqualTo(422);

    complete();
    HttpResponse<String> submitted =
        annsBrowser.send(page(), page() + "/submit", "from", "in-progress");
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(303);
    assertThat(kept(Reading.FIRST).state()).isEqualTo(CaseState.SUBMITTED);

    UUID held = held("answer 2.1.1");
    Said change = Said.of("answer 2.1.1", "no", held);
    assertThat(save(annsBrowser, ann, change).body()).contains("REASON");
    assertThat(save(annsBrowser, ann, change.because("Read again")).statusCode()).isEqualTo(200);

    assertThat(
            annsBrowser
                .send(page(), page() + "/move", "from", "submitted", "to", "locked")
                .statusCode())
        .as("inspectors lock nothing")
        .isEqualTo(404);
    assertThat(moved("returned", "")).as("without a comment").isEqualTo(422);
    assertThat(moved("returned", "2.1.2 needs its evidence")).isEqualTo(303);
    assertThat(annsBrowser.get(page()).body()).contains("2.1.2 needs its evidence");
    annsBrowser.send(page(), page() + "/submit", "from", "returned");
    assertThat(moved("locked", "")).isEqualTo(303);

    Said late = Said.of("answer 2.1.2", "no", held("answer 2.1.2")).because("Too late");
    assertThat(save(annsBrowser, ann, late).body()).contains("LOCKED");
    assertThat(moved("moderated", "")).as("seen as submitted, locked since").isEqualTo(409);
  }

  private int moved(String to, String reason) throws Exception {
    return leesBrowser
        .send(page(), page() + "/move", "from", "submitted", "to", to, "reason", reason)
        .statusCode();
  }

  private UUID held(String slot) {
    return kept(Reading.FIRST).assessment().record().entries().stream()
        .filter(entry -> entry.slot().text().equals(slot))
        .reduce((_, later) -> later)
        .orElseThrow()
        .id();
  }

  /// Says whatever the case still lacks, in the order in which it comes up.
  private void complete() throws Exception {
    for (int round = 0; round < 3; round++) {
      for (var missing : kept(Reading.FIRST).assessment().missing()) {
        String slot = missing.slot().text();
        String value =
            slot.startsWith("classification")
                ? "medium"
                : slot.equals("interview") ? "done" : "yes";
        assertThat(save(annsBrowser, ann, Said.of(slot, value)).statusCode())
            .as(slot)
            .isEqualTo(200);
      }
    }
    assertThat(kept(Reading.FIRST).assessment().missing()).isEmpty();
  }

  /// Of saves and a lock at once, what was acknowledged is there, and nothing comes after the lock.
  @Test
  void nothing_is_said_about_a_case_after_its_lock() throws Exception {
    complete();
    annsBrowser.send(page(), page() + "/submit", "from", "in-progress");
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int at = 0; at < 20; at++) {
      Said said = Said.of("note", "Thought " + at).because("More evidence");
      tasks.add(() -> save(annsBrowser, ann, said).statusCode());
      if (at == 10) {
        tasks.add(() -> moved("locked", "") == 303 ? 0 : -1);
      }
    }
    long acknowledged;
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Integer> outcomes = new ArrayList<>();
      for (Future<Integer> one : threads.invokeAll(tasks)) {
        outcomes.add(one.get());
      }
      assertThat(outcomes).contains(0).doesNotContain(-1, 500);
      acknowledged = outcomes.stream().filter(status -> status == 200).count();
    }
    List<@Nullable Long> notes =
        site.database
            .sql(
                "select extract(epoch from at) * 1000 from entry where number = ? and slot = 'note'")
            .param(number)
            .query(Long.class)
            .list();
    long lockedAt =
        site.database
            .sql(
                """
                select extract(epoch from at) * 1000 from case_move
                where number = ? and to_state = 'locked'
                """)
            .param(number)
            .query(Long.class)
            .single();
    assertThat(notes).hasSize((int) acknowledged).allMatch(at -> at != null && at <= lockedAt);
  }

  @Test
  void a_foreign_case_and_a_wrong_number_look_alike() throws Exception {
    assertThat(annsBrowser.get("/work/elsewhere-2026/cases").statusCode()).isEqualTo(404);
    assertThat(annsBrowser.get("/work/%s/cases/99999".formatted(INSPECTION)).statusCode())
        .isEqualTo(404);
    assertThat(annsBrowser.get("/work/%s/cases/x".formatted(INSPECTION)).statusCode())
        .isIn(400, 404);
  }

  /// Far more people than the pool has connections: nobody holds one and waits for another, and
  /// nobody is overtaken until the time is up.
  @Test
  void two_hundred_people_at_once_are_all_served() throws Exception {
    List<Callable<Integer>> people = new ArrayList<>();
    for (int at = 0; at < 200; at++) {
      people.add(() -> annsBrowser.get(page()).statusCode());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> one : threads.invokeAll(people)) {
        assertThat(one.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void what_an_open_page_asks_for_on_and_on_is_recorded_once() throws Exception {
    for (int asked = 0; asked < 3; asked++) {
      assertThat(annsBrowser.get(page() + "/status?reading=first").statusCode()).isEqualTo(200);
      assertThat(annsBrowser.get(page()).statusCode()).isEqualTo(200);
    }
    assertThat(
            site.database
                .sql("select address from case_access where account = ? and number = ? order by id")
                .params(ann, number)
                .query(String.class)
                .list())
        .containsExactly(
            "GET " + page() + "/status", "GET " + page(), "GET " + page(), "GET " + page());
  }

  @Test
  void the_page_of_a_case_is_light() throws Exception {
    String page = annsBrowser.get(page()).body();
    assertThat(page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length).isLessThan(150_000);
  }
}
