package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.inspection.Inspection;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.drafting.DraftEditions;

/// The rules of the factual accuracy check: who may do what, what can be changed until when, and
/// what a service never sees.
class FactualRulesTest extends FactualSite {
  private static final String DAYS = "19 to 22 October 2020";
  private static final String OTHER_DAYS = "20 to 22 October 2020";
  private static Inspection trafford;

  @BeforeAll
  static void model() {
    trafford = published("trafford-2020");
  }

  @Test
  void an_answer_can_be_given_anew_until_the_letter_is_sent() throws Exception {
    String id = "r-answer";
    Browser lead = inspected(id, trafford, "Lena Answer");
    Browser manager = person("Mo Answer", "service manager", "s-" + id);
    done(sends(lead, id, 1, today().plusDays(5)));
    String challenge =
        challenged(manager, id, 1, paragraph(id, 1, "The fieldwork took place"), "The day");
    refused(answers(lead, challenge, 1, "", "", ""), 422, "Choose what becomes of the challenge");
    refused(
        answers(lead, challenge, 1, "accepted", "", "Right"),
        422,
        "Enter what will change in the report");
    refused(answers(lead, challenge, 1, "partly", "The day", " "), 422, "Enter the reason");
    refused(
        answers(lead, challenge, 1, "refused", "The day", "Wrong"),
        422,
        "a refused challenge changes nothing");
    done(answers(lead, challenge, 1, "refused", "", "First thought"));
    refused(
        answers(lead, challenge, 1, "accepted", "The day", "Another who was slower"),
        409,
        "Somebody answered it meanwhile");
    done(answers(lead, challenge, 2, "partly", "The day, not the month", "Second thought"));
    assertThat(lead.get(challenge).body())
        .contains("Partly accepted", "The day, not the month", "Earlier answers", "First thought")
        .doesNotContain("Another who was slower");
    refused(
        manager.send("/account", challenge + "/withdraw"), 409, "it cannot be withdrawn any more");

    done(finishes(manager, id, 1));
    refused(
        challenges(manager, id, 1, 1 + paragraph(id, 1, "The fieldwork took place"), "error", "x"),
        422,
        "has no more challenges");
    String stale =
        Browser.between(
            lead.get(check(id) + "/drafts/1/letter").body(), "name=\"seen\" value=\"", "\"");
    done(answers(lead, challenge, 3, "partly", "The day alone", "Third thought"));
    refused(
        lead.send(
            "/account",
            check(id) + "/drafts/1/letter",
            "seen",
            stale,
            "words",
            "Not as it was read"),
        409,
        "An answer changed meanwhile");
    done(settles(lead, id, 1));
    refused(
        answers(lead, challenge, 4, "refused", "", "Too late"),
        409,
        "answers do not change any more");
    refused(settles(lead, id, 1), 409, "The outcome letter of draft 1 was sent");
    assertThat(manager.get(challenge).body())
        .contains("The day alone")
        .doesNotContain("First thought", "Second thought", "Too late");
  }

  @Test
  void a_challenge_can_be_withdrawn_until_it_is_answered() throws Exception {
    String id = "r-withdrawn";
    Browser lead = inspected(id, trafford, "Lena Withdrawn");
    Browser manager = person("Mo Withdrawn", "service manager", "s-" + id);
    done(sends(lead, id, 1, today().plusDays(5)));
    String challenge =
        challenged(manager, id, 1, paragraph(id, 1, "The fieldwork took place"), "By mistake");
    done(manager.send(challenge, challenge + "/withdraw"));
    refused(manager.send("/account", challenge + "/withdraw"), 409, "was withdrawn already");
    refused(answers(lead, challenge, 1, "refused", "", "Too slow"), 409, "withdrew the challenge");
    assertThat(manager.get(check(id)).body()).contains("We have no challenges");
    done(finishes(manager, id, 1));
    done(settles(lead, id, 1));
    assertThat(manager.get(check(id) + "/drafts/1/letter.html").body())
        .contains("challenged nothing in this draft", "withdrew one more challenge")
        .doesNotContain("By mistake");
  }

  @Test
  void of_two_who_answer_at_once_one_is_told() throws Exception {
    String id = "r-race";
    Browser lead = inspected(id, trafford, "Lena Race");
    Browser manager = person("Mo Race", "service manager", "s-" + id);
    done(sends(lead, id, 1, today().plusDays(5)));
    String challenge =
        challenged(manager, id, 1, paragraph(id, 1, "The fieldwork took place"), "The day");
    List<Callable<Integer>> both = new ArrayList<>();
    for (String name : List.of("One Race", "Two Race")) {
      Browser browser = person(name, "lead inspector", id);
      both.add(() -> answers(browser, challenge, 1, "refused", "", name).statusCode());
    }
    try (var people = Executors.newFixedThreadPool(2)) {
      List<Integer> statuses = new ArrayList<>();
      for (var one : people.invokeAll(both)) {
        statuses.add(one.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(303, 409);
    }
  }

  @Test
  void changes_are_tracked_to_the_next_draft_and_the_service_reads_frozen_drafts_only()
      throws Exception {
    String id = "r-next";
    Browser lead = inspected(id, trafford, "Lena Next");
    Browser manager = person("Mo Next", "service manager", "s-" + id);
    done(sends(lead, id, 1, today().plusDays(5)));
    String changes =
        challenged(manager, id, 1, paragraph(id, 1, "The fieldwork took place"), "The day");
    String stays = challenged(manager, id, 1, paragraph(id, 1, "is rated ‘"), "The rating");
    String frozen = draft(manager, id);

    reopened(id, 2, "Lena Next");
    confirmed(id, 3, onOtherDays(), "Lena Next");
    assertThat(lead.get(changes).body())
        .contains("In the draft as it is now it says:", "<del>", "19</del>", "20</ins>");
    assertThat(lead.get(stays).body()).contains("It stands unchanged in the draft as it is now");
    assertThat(draft(manager, id)).isEqualTo(frozen);
    assertThat(manager.get(changes).body()).doesNotContain(OTHER_DAYS, "What became of");

    done(answers(lead, changes, 1, "accepted", "‘20’ for ‘19’.", "The diary says so."));
    done(answers(lead, stays, 1, "refused", "", "The rating is right."));
    done(finishes(manager, id, 1));
    done(settles(lead, id, 1));
    assertThat(manager.get(check(id) + "/drafts/2").statusCode()).isEqualTo(404);
    done(sends(lead, id, 2, today().plusDays(5)));
    assertThat(manager.get(changes).body()).contains("In draft 2 it says:", "19</del>", "20</ins>");
    assertThat(manager.get(check(id) + "/drafts/2").body()).contains(OTHER_DAYS);
    assertThat(manager.get(check(id) + "/drafts/1").body())
        .contains(DAYS)
        .doesNotContain(OTHER_DAYS);
    assertThat(manager.get("/work/" + id + "/report").statusCode()).isEqualTo(404);
  }

  private static String onOtherDays() {
    assertThat(trafford.file().text()).contains(DAYS);
    return trafford.file().text().replace(DAYS, OTHER_DAYS);
  }

  /// As somebody sees it, but for the token of its forms, which is another each time.
  private static String draft(Browser reader, String id) throws Exception {
    return reader.get(check(id) + "/drafts/1").body().replaceAll("value=\"[^\"]*\"", "");
  }

  @Test
  void nobody_reads_or_changes_what_is_of_another_inspection() throws Exception {
    String id = "r-own";
    String other = "r-other";
    Browser lead = inspected(id, trafford, "Lena Own");
    Browser otherLead = inspected(other, trafford, "Lena Other");
    Browser manager = person("Mo Own", "service manager", "s-" + id);
    Browser otherManager = person("Mo Other", "service manager", "s-" + other);
    done(sends(lead, id, 1, today().plusDays(5)));
    int paragraph = paragraph(id, 1, "The fieldwork took place");
    String challenge = challenged(manager, id, 1, paragraph, "Private to us");
    String through = challenge.replace("/" + id + "/", "/" + other + "/");
    for (Browser one : List.of(otherLead, otherManager)) {
      for (String address :
          List.of(
              check(id),
              check(id) + "/drafts/1",
              check(id) + "/drafts/1/letter.html",
              challenge,
              challenge + "/file",
              through,
              through + "/file",
              check(other) + "/drafts/1",
              check(other) + "/drafts/1/letter.html")) {
        assertThat(one.get(address).statusCode()).as(address).isEqualTo(404);
      }
    }
    assertThat(answers(otherLead, "/account", 1, "refused", "", "x").statusCode()).isEqualTo(404);
    for (String deed : List.of(through + "/answer", challenge + "/answer")) {
      HttpResponse<String> answer =
          otherLead.send(
              "/account", deed, "revision", "1", "outcome", "refused", "reason", "Not mine");
      assertThat(answer.statusCode()).as(deed).isEqualTo(404);
    }
    for (String deed : List.of(through + "/withdraw", challenge + "/withdraw")) {
      assertThat(otherManager.send("/account", deed).statusCode()).as(deed).isEqualTo(404);
    }
    assertThat(finishes(otherManager, other, 1).statusCode()).isEqualTo(404);
    assertThat(finishes(otherManager, id, 1).statusCode()).isEqualTo(404);
    assertThat(challenges(otherManager, other, 1, paragraph, "error", "x").statusCode())
        .isEqualTo(404);
    assertThat(challenges(otherManager, id, 1, paragraph, "error", "x").statusCode())
        .isEqualTo(404);
    assertThat(challenges(manager, id, 2, paragraph, "error", "x").statusCode()).isEqualTo(404);
    assertThat(challenges(manager, id, 1, 99_999, "error", "x").statusCode()).isEqualTo(404);
    assertThat(settles(otherLead, id, 1).statusCode()).isEqualTo(404);
    assertThat(settles(otherLead, other, 1).statusCode()).isEqualTo(404);
    assertThat(lead.get(challenge).body()).contains("None was given yet");
  }

  @Test
  void the_lead_challenges_nothing_and_the_service_answers_nothing() throws Exception {
    String id = "r-roles";
    Browser lead = inspected(id, trafford, "Lena Roles");
    Browser editor = person("Ed Roles", "editor", id);
    Browser inspector = person("Ines Roles", "inspector", id);
    Browser manager = person("Mo Roles", "service manager", "s-" + id);
    assertThat(manager.get(check(id) + "/send").statusCode()).isEqualTo(404);
    done(sends(lead, id, 1, today().plusDays(5)));
    int paragraph = paragraph(id, 1, "The fieldwork took place");
    assertThat(challenges(lead, id, 1, paragraph, "error", "x").statusCode()).isEqualTo(404);
    assertThat(finishes(lead, id, 1).statusCode()).isEqualTo(404);
    String challenge = challenged(manager, id, 1, paragraph, "The day");
    assertThat(
            manager
                .send(
                    "/account",
                    challenge + "/answer",
                    "revision",
                    "1",
                    "outcome",
                    "accepted",
                    "change",
                    "All",
                    "reason",
                    "Ours")
                .statusCode())
        .isEqualTo(404);
    assertThat(settles(manager, id, 1).statusCode()).isEqualTo(404);
    assertThat(manager.get(check(id) + "/drafts/1/letter").statusCode()).isEqualTo(404);
    assertThat(inspector.get(check(id)).statusCode()).isEqualTo(404);
    assertThat(editor.get(challenge).body()).contains("The day").doesNotContain("Keep the answer");
  }

  @Test
  void what_was_accepted_must_be_in_the_report_and_what_changed_since_is_told() throws Exception {
    String id = "r-done";
    Browser lead = inspected(id, trafford, "Lena Done");
    Browser manager = person("Mo Done", "service manager", "s-" + id);
    done(sends(lead, id, 1, today().plusDays(5)));
    String day =
        challenged(manager, id, 1, paragraph(id, 1, "The fieldwork took place"), "The day");
    String rating = challenged(manager, id, 1, paragraph(id, 1, "is rated ‘"), "The rating");
    done(answers(lead, day, 1, "accepted", "‘20’ for ‘19’.", "The diary says so."));
    done(answers(lead, rating, 1, "refused", "", "The rating is right."));
    done(finishes(manager, id, 1));
    done(settles(lead, id, 1));
    assertThat(point(id, "Factual accuracy check finished"))
        .matches(Checkpoint.Point::isMet)
        .extracting(Checkpoint.Point::detail)
        .asString()
        .doesNotContain("since");
    assertThat(point(id, "Accepted challenges are in the draft"))
        .matches(point -> !point.isMet())
        .extracting(Checkpoint.Point::detail)
        .isEqualTo("Stands as it was sent, though accepted: challenge 1 of draft 1.");

    reopened(id, 2, "Lena Done");
    confirmed(id, 3, onOtherDays(), "Lena Done");
    assertThat(point(id, "Accepted challenges are in the draft")).matches(Checkpoint.Point::isMet);
    assertThat(point(id, "Factual accuracy check finished").detail())
        .containsPattern("(One|[0-9]+) checked paragraphs? ha(s|ve) changed since");
  }

  @Test
  void what_nobody_can_write_is_settled_otherwise_with_a_reason() throws Exception {
    String id = "r-otherwise";
    Browser lead = inspected(id, trafford, "Lena Otherwise");
    Browser editor = person("Ed Otherwise", "editor", id);
    Browser manager = person("Mo Otherwise", "service manager", "s-" + id);
    done(sends(lead, id, 1, today().plusDays(5)));
    String day =
        challenged(manager, id, 1, paragraph(id, 1, "The fieldwork took place"), "The day");
    done(answers(lead, day, 1, "accepted", "‘20’ for ‘19’.", "The diary says so."));
    refused(otherwise(lead, day, 1, "Early"), 409, "whose outcome letter was sent");
    done(finishes(manager, id, 1));
    done(settles(lead, id, 1));

    assertThat(lead.get(check(id)).body()).contains("Accepted, and still as it was sent");
    assertThat(lead.get(day).body()).contains("Settled otherwise, because");
    for (Browser other : List.of(editor, manager)) {
      assertThat(other.get(day).body()).doesNotContain("Settled otherwise, because");
      assertThat(otherwise(other, day, 1, "Mine").statusCode()).isEqualTo(404);
    }
    refused(otherwise(lead, day, 1, " "), 422, "Say why nothing is to be changed");
    done(otherwise(lead, day, 1, "The plan has the day <i>right</i>."));
    refused(otherwise(lead, day, 1, "Slower"), 409, "Somebody settled it meanwhile");

    assertThat(point(id, "Accepted challenges are in the draft"))
        .matches(Checkpoint.Point::isMet)
        .extracting(Checkpoint.Point::detail)
        .isEqualTo("Challenge 1 of draft 1 is settled otherwise.");
    assertThat(lead.get(check(id)).body()).doesNotContain("still as it was sent");
    assertThat(manager.get(day).body())
        .contains("The plan has the day &lt;i&gt;right&lt;/i&gt;.")
        .doesNotContain("Slower");
    assertThat(lead.get("/work/%s/trail".formatted(id)).body())
        .contains("Challenge 1 of draft 1 is settled otherwise, because: The plan");
    done(otherwise(lead, day, 2, "Anew."));
    assertThat(manager.get(day).body()).contains("Anew.");
  }

  private static HttpResponse<String> otherwise(
      Browser by, String challenge, int revision, String reason) throws Exception {
    return by.send(
        "/account",
        challenge + "/otherwise",
        "revision",
        String.valueOf(revision),
        "otherwise",
        reason);
  }

  private static Checkpoint.Point point(String id, String what) {
    var draft = running.context().getBean(DraftEditions.class).of(id);
    return running.context().getBeanProvider(Checkpoint.class).stream()
        .flatMap(one -> one.points(id, draft).stream())
        .filter(one -> one.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void no_draft_is_sent_that_the_lead_inspector_has_not_seen() throws Exception {
    String id = "r-unseen";
    Browser lead = inspected(id, trafford, "Lena Unseen");
    String seen =
        Browser.between(lead.get(check(id) + "/send").body(), "name=\"edition\" value=\"", "\"");
    reopened(id, 2, "Lena Unseen");
    confirmed(id, 3, onOtherDays(), "Lena Unseen");

    for (String edition : List.of(seen, "", "0".repeat(64))) {
      refused(
          sends(lead, id, 1, edition, today().plusDays(5)),
          409,
          "The draft has changed since you opened the page");
    }
    done(sends(lead, id, 1, today().plusDays(5)));
  }

  @Test
  void a_self_audit_needs_no_check() throws Exception {
    String id = "r-audit";
    planned(id + "-of", trafford.framework().hash().hex());
    database
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            values (?, ?, ?, 'self-audit', date '2026-03-02')
            """)
        .params(id, "s-" + id + "-of", trafford.framework().hash().hex())
        .update();
    Browser lead = person("Sam Audit", "lead inspector", id);
    confirmed(id, 1, trafford.file().text(), "Sam Audit");
    assertThat(lead.get(check(id)).body())
        .contains("A self-audit has no such check")
        .doesNotContain("/send");
    refused(
        lead.send(
            "/account",
            check(id) + "/send",
            "number",
            "1",
            "due",
            today().plusDays(3).toString(),
            "words",
            "Please check."),
        409,
        "A self-audit has no such check");
    var draft = running.context().getBean(DraftEditions.class).of(id);
    assertThat(running.context().getBeanProvider(Checkpoint.class).stream())
        .flatMap(one -> one.points(id, draft))
        .filteredOn(point -> point.address().endsWith("/factual-check"))
        .hasSize(3)
        .allMatch(Checkpoint.Point::isMet);
  }
}
