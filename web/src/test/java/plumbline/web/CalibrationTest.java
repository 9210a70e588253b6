package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import plumbline.fieldwork.CaseFacts;
import plumbline.fieldwork.Reconstruction;
import plumbline.framework.Framework;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.planning.Inspections;

/// A case that everybody reads to see whether they read the rules alike.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalibrationTest {
  private static final String INSPECTION = "millbrook-2026";
  private static final String WORK = "/work/" + INSPECTION;
  private static final String LIST = WORK + "/calibration";

  @TempDir static Path temporary;
  private static Site site;
  private static UUID ann;
  private static UUID ben;
  private static UUID carol;
  private static UUID lee;
  private static Browser anns;
  private static Browser bens;
  private static Browser carols;
  private static Browser lees;
  private static int number;

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    site.inspection("millbrook", "youth-2018");
    ann = site.account("Ann", "inspector", INSPECTION);
    ben = site.account("Ben", "inspector", INSPECTION);
    carol = site.account("Carol", "assistant inspector", INSPECTION);
    lee = site.account("Lee", "lead inspector", INSPECTION);
    anns = site.signedIn("Ann");
    bens = site.signedIn("Ben");
    carols = site.signedIn("Carol");
    lees = site.signedIn("Lee");
    number = site.courtCase(INSPECTION, false, Optional.of(ann), Optional.empty());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String page() {
    return "%s/cases/%d".formatted(WORK, number);
  }

  private static String of(UUID reader) {
    return "calibration-" + reader;
  }

  private static HttpResponse<String> begin(Browser browser, int one, String reason)
      throws Exception {
    return browser.send("/account", LIST, "number", String.valueOf(one), "reason", reason);
  }

  private static HttpResponse<String> close(Browser browser, String reason) throws Exception {
    return browser.send("/account", "%s/%d/close".formatted(LIST, number), "reason", reason);
  }

  private static HttpResponse<String> save(Browser browser, UUID by, String reading, Said said)
      throws Exception {
    return said.save(site, browser, page(), by, reading);
  }

  private static HttpResponse<String> submit(Browser browser, UUID reader) throws Exception {
    return browser.send(
        page() + "?reading=" + of(reader),
        page() + "/submit",
        "reading",
        of(reader),
        "from",
        "in-progress");
  }

  /// Everything else that may be said about the case, all yes but for some answers.
  private static void readWhole(UUID reader, String... no) {
    CaseFacts facts = site.bean(Cases.class).find(INSPECTION, number).orElseThrow().facts();
    Framework framework =
        site.bean(Assessments.class)
            .framework(site.bean(Inspections.class).find(INSPECTION).orElseThrow());
    Reconstruction.of(framework, List.of(facts), Map.of(), List.of(), 1)
        .getOrDefault(facts.ref(), List.of())
        .forEach(said ->
            site.database
                .sql(
                    """
                    insert into entry
                      (id, inspection, number, reading, slot, value, reason, replaces, by)
                    select :id, :inspection, :number, :reading, :slot, :value, :reason, '{}', :by
                    where not exists (
                      select from entry where reading = :reading and number = :number
                        and slot = :slot)
                    """)
                .param("id", UUID.randomUUID())
                .param("inspection", INSPECTION)
                .param("number", number)
                .param("reading", of(reader))
                .param("slot", said.slot().text())
                .param("value", List.of(no).contains(said.slot().text()) ? "no" : said.value())
                .param("reason", said.reason())
                .param("by", reader)
                .update());
  }

  @Test
  @Order(1)
  void whoever_moderates_begins_one_of_a_case_that_nobody_has_begun() throws Exception {
    assertThat(begin(anns, number, "To begin alike").statusCode()).isEqualTo(404);
    assertThat(anns.get(page() + "?reading=" + of(ann)).statusCode()).isEqualTo(404);
    assertThat(save(anns, ann, of(ann), Said.of("answer 2.1.1", "no")).statusCode())
        .as("of a case that is none")
        .isEqualTo(404);

    assertThat(begin(lees, number, " ").body()).contains("Enter why, in one line");
    assertThat(begin(lees, 99, "To begin alike").statusCode()).isEqualTo(404);
    int twice = site.courtCase(INSPECTION, true, Optional.of(ann), Optional.of(ben));
    assertThat(begin(lees, twice, "To begin alike").statusCode()).isEqualTo(422);
    int begun = site.courtCase(INSPECTION, false, Optional.of(ann), Optional.empty());
    Said.of("answer 2.1.1", "no")
        .save(site, anns, "%s/cases/%d".formatted(WORK, begun), ann, "first");
    HttpResponse<String> late = begin(lees, begun, "To begin alike");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody has begun to read the case");

    assertThat(begin(lees, number, "To begin <alike>").statusCode()).isEqualTo(303);
    assertThat(begin(lees, number, "Again").statusCode()).isEqualTo(409);
    assertThat(carols.get(LIST).body()).contains("To begin &lt;alike&gt;");
    assertThat(carols.get(WORK + "/cases").body())
        .contains("Case %d, your reading for calibration".formatted(number));
  }

  @Test
  @Order(2)
  void everybody_writes_their_own_reading_and_sees_no_other() throws Exception {
    assertThat(save(anns, ann, of(ann), Said.of("note", "Ann was here")).statusCode())
        .isEqualTo(200);
    assertThat(anns.get(page() + "?reading=" + of(ann)).body())
        .contains("Reading for calibration by Ann", "Ann was here");
    for (Browser other : List.of(bens, lees)) {
      String reading = "?reading=" + of(ann);
      assertThat(other.get(page() + reading).statusCode()).isEqualTo(404);
      assertThat(other.get(page() + "/status" + reading).statusCode()).isEqualTo(404);
      for (String address : List.of(LIST, LIST + "/" + number, page(), WORK + "/evidence")) {
        assertThat(other.get(address).body()).doesNotContain("Ann was here");
      }
    }
    assertThat(save(bens, ben, of(ann), Said.of("answer 2.1.2", "no")).statusCode()).isEqualTo(404);
    assertThat(save(lees, lee, of(ann), Said.of("answer 2.1.2", "no")).statusCode()).isEqualTo(404);
    assertThat(save(bens, ben, "calibration-", Said.of("answer 2.1.2", "no")).statusCode())
        .isEqualTo(404);
    assertThat(
            site.database
                .sql(
                    """
                    select deed || ', ' || address from case_access
                    where account = ? and number = ? and not allowed order by id
                    """)
                .params(ben, number)
                .query(String.class)
                .list())
        .contains(
            "read cases, GET %s?reading=%s".formatted(page(), of(ann)),
            "assess case, POST %s/entries?reading=%s".formatted(page(), of(ann)));
  }

  @Test
  @Order(3)
  void the_reading_that_counts_waits() throws Exception {
    HttpResponse<String> early = save(anns, ann, "first", Said.of("answer 2.1.1", "yes"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("LOCKED", "read for calibration first");
    assertThat(anns.get(page()).body())
        .contains("The reading that counts begins when calibration is closed")
        .contains("data-may-assess=\"false\"");
    assertThat(site.kept(INSPECTION, number, Reading.FIRST).assessment().record().isEmpty())
        .isTrue();
  }

  /// A save looks at the case, and adds its entry where nothing happened to the case meanwhile.
  @Test
  @Order(3)
  void a_save_that_was_under_way_when_calibration_began_adds_nothing() {
    String outcome =
        site.database
            .sql("select add_entry(?, ?, ?, 'first', 'note', 'Too late', '', '{}', ?, ?)")
            .params(UUID.randomUUID(), INSPECTION, number, ann, 0L)
            .query(String.class)
            .single();
    assertThat(outcome).isEqualTo("moved");
    assertThat(site.kept(INSPECTION, number, Reading.FIRST).assessment().record().isEmpty())
        .isTrue();
  }

  @Test
  @Order(4)
  void what_was_submitted_is_shown_when_calibration_is_closed() throws Exception {
    readWhole(ann);
    readWhole(ben, "answer 2.1.1");
    readWhole(lee, "answer 2.1.1", "answer 2.1.2");
    save(carols, carol, of(carol), Said.of("note", "A draft of Carol’s"));
    assertThat(submit(anns, ann).statusCode()).isEqualTo(303);
    assertThat(submit(bens, ben).statusCode()).isEqualTo(303);
    assertThat(submit(bens, ann).statusCode()).isEqualTo(404);
    assertThat(submit(lees, lee).statusCode()).isEqualTo(303);
    assertThat(bens.get(page() + "?reading=" + of(ann)).statusCode())
        .as("submitted, and not closed")
        .isEqualTo(404);
    assertThat(lees.get(LIST + "/" + number).body())
        .containsPattern("Ann</bdi>: submitted")
        .containsPattern("Carol</bdi>: in progress")
        .doesNotContain("Where they differed");

    assertThat(close(anns, "We talk today").statusCode()).isEqualTo(404);
    assertThat(close(lees, "").statusCode()).isEqualTo(422);
    assertThat(close(lees, "We talk today").statusCode()).isEqualTo(303);
    assertThat(close(lees, "Again").statusCode()).isEqualTo(409);
    String shown = bens.get(LIST + "/" + number).body().replaceAll("\\s+", " ");
    assertThat(shown)
        .contains("3 submitted the case", "differed about 2", "Two of the three inspectors")
        .containsPattern("2\\.1\\.1 [^<]*</th> <td[^>]*>yes</td> <td[^>]*>no</td> <td[^>]*>no</td>")
        .containsPattern(
            "2\\.1\\.2 [^<]*</th> <td[^>]*>yes</td> <td[^>]*>yes</td> <td[^>]*>no</td>")
        .doesNotContain("Carol");
    assertThat(bens.get(page() + "?reading=" + of(ann)).statusCode()).isEqualTo(200);
    assertThat(bens.get(page() + "?reading=" + of(carol)).statusCode())
        .as("a draft")
        .isEqualTo(404);
  }

  @Test
  @Order(5)
  void a_closed_calibration_is_changed_no_more() throws Exception {
    HttpResponse<String> late = save(carols, carol, of(carol), Said.of("answer 2.1.1", "no"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("The calibration of the case is closed");
    assertThat(submit(carols, carol).statusCode()).isEqualTo(422);
    HttpResponse<String> moderated =
        lees.send(
            "/account", page() + "/move", "reading", of(ann), "from", "submitted", "to", "locked");
    assertThat(moderated.statusCode()).isEqualTo(422);
    assertThat(moderated.body()).contains("counts for nothing");
    assertThat(begin(lees, number, "Once more").statusCode()).isEqualTo(409);
  }

  @Test
  @Order(6)
  void it_never_counts() throws Exception {
    String csv = lees.get(WORK + "/results/answers.csv").body();
    assertThat(csv).doesNotContain("calibration");
    assertThat(lees.get(WORK + "/results/2.1.1?cases=all").body())
        .contains("Yes in 0 of 1 relevant cases");
    assertThat(site.kept(INSPECTION, number, Reading.FIRST).assessment().record().isEmpty())
        .isTrue();
    String ref = site.kept(INSPECTION, number, Reading.FIRST).sampled().ref();
    assertThat(lees.get(WORK + "/results/inspection.json").body()).doesNotContain(ref);

    assertThat(save(anns, ann, "first", Said.of("answer 2.1.1", "yes")).statusCode())
        .isEqualTo(200);
    assertThat(lees.get(WORK + "/results/2.1.1?cases=all").body())
        .contains("Yes in 1 of 2 relevant cases");
  }

  @Test
  @Order(7)
  void agreement_tells_of_it_apart_from_second_reads() throws Exception {
    assertThat(anns.get(LIST).body().replaceAll("\\s+", " "))
        .contains("Where they differ most", "one case alone tells nothing of that")
        .containsPattern("2\\.1\\.1 [^<]*</th> <td[^>]*>1</td> <td[^>]*>1 of 3");
    assertThat(lees.get(WORK + "/agreement").body())
        .contains("No case has been read twice and submitted by both yet")
        .contains("Apart from the second reads");
  }

  @Test
  @Order(8)
  void one_that_fewer_than_two_submitted_has_nothing_to_compare() throws Exception {
    number = site.courtCase(INSPECTION, false, Optional.empty(), Optional.empty());
    assertThat(begin(lees, number, "The wrong case").statusCode()).isEqualTo(303);
    assertThat(close(lees, "It was the wrong one").statusCode()).isEqualTo(303);
    assertThat(lees.get(LIST + "/" + number).body()).contains("there is nothing to compare");
    assertThat(lees.get(LIST + "/99").statusCode()).isEqualTo(404);
  }
}
