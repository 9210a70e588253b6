package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import plumbline.web.cases.Cases;

/// Resettlement is rated apart, from evidence, and only where the sample has cases of it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResettlementTest {
  private static final String ID = "sark-2026";
  private static final String JUDGE = "/work/" + ID + "/judgements/4.1";

  @TempDir static Path temporary;
  private static SampledInspection inspection;
  private static Browser lead;

  @BeforeAll
  static void start() throws Exception {
    inspection = new SampledInspection(temporary);
    inspection
        .database()
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            select ?, 'alderney', hash, 'single', date '2026-03-02'
            from framework_version where id = 'youth-2021' limit 1
            """)
        .param(ID)
        .update();
    lead = inspection.signedIn("Lee", "lead inspector", ID);
    String items = "/work/" + ID + "/grid/items";
    HttpResponse<String> added =
        lead.send(
            items + "/new",
            items,
            "questions",
            "4.1.1",
            "source",
            "documents",
            "direction",
            "supports",
            "strength",
            "strong",
            "placeKind",
            "document",
            "place",
            "Resettlement policy, page 2",
            "words",
            "The policy covers the whole path from sentence to home");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
  }

  @AfterAll
  static void stop() {
    inspection.close();
  }

  private static void sampled(String ref, String domain) {
    inspection
        .bean(Cases.class)
        .add(ID, new CaseFacts(ref, Map.of("domain", domain)), false, false, 1, Optional.empty());
  }

  private static HttpResponse<String> propose() throws Exception {
    UUID item =
        inspection
            .database()
            .sql("select id from evidence_item where inspection = ?")
            .param(ID)
            .query(UUID.class)
            .single();
    return lead.send(
        "/work/" + ID + "/judgements/1.1",
        JUDGE,
        "revision",
        "0",
        "rating",
        "Inadequate",
        "reasons",
        "Nobody knows the policy (E1)",
        "cites",
        item.toString());
  }

  @Test
  @Order(1)
  void before_the_sample_is_drawn_nobody_knows_whether_there_is_a_case() throws Exception {
    assertThat(lead.get(JUDGE).body())
        .contains("The sample is not drawn yet", "Propose it", "own neutral wording");
    assertThat(lead.get("/work/" + ID + "/judgements/3.4").body())
        .doesNotContain("Cases that illustrate it");
  }

  @Test
  @Order(2)
  void without_a_case_of_resettlement_there_is_no_rating_and_the_page_says_so() throws Exception {
    inspection
        .database()
        .sql(
            """
            insert into case_list (inspection, revision, file_name, content, sha256, cases)
            values (?, 1, 'cases.csv', 'x', encode(sha256('x'), 'hex'), 60)
            """)
        .param(ID)
        .update();
    inspection
        .database()
        .sql(
            """
            insert into sample_draw
              (inspection, revision, case_list, plan, seed, proof, proof_sha256, reason)
            values (?, 1, 1, '{}', 'seed', '{}', encode(sha256('{}'), 'hex'), '')
            """)
        .param(ID)
        .update();
    sampled("K-001", "court");

    assertThat(lead.get(JUDGE).body())
        .contains("The sample has no resettlement case, so this standard gets no rating.")
        .doesNotContain("Propose it");
    HttpResponse<String> refused = propose();
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "<a href=\"#proposed\">The sample has no resettlement case, so this standard gets no"
                + " rating</a>");
  }

  @Test
  @Order(3)
  void its_cases_illustrate_the_standard_and_are_not_rated() throws Exception {
    sampled("K-002", "resettlement");

    assertThat(lead.get(JUDGE).body())
        .contains("recorded, not rated", "<bdi>K-002</bdi>", "Propose it")
        .doesNotContain("K-001");
    assertThat(propose().statusCode()).isEqualTo(303);
    assertThat(lead.get(JUDGE).body()).contains("<strong>Inadequate</strong>");
  }
}
