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

/// What is known of a service can be mended after its inspection was created.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceDetailsTest {
  private static final String INSPECTION = "arun-2026";
  private static final String WORK = "/work/" + INSPECTION;
  private static final String DETAILS = WORK + "/service";

  @TempDir static Path temporary;
  private static Site site;
  private static UUID lee;
  private static Browser lead;
  private static Browser officer;

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    site.inspection("arun", "youth-2018");
    site.inspection("adur", "youth-2018");
    lee = site.account("Lee", "lead inspector", INSPECTION);
    site.account("Olga", "operations officer", "");
    site.account("Ina", "inspector", INSPECTION);
    lead = site.signedIn("Lee");
    officer = site.signedIn("Olga");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> change(Browser by, int revision, String... changed)
      throws Exception {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "revision",
                String.valueOf(revision),
                "aliases",
                "Arun YOS",
                "authorities",
                "Arun, Chichester",
                "region",
                "South East",
                "policeArea",
                "Sussex",
                "country",
                "England",
                "caseload",
                "84"));
    for (int at = 0; at < changed.length; at += 2) {
      int known = fields.indexOf(changed[at]);
      if (known >= 0) {
        fields.set(known + 1, changed[at + 1]);
      } else {
        fields.addAll(List.of(changed[at], changed[at + 1]));
      }
    }
    return by.send(WORK, DETAILS, fields.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void what_is_wrong_is_told_at_once_and_what_was_typed_is_kept() throws Exception {
    assertThat(lead.get(WORK).body()).contains("href=\"" + DETAILS + "\"");
    assertThat(site.signedIn("Ina").get(DETAILS).statusCode()).isEqualTo(404);
    HttpResponse<String> refused =
        lead.send(
            WORK,
            DETAILS,
            "name",
            "…",
            "region",
            "South\u202eEast",
            "country",
            "France",
            "caseload",
            "very many");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "Enter the name of the service",
            "Enter at most 100 characters, on one line",
            "Choose England or Wales",
            "in figures",
            "value=\"very many\"");
    String other =
        site.database
            .sql("select name from service_revision where service = 'adur'")
            .query(String.class)
            .single();
    assertThat(change(lead, 1, "name", other).body()).contains("Another service has this name");
  }

  @Test
  @Order(2)
  void a_change_stands_on_the_plan_in_the_file_and_in_the_trail() throws Exception {
    assertThat(change(lead, 1, "name", "Arun & Chichester YJS").statusCode()).isEqualTo(303);
    assertThat(officer.get(WORK).body())
        .contains("Arun &amp; Chichester YJS", "Arun, Chichester", "Sussex");
    assertThat(lead.get(WORK + "/results/inspection.json").body())
        .contains("Arun & Chichester YJS", "\"policeArea\" : \"Sussex\"");
    String told =
        site.database
            .sql("select line from trail_entry where inspection = ?")
            .param(INSPECTION)
            .query(String.class)
            .single();
    assertThat(told).contains("service-described", "‘Sussex’, before ‘", "‘84’, before ‘");

    assertThat(change(lead, 2, "name", "Arun & Chichester YJS").statusCode())
        .as("nothing changed")
        .isEqualTo(303);
    assertThat(
            site.database
                .sql("select max(revision) from service_revision where service = 'arun'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  @Order(3)
  void of_two_who_change_it_the_second_is_told_and_loses_nothing() throws Exception {
    assertThat(change(officer, 2, "name", "Arun YJS").statusCode()).isEqualTo(303);
    HttpResponse<String> late = change(lead, 2, "name", "Arun Youth Justice");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody changed the service’s details", "value=\"Arun Youth Justice\"")
        .contains("name=\"revision\" value=\"3\"");
    assertThat(lead.get(WORK).body()).contains("Arun YJS").doesNotContain("Arun Youth Justice");
  }

  @Test
  @Order(4)
  void a_caseload_that_nobody_knows_stays_unknown() throws Exception {
    assertThat(change(officer, 3, "name", "Arun YJS again", "caseload", "").statusCode())
        .isEqualTo(303);
    String form = officer.get(DETAILS).body();
    assertThat(Browser.between(form, "name=\"caseload\"", ">")).contains("value=\"\"");
  }

  @Test
  @Order(5)
  void once_the_ratings_are_confirmed_nothing_changes() throws Exception {
    site.database
        .sql(
            """
            insert into ratings_step (inspection, revision, step, reason, file, sha256, by)
            values (?, 1, 'confirmed', '', '{}', encode(sha256('{}'), 'hex'), ?)
            """)
        .params(INSPECTION, lee)
        .update();
    assertThat(lead.get(DETAILS).body())
        .contains("The ratings were confirmed on ")
        .doesNotContain("Change the details<");
    HttpResponse<String> late = change(lead, 4, "name", "Arun Too Late");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("The ratings were confirmed on ", "Arun Too Late");
    assertThat(lead.get(WORK).body()).doesNotContain("Arun Too Late");
  }

  @Test
  @Order(6)
  void an_inspection_keeps_what_held_when_its_ratings_were_confirmed() throws Exception {
    String next = "/work/arun-2027";
    site.database
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            select 'arun-2027', service, framework_hash, type, date '2027-03-01'
            from inspection where id = ?
            """)
        .param(INSPECTION)
        .update();
    String[] renamed = {"revision", "4", "name", "West Sussex YJS", "country", "England"};
    assertThat(officer.send(next, next + "/service", renamed).statusCode()).isEqualTo(303);

    assertThat(officer.get(next).body()).contains("West Sussex YJS");
    assertThat(officer.get(WORK).body()).contains("Arun YJS").doesNotContain("West Sussex");
    assertThat(lead.get(WORK + "/results/inspection.json").body())
        .contains("Arun YJS", "\"policeArea\" : \"Sussex\"")
        .doesNotContain("West Sussex");

    site.database
        .sql(
            """
            insert into ratings_step (inspection, revision, step, reason, file, sha256, by)
            values (?, 2, 'reopened', 'A case was wrong', '', encode(sha256(''), 'hex'), ?)
            """)
        .params(INSPECTION, lee)
        .update();
    assertThat(officer.get(WORK).body()).as("open again").contains("West Sussex YJS");
  }
}
