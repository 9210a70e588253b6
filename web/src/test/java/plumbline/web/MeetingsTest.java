package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Meetings are planned, noted, and their tagged paragraphs become evidence.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeetingsTest {
  private static final String SOURCES = "/work/" + SampledInspection.ID + "/sources";

  @TempDir static Path temporary;
  private static SampledInspection inspection;
  private static Browser lead;
  private static Browser inspector;
  private static Browser panel;
  private static String meeting = "";

  @BeforeAll
  static void start() throws Exception {
    inspection = new SampledInspection(temporary);
    lead = inspection.signedIn("Lee", "lead inspector", SampledInspection.ID);
    inspector = inspection.signedIn("Ina", "inspector", SampledInspection.ID);
    panel = inspection.signedIn("Pam", "panel member", SampledInspection.ID);
  }

  @AfterAll
  static void stop() {
    inspection.close();
  }

  private static HttpResponse<String> plan(String address, String day, String... more)
      throws Exception {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "kind",
                "case-manager-interview",
                "met",
                "case-managers",
                "attendees",
                "A case manager",
                "day",
                day,
                "from",
                "09:30",
                "to",
                "10:30",
                "way",
                "video",
                "source",
                "staff",
                "questions",
                "1.2.1",
                "questions",
                "1.2.3"));
    fields.addAll(List.of(more));
    return inspector.send(SOURCES + "/new", address, fields.toArray(String[]::new));
  }

  private static HttpResponse<String> note(Browser by, int revision, String notes)
      throws Exception {
    return by.send(
        meeting, meeting + "/notes", "revision", String.valueOf(revision), "notes", notes);
  }

  private static int items() {
    return inspection
        .database()
        .sql("select count(*) from evidence_item")
        .query(Integer.class)
        .single();
  }

  @Test
  @Order(1)
  void a_plan_with_faults_tells_them_all_and_keeps_what_was_typed() throws Exception {
    assertThat(lead.get(SOURCES).body()).contains("Nothing is planned yet.");
    HttpResponse<String> refused =
        lead.send(
            SOURCES + "/new",
            SOURCES,
            "kind",
            "seance",
            "met",
            "nobody",
            "attendees",
            "A <b>manager</b>\u202e",
            "from",
            "11:00",
            "to",
            "10:00",
            "questions",
            "2.1.1.a");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "<title>Error: Plan a meeting",
            "Choose what it is",
            "Choose one of the list, or none",
            "Say who takes part by role, in at most 300 characters",
            "Enter the day",
            "It ends before it begins",
            "Choose how it takes place",
            "Choose whose evidence it gives",
            "Choose the key questions that it is about",
            "value=\"11:00\"")
        .doesNotContain("<b>manager");
  }

  @Test
  @Order(2)
  void an_interview_is_planned_and_shows_what_is_asked() throws Exception {
    HttpResponse<String> planned = plan(SOURCES, "2026-05-04");
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(303);
    meeting = planned.headers().firstValue("Location").orElseThrow();

    assertThat(panel.get(meeting).body())
        .contains(
            "Interview with a case manager: Case managers",
            "Is your workload manageable",
            "1.2.1, 1.2.3",
            "Nothing is noted yet.")
        .doesNotContain("Keep the notes", "Cancel it");
    assertThat(lead.get("/work/" + SampledInspection.ID + "/calendar.ics").body())
        .contains("alderney YJS: Case manager interview", "TZID=Europe/London:20260504T093000");
  }

  @Test
  @Order(3)
  void a_tagged_paragraph_becomes_evidence_with_one_click_and_only_once() throws Exception {
    String notes =
        "Said little at first.\n#improvement Supervision was missed “for <i>months</i>”.";
    assertThat(note(inspector, 0, notes).statusCode()).isEqualTo(303);
    String page = inspector.get(meeting).body();
    String paragraph = Browser.between(page, "name=\"paragraph\" value=\"", "\"");
    assertThat(page).contains("<option value=\"against\" selected>");
    for (int time = 0; time < 2; time++) {
      assertThat(
              inspector.send(meeting, meeting + "/evidence", "paragraph", paragraph).statusCode())
          .isEqualTo(303);
    }

    HttpResponse<String> late =
        lead.send(meeting, meeting + "/evidence", "paragraph", paragraph, "strength", "strong");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains(
            "<a href=\"#paragraph-" + paragraph,
            "Ina made evidence item E1 of this already",
            "id=\"paragraph-" + paragraph,
            ">E1</a>");

    assertThat(items()).isEqualTo(1);
    assertThat(inspector.get(meeting).body())
        .contains(">E1</a>")
        .doesNotContain("Make it evidence");
    assertThat(panel.get("/work/" + SampledInspection.ID + "/grid/items").body())
        .contains(
            "Against",
            "Moderate, staff",
            "about 1.2.1, 1.2.3",
            "Supervision was missed “for &lt;i&gt;months&lt;/i&gt;”.",
            "Interview with a case manager: Case managers, 4 May 2026");
  }

  @Test
  @Order(4)
  void of_two_who_note_at_once_the_second_is_told_and_loses_nothing() throws Exception {
    HttpResponse<String> late = note(lead, 0, "Mine, typed at the same time");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains(
            "Somebody changed the notes while you did",
            "Mine, typed at the same time",
            "Notes as they are kept",
            "Said little at first.");
    assertThat(note(lead, 1, "\u0007").statusCode()).isEqualTo(422);
    assertThat(lead.send(meeting, meeting + "/evidence", "paragraph", "gone").body())
        .contains("Somebody changed this paragraph");
  }

  @Test
  @Order(5)
  void a_plan_changes_by_revisions_and_ends_with_a_reason() throws Exception {
    assertThat(plan(meeting, "2026-05-05", "revision", "1").statusCode()).isEqualTo(303);
    HttpResponse<String> late = plan(meeting, "2026-05-06", "revision", "1");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody changed this meeting", "value=\"2026-05-06\"");
    assertThat(lead.send(meeting, meeting + "/cancel").body())
        .contains("Say why it does not take place");
    assertThat(lead.send(meeting, meeting + "/cancel", "reason", "Ill").statusCode())
        .isEqualTo(303);
    assertThat(lead.send(meeting, meeting + "/cancel", "reason", "Again").statusCode())
        .isEqualTo(409);

    assertThat(lead.get(SOURCES).body()).contains("Tuesday 5 May 2026", "Cancelled");
    assertThat(lead.get("/work/" + SampledInspection.ID + "/calendar.ics").body())
        .doesNotContain("Case manager interview");
    assertThat(
            inspection
                .database()
                .sql("select line::jsonb ->> 'what' from trail_entry order by number")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list())
        .containsExactly(
            "meeting-planned",
            "meeting-noted",
            "evidence-added",
            "meeting-changed",
            "meeting-cancelled");
  }

  @Test
  @Order(6)
  void a_meeting_is_of_one_inspection_alone() throws Exception {
    Browser other = inspection.signedIn("Bea", "lead inspector", "brecqhou-2026");
    String elsewhere = meeting.replace("alderney", "brecqhou");
    assertThat(other.get(meeting).statusCode()).isEqualTo(404);
    assertThat(other.get(elsewhere).statusCode()).isEqualTo(404);
    assertThat(
            other
                .send(
                    "/work/brecqhou-2026/sources/new",
                    elsewhere + "/notes",
                    "revision",
                    "1",
                    "notes",
                    "Not theirs")
                .statusCode())
        .isEqualTo(404);
  }
}
