package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.web.JointInspection.INSPECTION;
import static plumbline.web.JointInspection.SHARED;
import static plumbline.web.JointInspection.WORK;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import plumbline.web.judgement.EvidenceItems;

/// What of a joint inspection goes into its file, and what was withdrawn in it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JointRecordsTest {
  @TempDir static Path temporary;
  private static JointInspection joint;
  private static Site site;
  private static UUID pat;
  private static UUID hal;
  private static Browser lead;
  private static Browser police;

  @BeforeAll
  static void start() throws Exception {
    joint = new JointInspection(temporary);
    site = joint.site;
    pat = joint.pat;
    hal = joint.hal;
    lead = joint.lead;
    police = joint.police;
    comesFrom(pat, "police");
    comesFrom(hal, "health");
  }

  private static void comesFrom(UUID colleague, String agency) throws Exception {
    String page = joint.of(colleague);
    assertThat(lead.send(page, page + "/agency", "revision", "0", "agency", agency).statusCode())
        .isEqualTo(303);
  }

  @AfterAll
  static void stop() {
    joint.close();
  }

  @Test
  @Order(1)
  void four_authorities_and_one_police_force_stand_on_the_plan() throws Exception {
    site.account("Olga", "operations officer", "");
    Browser officer = site.signedIn("Olga");
    String form = officer.get("/work/new").body();
    String framework =
        Browser.between(Browser.between(form, "id=\"framework\"", "</select>"), "value=\"", "\"");
    HttpResponse<String> made =
        officer.send(
            "/work/new",
            "/work/new",
            "name",
            "Gowy Youth Justice Service",
            "authorities",
            "Cheshire East, Cheshire West and Chester, Halton, Warrington",
            "policeArea",
            "Cheshire",
            "country",
            "England",
            "type",
            "joint",
            "framework",
            framework,
            "announced",
            "2026-03-02");

    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(officer.get("/work/gowy-youth-justice-service-2026").body())
        .contains(
            "Local authorities",
            "<bdi>Cheshire East, Cheshire West and Chester, Halton, Warrington</bdi>",
            "Police area",
            "<bdi>Cheshire</bdi>",
            "Joint inspection");
    site.account("Lou", "lead inspector", "gowy-youth-justice-service-2026");
    assertThat(file(site.signedIn("Lou"), "/work/gowy-youth-justice-service-2026"))
        .contains(
            "\"joint\":true",
            "\"authorities\":[\"CheshireEast\",\"CheshireWestandChester\",\"Halton\",\"Warrington\"]",
            "\"policeArea\":\"Cheshire\"")
        .doesNotContain("partners");
  }

  /// The inspection file, without the space between its parts.
  private static String file(Browser by, String inspection) throws Exception {
    return by.get(inspection + "/results/inspection.json").body().replaceAll("\\s", "");
  }

  @Test
  @Order(1)
  void the_file_names_the_inspectorates_that_took_part() throws Exception {
    assertThat(file(lead, WORK)).contains("\"joint\":true", "\"partners\":[\"health\",\"police\"]");
  }

  @Test
  @Order(2)
  void a_colleague_withdraws_their_own_finding_and_it_leaves_the_grid() throws Exception {
    joint.find(police, "Heard wrongly");
    UUID finding = joint.finding("Heard wrongly");
    String withdraw = "%s/findings/%s/withdraw".formatted(SHARED, finding);
    HttpResponse<String> reasonless = police.send("/account", withdraw, "reason", "\u202e");
    assertThat(reasonless.statusCode()).isEqualTo(422);
    assertThat(reasonless.body()).contains("counts no longer, in at most 500 characters");
    assertThat(police.send("/account", withdraw, "reason", "A <b>mistake</b>").statusCode())
        .isEqualTo(303);
    assertThat(police.send("/account", withdraw, "reason", "Again").statusCode()).isEqualTo(409);

    assertThat(police.get(SHARED).body())
        .contains(
            "Heard wrongly", "Withdrawn by <bdi>Pat</bdi>: <bdi>A &lt;b&gt;mistake&lt;/b&gt;");
    assertThat(site.bean(EvidenceItems.class).of(INSPECTION))
        .noneMatch(item -> item.id().equals(finding));
    assertThat(joint.told()).anyMatch(words -> words.endsWith("withdrawn: A <b>mistake</b>"));
  }

  @Test
  @Order(2)
  void the_lead_withdraws_a_line_of_enquiry_and_it_is_answered_no_longer() throws Exception {
    joint.ask("question-1.1.3", "Asked in haste");
    UUID enquiry = joint.enquiry("Asked in haste");
    String withdraw = "%s/enquiries/%s/withdraw".formatted(joint.of(pat), enquiry);
    assertThat(lead.send(joint.of(pat), withdraw, "reason", " ").body())
        .contains("Say why it is asked no longer");
    assertThat(police.send("/account", withdraw, "reason", "Not mine").statusCode()).isEqualTo(404);
    assertThat(
            lead.send(
                    joint.of(pat), withdraw.replace(pat.toString(), hal.toString()), "reason", "x")
                .statusCode())
        .isEqualTo(404);
    assertThat(lead.send(joint.of(pat), withdraw, "reason", "Known already").statusCode())
        .isEqualTo(303);
    HttpResponse<String> again = lead.send(joint.of(pat), withdraw, "reason", "Twice");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("before you did", "Known already");

    HttpResponse<String> late = joint.answer(police, enquiry, "Typed at the same time");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("has withdrawn this line of enquiry", "Typed at the same time", "Known already");
    assertThat(lead.get(joint.of(pat)).body())
        .contains("Known already")
        .doesNotContain("Typed at the same time");
    assertThat(joint.told())
        .contains("Key question 1.1.3: line of enquiry for Pat (police) withdrawn: Known already");
    assertThat(joint.ask("question-1.1.3", "Asked in haste").statusCode()).isEqualTo(303);
    assertThat(police.get(SHARED).body().split("Asked in haste", -1)).as("asked anew").hasSize(3);
  }

  @Test
  @Order(3)
  void once_the_ratings_are_confirmed_no_finding_is_withdrawn() throws Exception {
    joint.find(police, "Stands to the end");
    site.database
        .sql(
            """
            insert into ratings_step (inspection, revision, step, reason, file, sha256, by)
            values (?, 1, 'confirmed', '', '{}', encode(sha256('{}'), 'hex'), ?)
            """)
        .params(INSPECTION, joint.lee)
        .update();
    HttpResponse<String> late =
        police.send(
            "/account",
            "%s/findings/%s/withdraw".formatted(SHARED, joint.finding("Stands to the end")),
            "reason",
            "Too late");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("or the ratings were confirmed");
    assertThat(site.bean(EvidenceItems.class).of(INSPECTION))
        .anyMatch(item -> item.says().words().equals("Stands to the end"));
  }
}
