package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import plumbline.fieldwork.CaseFacts;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.web.cases.Cases;

/// What the ratings panel may not do, and what nobody may do once it has confirmed the ratings.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RatingsRulesTest extends PanelSite {
  @Test
  @Order(3)
  void what_breaks_a_rule_is_refused_in_words_and_late_answers_are_locked_out() throws Exception {
    Inspection trafford = published("trafford-2020");
    String id = "p-refusals";
    String work = planned(id, trafford.framework().hash().hex());
    Browser lead = person("Lee Refuse", "lead inspector", id);
    Browser chair = person("Ann Refuse", "panel member", id);
    Browser friend = person("Fay Refuse", "panel member", id);
    person("Ben Refuse", "panel member", id);
    assertThat(
            upload(
                    lead,
                    work,
                    trafford
                        .file()
                        .text()
                        .replace(trafford.framework().hash().hex(), "0".repeat(64)))
                .body())
        .contains("The cases were assessed by another framework than that of this inspection");
    assertThat(upload(lead, work, "{\"id\": 3").statusCode()).isEqualTo(422);
    HttpResponse<String> ofAnother = upload(lead, work, trafford.file().text(), "");
    assertThat(ofAnother.statusCode()).isEqualTo(422);
    assertThat(ofAnother.body())
        .contains("has the cases of Trafford Youth Justice Service, not of Service of " + id)
        .contains("name=\"other\"", "None yet.");
    done(upload(lead, work, trafford.file().text()));
    assertThat(lead.get(work + "/results/file").body())
        .contains("<bdi>Trafford Youth Justice Service</bdi>", "Court disposals: 8");
    done(meets(chair, work, "Ann Refuse", "Ben Refuse", "Fay Refuse"));
    done(
        friend.send(
            work + "/panel/meeting",
            work + "/panel/interests",
            "reason",
            "worked there until 2024"));

    assertThat(
            decides(
                    chair,
                    work,
                    "2.1",
                    "decision",
                    "move",
                    "to",
                    "Requires improvement",
                    "reason",
                    "x")
                .body())
        .contains("The move has no ground: choose at least one of the tests that hold upward");
    assertThat(
            decides(
                    chair,
                    work,
                    "2.1",
                    "decision",
                    "move",
                    "to",
                    "Good",
                    "reason",
                    "x",
                    "grounds",
                    "one-case")
                .body())
        .contains("From Inadequate to Good are 2 bands, and the panel moves a rating by one");
    HttpResponse<String> vote =
        decides(
            chair,
            work,
            "2.1",
            "decision",
            "confirm",
            "agreement",
            "votes",
            "vote-" + id("Ann Refuse"),
            "for",
            "vote-" + id("Fay Refuse"),
            "for");
    assertThat(vote.statusCode()).isEqualTo(422);
    assertThat(vote.body())
        .contains(
            "Fay Refuse has an interest in this inspection (worked there until 2024), and no vote");
    assertThat(decides(chair, work, "1.1", "decision", "confirm").body())
        .contains("1.1 Governance and leadership has no rating to confirm");
    assertThat(confirmsInadequate(friend, work, "1").body())
        .contains("Only the chair of the panel does this: ask Ann Refuse");
    assertThat(step(chair, work, "confirm").body())
        .contains("1.1 Governance and leadership is not decided");

    for (Inspection.Judgement judgement : trafford.judgements().values()) {
      judged(lead, work, judgement.standard(), judgement.rating().name());
    }
    done(decides(chair, work, "1.1", "decision", "send-back", "reason", "Look at the board again"));
    assertThat(step(chair, work, "confirm").body()).contains("was sent back to the lead inspector");
    assertThat(lead.get(work + "/judgements").body())
        .contains("Sent back by the panel:</strong> <bdi>Look at the board again</bdi>");
    assertThat(lead.get(work + "/judgements/1.1").body())
        .contains("The panel sent this back: <bdi>Look at the board again</bdi>");
    assertThat(lead.get(work + "/judgements/1.2").body()).doesNotContain("The panel sent this");
    assertThat(lead.get(work + "/panel/meeting").body())
        .contains("Sent back</strong> <a class=\"govuk-link\" href=\"" + work + "/judgements/1.1\"")
        .doesNotContain("Nothing was asked.");
    done(propose(lead, work, "1.1", "Good"));
    for (String page : List.of("/judgements", "/judgements/1.1")) {
      assertThat(lead.get(work + page).body()).doesNotContain("Look at the board again");
    }
    assertThat(lead.get(work + "/panel/meeting").body())
        .contains("Nothing was asked.", "Changed since, decide again");
    assertThat(confirmsInadequate(chair, work, "2147483647").statusCode())
        .as("a revision that is not the next one")
        .isEqualTo(409);
    for (Standard standard : trafford.framework().standards()) {
      done(decides(chair, work, standard.id(), "decision", "confirm"));
    }
    done(step(chair, work, "confirm"));

    done(meets(chair, work, "Ann Refuse"));
    assertThat(step(chair, work, "reopen", "reason", "Alone").body())
        .contains("The meeting has no quorum: 1 of its members may vote, and 2 must");
    done(meets(chair, work, "Ann Refuse", "Ben Refuse", "Fay Refuse"));
    assertThat(propose(lead, work, "1.1", "Outstanding").body())
        .contains("ask the panel’s chair to reopen");
    assertThat(upload(lead, work, trafford.file().text()).body())
        .contains("The ratings were confirmed on ", "ask the panel’s chair to reopen them");
    HttpResponse<String> late = confirmsInadequate(chair, work, "2");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("ask the panel’s chair to reopen them");
    assertThat(step(friend, work, "reopen", "reason", "I think so").body())
        .contains("Only the chair");
    assertThat(step(chair, work, "reopen", "reason", "").body())
        .contains("Say why the ratings are reopened");
    done(step(chair, work, "reopen", "reason", "A case was read wrongly"));
    done(decides(chair, work, "2.1", "decision", "confirm"));
    done(step(chair, work, "confirm"));
    assertThat(chair.get(work + "/panel/ratings").body())
        .contains("A case was read wrongly")
        .containsPattern("(?s)Confirmed</td>.*Reopened</td>.*Confirmed</td>");
  }

  @Test
  @Order(4)
  void a_late_answer_and_a_late_step_of_a_case_are_refused() throws Exception {
    Inspection trafford = published("trafford-2020");
    String id = "p-late";
    String work = planned(id, trafford.framework().hash().hex());
    database
        .sql(
            """
            insert into case_list (inspection, revision, file_name, content, sha256, cases)
            values (?, 1, 'cases.csv', 'x', encode(sha256('x'), 'hex'), 60)
            """)
        .param(id)
        .update();
    database
        .sql(
            """
            insert into sample_draw
              (inspection, revision, case_list, plan, seed, proof, proof_sha256, reason)
            values (?, 1, 1, '{}', 'seed', '{}', encode(sha256('{}'), 'hex'), '')
            """)
        .param(id)
        .update();
    running
        .context()
        .getBean(Cases.class)
        .add(
            id,
            new CaseFacts("K-1", Map.of("domain", "court", "case_manager", "CM-1")),
            false,
            false,
            1,
            Optional.empty());
    Browser lead = person("Lena Late", "lead inspector", id);
    Browser chair = person("Ann Late", "panel member", id);
    person("Ben Late", "panel member", id);
    database
        .sql(
            """
            insert into assignment (inspection, number, revision, reader, reason)
            values (?, 1, 1, ?, '')
            """)
        .params(id, UUID.fromString(id("Lena Late")))
        .update();
    done(upload(lead, work, trafford.file().text()));
    for (Inspection.Judgement judgement : trafford.judgements().values()) {
      judged(lead, work, judgement.standard(), judgement.rating().name());
    }
    done(meets(chair, work, "Ann Late", "Ben Late"));
    for (Standard standard : trafford.framework().standards()) {
      done(decides(chair, work, standard.id(), "decision", "confirm"));
    }
    done(step(chair, work, "confirm"));

    HttpResponse<String> late = answers(lead, work);
    assertThat(late.body())
        .contains("The ratings were confirmed on ", "ask the panel’s chair to reopen them");
    assertThat(count("entry", id)).isZero();
    done(step(chair, work, "reopen", "reason", "An answer came late"));
    assertThat(answers(lead, work).statusCode()).isEqualTo(200);
    assertThat(count("entry", id)).isEqualTo(1);
    assertThat(lead.get(work + "/results").body())
        .doesNotContain("These figures come from the file");
    assertThat(lead.get(work + "/results/file").body())
        .contains("no file is taken any more", "None of them counts now.");
  }

  /// Sends the decision that 2.1 stays Inadequate, with whatever form is at hand.
  private static HttpResponse<String> confirmsInadequate(Browser by, String work, String revision)
      throws Exception {
    return by.send(
        work + "/panel/ratings",
        work + "/panel/decisions/2.1",
        "decision",
        "confirm",
        "proposed",
        "Inadequate",
        "agreement",
        "consensus",
        "revision",
        revision);
  }

  /// The lead takes the case, and answers.
  private static HttpResponse<String> answers(Browser lead, String work) throws Exception {
    String page = lead.get(work + "/cases/1").body();
    String token = Browser.between(page, "name=\"_csrf\" value=\"", "\"");
    return lead.send(
        HttpRequest.newBuilder(start.resolve(work + "/cases/1/entries"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "_csrf=%s&id=%s&by=%s&slot=answer+2.1.1&value=yes&reason=&reading=first&replaces="
                        .formatted(Browser.encoded(token), UUID.randomUUID(), id("Lena Late")))));
  }

  private static int count(String table, String inspection) {
    return database
        .sql("select count(*) from " + table + " where inspection = ?")
        .param(inspection)
        .query(Integer.class)
        .single();
  }
}
