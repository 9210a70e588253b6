package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.inspection.Inspection;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.drafting.DraftEditions;

/// The factual accuracy check over HTTP: what each side can do, and when.
class FactualCheckTest extends FactualSite {
  private static Inspection trafford;
  private static Browser stranger;

  @BeforeAll
  static void others() {
    trafford = published("trafford-2020");
    inspected("f-foreign", trafford, "Foreign Lead");
    stranger = person("Stella Foreign", "service manager", "s-f-foreign");
  }

  /// The points of the check before sign-off, whether they are met.
  private static List<Boolean> points(String id) {
    var draft = running.context().getBean(DraftEditions.class).of(id);
    return running.context().getBeanProvider(Checkpoint.class).stream()
        .flatMap(one -> one.points(id, draft).stream())
        .filter(point -> point.address().endsWith("/factual-check"))
        .map(Checkpoint.Point::isMet)
        .toList();
  }

  private static List<String> trail(String id) {
    return database
        .sql("select line from trail_entry where inspection = ? order by number")
        .param(id)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  private static int count(String table, String id) {
    return database
        .sql("select count(*) from %s where inspection = ?".formatted(table))
        .param(id)
        .query(Integer.class)
        .single();
  }

  @Test
  void from_the_draft_to_the_letter_with_one_accepted_and_one_refused_challenge() throws Exception {
    String id = "f-whole";
    Browser lead = inspected(id, trafford, "Lena Whole");
    Browser manager = person("Mo Whole", "service manager", "s-" + id);
    Browser board = person("Bea Whole", "board member", "s-" + id);
    assertThat(manager.get(check(id)).body()).contains("The draft has not been sent yet");
    assertThat(points(id)).containsExactly(false, true, true);

    done(sends(lead, id, 1, today().plusDays(10)));
    String read = manager.get(check(id) + "/drafts/1").body();
    assertThat(read)
        .contains("Embargoed, and not final", trafford.service(), "Ratings themselves cannot")
        .doesNotContain("Lena Whole");
    assertThat(board.get(check(id) + "/drafts/1").body()).contains("Embargoed, and not final");
    assertThat(points(id)).containsExactly(false, true, true);

    int one = paragraph(id, 1, "The fieldwork took place");
    int other = paragraph(id, 1, "is rated ‘");
    String first = challenged(manager, id, 1, one, "The fieldwork began on a Tuesday");
    String second = challenged(board, id, 1, other, "We do not agree with it");
    assertThat(lead.get(first).body())
        .contains("Made on ", "Mo Whole", "The fieldwork began on a Tuesday");
    assertThat(points(id)).containsExactly(false, false, true);

    done(answers(lead, first, 1, "accepted", "The day is corrected.", "The diary shows it."));
    done(answers(lead, second, 1, "refused", "", "It is no fact that is wrong."));
    assertThat(manager.get(first).body())
        .contains("Answered, the outcome letter will tell")
        .doesNotContain("The day is corrected", "The diary shows it", "Accepted");
    assertThat(manager.get(check(id) + "/drafts/1/letter.html").statusCode()).isEqualTo(404);
    refused(settles(lead, id, 1), 409, "The service can challenge the draft until");
    done(finishes(board, id, 1));
    assertThat(points(id)).containsExactly(false, true, false);
    done(settles(lead, id, 1));
    assertThat(points(id)).containsExactly(true, true, false);

    String letter = manager.get(check(id) + "/drafts/1/letter.html").body();
    assertThat(letter)
        .contains(
            "Service of f-whole",
            "Thank you for the check.",
            "Challenge 1: Accepted",
            "The day is corrected.",
            "Challenge 2: Refused",
            "It is no fact that is wrong.",
            "From",
            "The lead inspector")
        .doesNotContain("Lena Whole", "<script");
    assertThat(manager.get(second).body()).contains("It is no fact that is wrong");
    assertThat(trail(id))
        .extracting(line -> Browser.between(line, "\"what\":\"", "\""))
        .containsExactly(
            "draft-sent",
            "draft-challenged",
            "draft-challenged",
            "challenge-answered",
            "challenge-answered",
            "draft-checked",
            "outcome-sent");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from case_access join account on account.id = case_access.account
                    where inspection = ? and address = ? and account.name = 'Mo Whole'
                    """)
                .params(id, "GET " + check(id) + "/drafts/1")
                .query(Integer.class)
                .single())
        .as("what the service read is on record")
        .isEqualTo(1);
  }

  @Test
  void no_draft_is_sent_before_the_ratings_are_confirmed() throws Exception {
    String id = "f-early";
    planned(id, trafford.framework().hash().hex());
    Browser lead = person("Lena Early", "lead inspector", id);
    assertThat(lead.get(check(id) + "/send").body()).contains("The ratings are not confirmed");
    assertThat(lead.get(check(id)).body()).contains("The ratings are not confirmed");
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
        "The ratings are not confirmed");
    assertThat(count("factual_round", id)).isZero();
  }

  @Test
  void a_draft_has_a_day_to_come_and_covering_words_and_is_settled_before_the_next()
      throws Exception {
    String id = "f-form";
    Browser lead = inspected(id, trafford, "Lena Form");
    String form = check(id) + "/send";
    assertThat(lead.get(form).body()).contains("name=\"due\" type=\"date\" value=\"2");
    HttpResponse<String> wrong =
        lead.send(form, form, "number", "1", "due", "2020-01-01", "words", " ");
    refused(wrong, 422, "Enter today or a later day");
    assertThat(wrong.body()).contains("Enter what the service is to know", "2020-01-01");
    done(sends(lead, id, 1, today()));
    HttpResponse<String> second =
        lead.send(
            "/account", form, "number", "1", "due", today().plusDays(3).toString(), "words", "x");
    refused(second, 409, "Draft 1 is not settled");
    assertThat(count("factual_round", id)).isEqualTo(1);
  }

  @Test
  void late_challenges_are_refused_until_the_lead_gives_more_time() throws Exception {
    String id = "f-late";
    Browser lead = inspected(id, trafford, "Lena Late");
    Browser manager = person("Mo Late", "service manager", "s-" + id);
    done(sends(lead, id, 1, today()));
    int paragraph = paragraph(id, 1, "The fieldwork took place");
    done(challenges(manager, id, 1, paragraph, "omission", "To the end of the day"));
    database
        .sql(
            """
            insert into factual_due (inspection, round, revision, due, reason, by)
            values (?, 1, 1, ?, 'Made up for the test', ?)
            """)
        .params(id, today().minusDays(1), UUID.fromString(id("Lena Late")))
        .update();
    refused(
        challenges(manager, id, 1, paragraph, "error", "Too late & <kept>"),
        422,
        "and it is later now: ask the lead inspector for more time");
    assertThat(challenges(manager, id, 1, paragraph, "error", "Too late & <kept>").body())
        .as("what was typed is not lost")
        .contains("Too late &amp; &lt;kept&gt;");
    refused(finishes(manager, id, 1), 409, "it is later now");

    String due = check(id) + "/drafts/1/due";
    refused(
        lead.send(
            check(id), due, "moves", "1", "due", today().plusDays(2).toString(), "reason", ""),
        422,
        "Say why the service gets more time");
    refused(
        lead.send(check(id), due, "moves", "0", "due", today().toString(), "reason", "Asked"),
        409,
        "The day was moved meanwhile");
    done(
        lead.send(
            check(id),
            due,
            "moves",
            "1",
            "due",
            today().plusDays(2).toString(),
            "reason",
            "Asked"));
    assertThat(manager.get(check(id)).body()).contains("<bdi>Asked</bdi>");
    done(challenges(manager, id, 1, paragraph, "error", "In time now"));
    refused(
        lead.send(check(id), due, "moves", "2", "due", today().toString(), "reason", "Back"),
        422,
        "Enter a day after");
  }

  @Test
  void a_challenge_says_what_is_wrong_of_a_paragraph_that_has_facts() throws Exception {
    String id = "f-said";
    Browser lead = inspected(id, trafford, "Lena Said");
    Browser manager = person("Mo Said", "service manager", "s-" + id);
    done(sends(lead, id, 1, today().plusDays(5)));
    int paragraph = paragraph(id, 1, "The fieldwork took place");
    refused(
        challenges(manager, id, 1, paragraph, "rating", ""), 422, "Choose what kind of challenge");
    refused(challenges(manager, id, 1, paragraph, "error", ""), 422, "Enter what is wrong");
    refused(
        challenges(manager, id, 1, paragraph, "error", "x".repeat(2_001)),
        422,
        "in at most 2,000 characters");
    assertThat(
            database
                .sql(
                    """
                    select distinct number is null from factual_passage
                    where inspection = ? and html like '%"pl-rated"%'
                    """)
                .param(id)
                .query(Boolean.class)
                .list())
        .as("a rating has no number by which it could be challenged")
        .containsExactly(true);
    assertThat(challenges(manager, id, 1, 0, "error", "The rating").statusCode()).isEqualTo(404);
    assertThat(count("factual_challenge", id)).isZero();

    String hostile = "<script>alert(1)</script> ${1+1} @if";
    String challenge = challenged(manager, id, 1, paragraph, hostile);
    for (Browser reader : List.of(lead, manager)) {
      assertThat(reader.get(challenge).body())
          .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${1+1} @if")
          .doesNotContain("<script>alert");
    }
    assertThat(
            database
                .sql(
                    "select account.name from factual_challenge join account on account.id = by where inspection = ?")
                .param(id)
                .query(String.class)
                .single())
        .as("fields that no form has are not read")
        .isEqualTo("Mo Said");
    assertThat(
            database
                .sql("select kind from factual_challenge where inspection = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("error");
  }

  @Test
  void evidence_comes_as_a_file_of_a_kind_and_is_only_saved() throws Exception {
    String id = "f-file";
    Browser lead = inspected(id, trafford, "Lena File");
    Browser manager = person("Mo File", "service manager", "s-" + id);
    done(sends(lead, id, 1, today().plusDays(5)));
    int paragraph = paragraph(id, 1, "The fieldwork took place");
    refused(
        challenges(
            manager, id, 1, paragraph, "error", "See the file", "page.html", "<b>".getBytes(UTF_8)),
        422,
        "Send a PDF, Word (.docx)");
    refused(
        challenges(
            manager, id, 1, paragraph, "error", "See the file", "diary.pdf", "<b>".getBytes(UTF_8)),
        422,
        "its content is no whole PDF");
    assertThat(count("factual_challenge", id)).isZero();
    HttpResponse<String> sent =
        challenges(manager, id, 1, paragraph, "error", "See the file", "../diary.pdf", PDF);
    done(sent);
    String challenge = sent.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> file = lead.get(challenge + "/file");
    assertThat(file.body()).isEqualTo(new String(PDF, UTF_8));
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("diary.pdf")
        .doesNotContain("..");
    assertThat(file.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox");
    assertThat(stranger.get(challenge + "/file").statusCode()).isEqualTo(404);
    assertThat(stranger.get(challenge.replace("/f-file/", "/f-foreign/") + "/file").statusCode())
        .isEqualTo(404);
  }
}
