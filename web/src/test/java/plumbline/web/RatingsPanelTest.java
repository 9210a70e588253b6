package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.trail.TrailCheck;

/// The ratings panel over HTTP: the results of the published inspections’ cases, evidence and
/// proposals made up, decisions as published.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RatingsPanelTest extends PanelSite {
  @ParameterizedTest
  @MethodSource("published")
  @Order(1)
  void decided_as_published_the_final_ratings_are_the_published_ones(Inspection inspection)
      throws Exception {
    String id = "p-" + inspection.id();
    String work = planned(id, inspection.framework().hash().hex());
    Browser lead = person("Lee " + id, "lead inspector", id);
    Browser chair = person("Ann " + id, "panel member", id);
    person("Ben " + id, "panel member", id);
    done(upload(lead, work, inspection.file().text()));
    assertThat(lead.get(work + "/results").body())
        .contains("These figures come from the file results.json");
    String taken =
        database
            .sql("select content from case_results where inspection = ?")
            .param(id)
            .query(String.class)
            .single();
    assertThat(taken).doesNotContain("published", "\"discretion\"", "\"judgements\"");
    for (Inspection.Judgement judgement : inspection.judgements().values()) {
      judged(lead, work, judgement.standard(), judgement.rating().name());
    }
    done(meets(chair, work, "Ann " + id, "Ben " + id));
    for (Standard standard : inspection.framework().standards()) {
      Inspection.DiscretionUse use = inspection.discretion().get(standard.id());
      List<String> fields = new ArrayList<>(List.of("decision", use == null ? "confirm" : "move"));
      if (use != null) {
        fields.addAll(List.of("to", use.to().name(), "reason", "As published."));
        use.tests().forEach(test -> fields.addAll(List.of("grounds", test)));
      }
      done(decides(chair, work, standard.id(), fields.toArray(String[]::new)));
    }
    done(step(chair, work, "confirm"));

    RatedInspection expected = RatedInspection.of(inspection);
    String page = chair.get(work + "/panel/ratings").body();
    assertThat(page).contains("The ratings were confirmed on ");
    assertThat(confirmed(id).standards())
        .allSatisfy(standard ->
            assertThat(standard.rating())
                .isEqualTo(expected.standard(standard.standard().id()).orElseThrow().published()));
    assertThat(page)
        .contains(
            "<bdi>%s, %s of 36</bdi>"
                .formatted(
                    inspection.published().orElseThrow().overall().orElseThrow(),
                    inspection.published().orElseThrow().score().orElseThrow()));
    if (inspection.id().startsWith("trafford")) {
      assertThat(page)
          .contains(
              "Without the panel’s 3 uses of discretion the score would be 17 of 36, and the"
                  + " overall rating Requires improvement.");
      assertThat(chair.get(work + "/trail?words=moved").body())
          .contains(
              "2.1 Assessment: moved from Inadequate to Requires improvement on the ground of")
          .contains("The trail is whole");
      assertThat(chair.get(work + "/trail?words=ratings-none").body()).contains("nothing more");
      assertThat(chair.get(work + "/trail").body())
          .contains("with a score of 20 of 36 (17 without discretion)");
    }
    assertThat(exported(chair, work).fault()).isEmpty();
  }

  private static RatedInspection confirmed(String id) {
    String file =
        database
            .sql("select file from ratings_step where inspection = ? and step = 'confirmed'")
            .param(id)
            .query(String.class)
            .single();
    return RatedInspection.of(read(new Source("x.json", file.getBytes(UTF_8))));
  }

  private static TrailCheck exported(Browser by, String work) throws Exception {
    String file = by.get(work + "/trail/export").body();
    return switch (TrailCheck.of(new Source("trail.jsonl", file.getBytes(UTF_8)))) {
      case Parsed.Accepted<TrailCheck>(TrailCheck check) -> check;
      case Parsed.Refused<TrailCheck>(var problems) -> throw new AssertionError(problems);
    };
  }

  @Test
  @Order(2)
  void an_inadequate_resettlement_standard_holds_36_of_36_down_to_good() throws Exception {
    Inspection wirral = published("wirral-2021");
    Map<QuestionId, Tally> best = new LinkedHashMap<>();
    wirral
        .framework()
        .domainsByQuestion()
        .keySet()
        .forEach(q -> best.put(q, new Tally.Counted(10, 10)));
    String id = "p-limit";
    String work = planned(id, wirral.framework().hash().hex());
    Browser lead = person("Lee Limit", "lead inspector", id);
    Browser chair = person("Ann Limit", "panel member", id);
    person("Ben Limit", "panel member", id);
    String file = wirral.file().text();
    String tallies = Browser.between(file, "\"tallies\": {", "\n  }");
    StringBuilder all = new StringBuilder();
    best.keySet()
        .forEach(q ->
            all.append(all.isEmpty() ? "" : ",")
                .append("\"%s\":{\"yes\":10,\"relevant\":10}".formatted(q)));
    done(upload(lead, work, file.replace(tallies, all)));
    for (Standard standard : wirral.framework().standards()) {
      if (!standard.isJudgedFromCases()) {
        judged(
            lead, work, standard.id(), standard.id().equals("4.1") ? "Inadequate" : "Outstanding");
      }
    }
    done(meets(chair, work, "Ann Limit", "Ben Limit"));
    for (Standard standard : wirral.framework().standards()) {
      done(decides(chair, work, standard.id(), "decision", "confirm"));
    }
    done(step(chair, work, "confirm"));

    String page = chair.get(work + "/panel/ratings").body();
    assertThat(page).contains("<bdi>Good, 36 of 36</bdi>");
    assertThat(page).containsPattern("4\\.1[^<]*Inadequate[^<]*Good");
  }

  @Test
  @Order(5)
  void the_pages_of_the_panel_can_be_read() throws Exception {
    String work = "/work/p-trafford-2020";
    Browser member = person("Max Member", "panel member", "p-trafford-2020");
    assertThat(member.get(work + "/panel").body())
        .contains("What each standard rests on", "One case holds.", "Beside other services");
    HttpResponse<String> file = member.get(work + "/panel/pack.html");
    assertThat(file.body())
        .contains("Ratings are as proposed to the panel", "Discretion upward")
        .doesNotContain("<script", "http-equiv", "<link");
    assertThat(member.get(work + "/panel/discretion").body())
        .contains("Trafford", "ratings were moved: ");
    for (String form : List.of("minutes", "actions")) {
      assertThat(
              member
                  .send(work + "/panel/meeting", work + "/panel/" + form, "words", "")
                  .statusCode())
          .isEqualTo(422);
      done(
          member.send(
              work + "/panel/meeting",
              work + "/panel/" + form,
              "words",
              "Look again at case 7\n now"));
    }
    assertThat(member.get(work + "/panel/meeting").body())
        .contains("Look again at case 7 now", "Open");
  }
}
