package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Evidence about the key questions, the grid of it, and the ratings that rest on it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JudgementTest {
  private static final String WORK = "/work/" + SampledInspection.ID;
  private static final String ITEMS = WORK + "/grid/items";
  private static final String JUDGE = WORK + "/judgements/1.2";

  @TempDir static Path temporary;
  private static SampledInspection inspection;
  private static Browser lead;
  private static Browser inspector;
  private static Browser panel;
  private static Browser colleague;

  @BeforeAll
  static void start() throws Exception {
    inspection = new SampledInspection(temporary);
    lead = inspection.signedIn("Lee", "lead inspector", SampledInspection.ID);
    inspector = inspection.signedIn("Ina", "inspector", SampledInspection.ID);
    panel = inspection.signedIn("Pam", "panel member", SampledInspection.ID);
    colleague = inspection.signedIn("Cal", "colleague inspector", SampledInspection.ID);
  }

  @AfterAll
  static void stop() {
    inspection.close();
  }

  private static HttpResponse<String> add(
      Browser by, String question, String source, String direction, String words, String... more)
      throws Exception {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "questions",
                question,
                "source",
                source,
                "direction",
                direction,
                "strength",
                "strong",
                "placeKind",
                "meeting",
                "place",
                "Meeting on Tuesday",
                "words",
                words));
    fields.addAll(List.of(more));
    return by.send(ITEMS + "/new", ITEMS, fields.toArray(String[]::new));
  }

  private static String id(String label) {
    return inspection
        .database()
        .sql("select id from evidence_item where inspection = ? and number = ?")
        .params(SampledInspection.ID, Integer.valueOf(label.substring(1)))
        .query(UUID.class)
        .single()
        .toString();
  }

  private static List<String> told(String what) {
    return inspection
        .database()
        .sql(
            """
            select line::jsonb ->> 'words' from trail_entry
            where inspection = ? and line::jsonb ->> 'what' = ? order by number
            """)
        .params(SampledInspection.ID, what)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  private static HttpResponse<String> propose(
      int revision, String rating, String reasons, String... cites) throws Exception {
    List<String> fields =
        new ArrayList<>(
            List.of("revision", String.valueOf(revision), "rating", rating, "reasons", reasons));
    for (String cited : cites) {
      fields.addAll(List.of("cites", cited));
    }
    return lead.send(JUDGE, JUDGE, fields.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void without_evidence_the_pages_say_so_and_nothing_can_be_proposed() throws Exception {
    assertThat(lead.get(WORK + "/grid").body())
        .contains("Without any evidence: 14 of 14 key questions", "No evidence yet");
    assertThat(lead.get(ITEMS).body()).contains("There is no evidence yet.", "Add evidence");
    assertThat(lead.get(JUDGE).body())
        .contains("1.2 Staff", "add some about this standard first")
        .doesNotContain("Propose it");
    assertThat(lead.send(ITEMS + "/new", JUDGE, "rating", "Good", "reasons", "So it is").body())
        .contains("There is no evidence about this standard yet: add some first");
  }

  @Test
  @Order(2)
  void a_form_with_faults_tells_them_all_and_keeps_what_was_typed() throws Exception {
    HttpResponse<String> refused =
        inspector.send(
            ITEMS + "/new",
            ITEMS,
            "questions",
            "9.9.9",
            "source",
            "rumour",
            "direction",
            "sideways",
            "place",
            "page 4\u202e",
            "words",
            "<script>alert(1)</script>\u0007");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "<title>Error: Add evidence",
            "Choose the key questions that it is about",
            "Choose who or what it comes from",
            "Choose whether it supports a yes to the key question",
            "Choose how strong it is",
            "Choose what kind of place it is in",
            "Say where it can be found again, in one line of at most 300 characters",
            "Say what was found, in plain text of at most 2000 characters",
            "&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
    assertThat(add(inspector, "1.2.1", "staff", "against", "x".repeat(2001)).statusCode())
        .isEqualTo(422);
  }

  @Test
  @Order(3)
  void an_item_stands_in_its_cell_and_a_claim_of_one_source_stands_out() throws Exception {
    assertThat(
            add(lead, "1.2.1", "managers", "supports", "Caseloads are watched", "tags", "strength")
                .statusCode())
        .isEqualTo(303);
    add(inspector, "1.2.1", "staff", "against", "“We drown in work” <b>said</b> three of five");

    assertThat(panel.get(WORK + "/grid").body())
        .contains(
            "Without any evidence: 13 of 14",
            "That 1.2.1 is met rests on managers alone: E1",
            "That 1.2.1 is not met rests on staff alone: E2",
            ITEMS + "?question=1.2.1&amp;source=staff")
        .doesNotContain("Add evidence");
    assertThat(panel.get(ITEMS + "?question=1.2.1&source=staff").body())
        .contains(
            "&lt;b&gt;said&lt;/b&gt; three of five",
            "Meeting on Tuesday",
            "Added by <bdi>Ina</bdi>")
        .doesNotContain("Caseloads are watched", "Withdraw");
    assertThat(lead.get(JUDGE).body()).contains("Drafted from tagged evidence");
    assertThat(told("evidence-added"))
        .containsExactly(
            "E1 added: supports, strong evidence from managers about 1.2.1",
            "E2 added: against, strong evidence from staff about 1.2.1");
  }

  @Test
  @Order(4)
  void a_form_sent_twice_is_one_item_and_with_other_words_another() throws Exception {
    String id = UUID.randomUUID().toString();
    for (String words : List.of("Said once", "Said once", "Said anew")) {
      assertThat(add(lead, "1.2.2", "board", "mixed", words, "id", id).statusCode()).isEqualTo(303);
    }

    assertThat(lead.get(ITEMS).body()).containsOnlyOnce("Said once").containsOnlyOnce("Said anew");
  }

  @Test
  @Order(5)
  void a_proposal_needs_a_rating_reasons_and_evidence_about_the_standard() throws Exception {
    add(lead, "1.1.1", "board", "supports", "The board has a plan");
    HttpResponse<String> refused = propose(0, "Splendid", " ", id("E5"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "Choose a rating",
            "Give the reasons, in plain text of at most 5000 characters",
            "Choose the evidence that the reasons rest on: at least one item");
  }

  @Test
  @Order(6)
  void the_lead_proposes_and_the_earlier_proposal_is_kept() throws Exception {
    assertThat(propose(0, "Good", "Caseloads are fair (E1)", id("E1")).statusCode()).isEqualTo(303);
    assertThat(propose(1, "Requires improvement", "But see E2", id("E1"), id("E2")).statusCode())
        .isEqualTo(303);

    assertThat(panel.get(JUDGE).body())
        .contains("<strong>Requires improvement</strong>", "Earlier proposals", "fair (E1)")
        .doesNotContain("Propose it");
    assertThat(panel.get(WORK + "/judgements").body()).contains("Requires improvement", "Not yet");
    assertThat(told("judgement-proposed"))
        .containsExactly("1.2 Staff: Good proposed", "1.2 Staff: Requires improvement proposed");
  }

  @Test
  @Order(7)
  void of_two_leads_who_propose_at_once_the_second_is_told_and_loses_nothing() throws Exception {
    HttpResponse<String> late = propose(1, "Outstanding", "The best that we saw", id("E1"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains(
            "Somebody proposed a rating while you did",
            "The best that we saw",
            "name=\"revision\" value=\"2\"");
  }

  @Test
  @Order(8)
  void what_was_withdrawn_counts_no_longer_and_is_kept_with_its_reason() throws Exception {
    String withdraw = ITEMS + "/" + id("E1") + "/withdraw";
    assertThat(inspector.send(ITEMS, withdraw, "reason", "Not mine").statusCode()).isEqualTo(404);
    assertThat(lead.send(ITEMS, withdraw).body()).contains("Say why E1 counts no longer");
    assertThat(lead.send(ITEMS, withdraw, "reason", "A misunderstanding").statusCode())
        .isEqualTo(303);
    HttpResponse<String> again = lead.send(ITEMS, withdraw, "reason", "Once more");

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body())
        .contains(
            "E1 was withdrawn before, or the ratings were confirmed",
            "Withdrawn by <bdi>Lee</bdi>",
            "<bdi>A misunderstanding</bdi>");
    assertThat(lead.get(WORK + "/grid").body()).doesNotContain("rests on managers alone");
    assertThat(lead.get(JUDGE).body())
        .contains("The proposal cites evidence that was withdrawn since: E1")
        .doesNotContain("value=\"" + id("E1") + "\"");
    assertThat(told("evidence-withdrawn")).containsExactly("E1 withdrawn: A misunderstanding");
    assertThat(
            inspector
                .send(ITEMS, ITEMS + "/" + id("E2") + "/withdraw", "reason", "My own")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  @Order(9)
  void nobody_sees_another_inspection_s_evidence_and_colleagues_only_what_is_shared()
      throws Exception {
    Browser other = inspection.signedIn("Bea", "lead inspector", "brecqhou-2026");
    String elsewhere = "/work/brecqhou-2026/grid/items";
    assertThat(other.get(elsewhere).body()).contains("There is no evidence yet.");
    assertThat(
            other
                .send(
                    elsewhere + "/new",
                    elsewhere + "/" + id("E3") + "/withdraw",
                    "reason",
                    "Not theirs")
                .statusCode())
        .isEqualTo(404);
    assertThat(colleague.get(WORK + "/grid").statusCode()).isEqualTo(404);
    assertThat(colleague.get(JUDGE).statusCode()).isEqualTo(404);
    assertThat(lead.get(WORK + "/judgements/2.1").statusCode()).isEqualTo(404);
    assertThat(lead.get(WORK + "/judgements/nothing").statusCode()).isEqualTo(404);
  }
}
