package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import plumbline.fieldwork.CaseFacts;
import plumbline.fieldwork.Reconstruction;
import plumbline.framework.Framework;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;
import plumbline.web.planning.Inspections;

/// A case that two inspectors read and settle.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModerationTest {
  private static final String INSPECTION = "millbrook-2026";
  private static final String LIST = "/work/millbrook-2026/second-reads";
  private static final String DIFFERING = "answer 2.1.1";

  @TempDir static Path temporary;
  private static Site site;
  private static UUID ann;
  private static UUID ben;
  private static Browser annsBrowser;
  private static Browser bensBrowser;
  private static Browser carolsBrowser;
  private static Browser leesBrowser;
  private static int number;

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    site.inspection("millbrook", "youth-2018");
    ann = site.account("Ann", "inspector", INSPECTION);
    ben = site.account("Ben", "inspector", INSPECTION);
    site.account("Carol", "inspector", INSPECTION);
    site.account("Lee", "lead inspector", INSPECTION);
    annsBrowser = site.signedIn("Ann");
    bensBrowser = site.signedIn("Ben");
    carolsBrowser = site.signedIn("Carol");
    leesBrowser = site.signedIn("Lee");
    number =
        site.sampled(
            INSPECTION,
            "C1",
            true,
            Map.of("domain", "court", "disposal", "referral-order", "rosh", "medium"));
    site.bean(Assignments.class)
        .add(
            INSPECTION,
            number,
            new CaseAssignment(1, Optional.of(ann), Optional.of(ben), Optional.empty()),
            "",
            Optional.empty());
    read("first", ann, "");
    read("second", ben, DIFFERING);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /// A whole reading, all yes but for one answer.
  private static void read(String reading, UUID by, String no) {
    CaseFacts facts = site.bean(Cases.class).find(INSPECTION, number).orElseThrow().facts();
    Framework framework =
        site.bean(Assessments.class)
            .framework(site.bean(Inspections.class).find(INSPECTION).orElseThrow());
    Reconstruction.of(framework, List.of(facts), Map.of(), List.of(), 1)
        .getOrDefault("C1", List.of())
        .forEach(said ->
            site.database
                .sql(
                    """
                    insert into entry
                      (id, inspection, number, reading, slot, value, reason, replaces, by)
                    values (?, ?, ?, ?, ?, ?, ?, '{}', ?)
                    """)
                .params(
                    UUID.randomUUID(),
                    INSPECTION,
                    number,
                    reading,
                    said.slot().text(),
                    said.slot().text().equals(no) ? "no" : said.value(),
                    said.reason(),
                    by)
                .update());
  }

  private static HttpResponse<String> submit(Browser browser, String reading) throws Exception {
    String page = "/work/%s/cases/%d".formatted(INSPECTION, number);
    return browser.send(
        page + "?reading=" + reading, page + "/submit", "reading", reading, "from", "in-progress");
  }

  private static HttpResponse<String> settle(Browser browser, String... changed) throws Exception {
    Map<String, String> form =
        new LinkedHashMap<>(
            Map.of(
                "slot",
                DIFFERING,
                "first",
                "yes",
                "second",
                "no",
                "after",
                "no",
                "cause",
                "evidence-missed",
                "reason",
                "The plan of March was not seen"));
    for (int at = 0; at < changed.length; at += 2) {
      form.put(changed[at], changed[at + 1]);
    }
    String[] fields =
        form.entrySet().stream()
            .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
            .toArray(String[]::new);
    return browser.send("/account", LIST + "/" + number, fields);
  }

  @Test
  @Order(1)
  void until_both_have_submitted_nobody_is_shown_a_difference() throws Exception {
    assertThat(submit(annsBrowser, "first").statusCode()).isEqualTo(303);
    assertThat(annsBrowser.get(LIST).body()).contains("blind until both have submitted");
    assertThat(annsBrowser.get(LIST + "/" + number).body())
        .contains("blind to each other")
        .doesNotContain("Settle it");
    assertThat(settle(annsBrowser).statusCode()).isEqualTo(404);
    HttpResponse<String> early = lock();
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("The other reader of the case has not submitted it");
  }

  @Test
  @Order(2)
  void the_differences_stand_side_by_side() throws Exception {
    assertThat(submit(bensBrowser, "second").statusCode()).isEqualTo(303);
    String page = bensBrowser.get(LIST + "/" + number).body();
    assertThat(page).contains("differed about 1", "2.1.1", "Settle it");
    assertThat(carolsBrowser.get(LIST + "/" + number).body())
        .contains("differed about 1")
        .doesNotContain("Settle it");
  }

  @Test
  @Order(3)
  void a_case_is_not_locked_before_its_differences_are_settled() throws Exception {
    HttpResponse<String> early = lock();
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("settle 1 difference first");
  }

  private static HttpResponse<String> lock() throws Exception {
    String page = "/work/%s/cases/%d".formatted(INSPECTION, number);
    return leesBrowser.send(page, page + "/move", "from", "submitted", "to", "locked");
  }

  @Test
  @Order(4)
  void a_consensus_names_its_cause_and_its_reason() throws Exception {
    assertThat(settle(carolsBrowser).statusCode()).as("no reader of the case").isEqualTo(404);
    assertThat(settle(annsBrowser, "cause", "").body()).contains("Choose why they differed");
    assertThat(settle(annsBrowser, "reason", "").statusCode()).isEqualTo(422);
    assertThat(settle(annsBrowser, "after", "").body()).contains("Choose what was agreed");
    assertThat(settle(annsBrowser, "after", "perhaps").statusCode()).isEqualTo(422);
    assertThat(settle(annsBrowser, "second", "yes").statusCode()).as("as seen").isEqualTo(422);

    assertThat(settle(annsBrowser).statusCode()).isEqualTo(303);
    HttpResponse<String> late = settle(bensBrowser);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody has settled it meanwhile");
    String page = annsBrowser.get(LIST + "/" + number).body();
    assertThat(page)
        .contains("All is settled", "The plan of March was not seen", "Evidence was missed")
        .contains("not yet entered in the first reading");
  }

  @Test
  @Order(5)
  void agreement_is_told_as_it_was_before_they_talked() throws Exception {
    assertThat(annsBrowser.get("/work/millbrook-2026/agreement").statusCode()).isEqualTo(404);
    String page = leesBrowser.get("/work/millbrook-2026/agreement").body();
    assertThat(page)
        .contains("1 case", "Evidence was missed: 1", "Too few cases for an interval or a word")
        .doesNotContain("almost perfect", "1.00 (", "case-question");
    assertThat(page.replaceAll("\\s+", " "))
        .containsPattern("2\\.1\\.1 [^<]+</th> <td[^>]*>1</td> <td[^>]*>0 of 1<")
        .containsPattern("2\\.1\\.2 [^<]+</th> <td[^>]*>1</td> <td[^>]*>1 of 1<");
  }

  @Test
  @Order(6)
  void a_case_of_which_all_is_settled_is_locked() throws Exception {
    assertThat(lock().statusCode()).isEqualTo(303);
  }

  @Test
  @Order(7)
  void what_a_reader_changes_later_changes_no_agreement() throws Exception {
    UUID said =
        site.database
            .sql("select id from entry where reading = 'second' and slot = 'answer 2.1.2'")
            .query(UUID.class)
            .single();
    site.database
        .sql(
            """
            insert into entry (id, inspection, number, reading, slot, value, reason, replaces, by)
            values (?, ?, ?, 'second', 'answer 2.1.2', 'no', 'Read again', array[?], ?)
            """)
        .params(UUID.randomUUID(), INSPECTION, number, said, ben)
        .update();
    assertThat(bensBrowser.get(LIST + "/" + number).body()).contains("differed about 2");
    assertThat(leesBrowser.get("/work/millbrook-2026/agreement").body().replaceAll("\\s+", " "))
        .containsPattern("2\\.1\\.1 [^<]+</th> <td[^>]*>1</td> <td[^>]*>0 of 1<")
        .containsPattern("2\\.1\\.2 [^<]+</th> <td[^>]*>1</td> <td[^>]*>1 of 1<");
  }

  @Test
  @Order(8)
  void a_case_that_is_read_once_or_withdrawn_is_not_compared() throws Exception {
    int once = site.sampled(INSPECTION, "C2", false, Map.of("domain", "court"));
    int withdrawn = site.sampled(INSPECTION, "C3", true, Map.of("domain", "court"));
    assertThat(leesBrowser.get(LIST + "/" + withdrawn).statusCode()).isEqualTo(200);
    site.database
        .sql("insert into case_withdrawn (inspection, number, reason) values (?, ?, 'Moved away')")
        .params(INSPECTION, withdrawn)
        .update();
    for (int none : List.of(once, withdrawn, 99)) {
      assertThat(leesBrowser.get(LIST + "/" + none).statusCode()).as("%d", none).isEqualTo(404);
    }
    assertThat(leesBrowser.get(LIST + "/" + number).body()).contains("differed about 2");
  }
}
