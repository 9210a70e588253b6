package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import plumbline.document.ContentHash;

/// A report is signed off, read early by those who may, released, corrected and withdrawn.
class PublicationTest extends PublicationSite {
  @Test
  void a_report_is_signed_off_once_everything_is_met_by_the_signatory_alone() throws Exception {
    String id = "pub-signing";
    String work = planned(id, published("wirral-2021").framework().hash().hex());
    person("Chair of " + id, "panel member", id);
    Browser lead = person("Lea Signing", "lead inspector", id);
    Browser signatory = person("Sig Signing", "signatory", id);
    Browser stranger = person("Str Signing", "signatory", "another");

    assertThat(signatory.get(work + "/publication").body())
        .contains("Ratings confirmed by the panel", "Not met", "once everything is met")
        .doesNotContain("Sign off edition 1");
    checked(id);
    confirm(id, 1, file(id));
    String page = signatory.get(work + "/publication").body();
    assertThat(page)
        .contains(
            "Sign off edition 1",
            "No barriers to reading",
            "Links inside the report lead somewhere",
            "Not due: the service is not in Wales.")
        .doesNotContain("Not met");
    assertThat(lead.get(work + "/publication").body())
        .contains("The signatory of the inspection signs the report off.")
        .doesNotContain("Sign off edition");
    assertThat(stranger.get(work + "/publication").statusCode()).isEqualTo(404);

    String hash = Browser.between(page, "name=\"hash\" value=\"", "\"");
    String evidence = Browser.between(page, "name=\"evidence\" value=\"", "\"");
    HttpResponse<String> byLead =
        lead.send(
            "/account",
            work + "/publication/sign-off",
            "number",
            "1",
            "hash",
            hash,
            "evidence",
            evidence,
            "read",
            "true");
    assertThat(byLead.statusCode()).isEqualTo(422);
    assertThat(byLead.body()).contains("signed off by the signatory of the inspection");
    for (String[] seen :
        new String[][] {{"1", "0".repeat(64), evidence}, {"1", hash, "0".repeat(64)}}) {
      HttpResponse<String> old =
          signatory.send(
              "/account",
              work + "/publication/sign-off",
              "number",
              seen[0],
              "hash",
              seen[1],
              "evidence",
              seen[2],
              "read",
              "true");
      assertThat(old.statusCode()).isEqualTo(409);
      assertThat(old.body()).contains("has changed since you opened the page");
    }
    assertThat(
            signatory
                .send(
                    "/account",
                    work + "/publication/sign-off",
                    "number",
                    "2",
                    "hash",
                    hash,
                    "evidence",
                    evidence,
                    "read",
                    "true")
                .statusCode())
        .isEqualTo(409);
    assertThat(frozen(id, 1)).isEmpty();

    done(signOff(signatory, work, ""));

    assertThat(frozen(id, 1).keySet())
        .contains(
            "report.html",
            "report.pdf",
            "report.docx",
            "report.ods",
            "report.csv",
            "report.csv-metadata.json",
            "report.json",
            "chapter-methodology.html");
    assertThat(new String(frozen(id, 1, "report.json"), UTF_8)).contains(hash);
    assertThat(new String(frozen(id, 1, "report.html"), UTF_8)).contains(hash);
    assertThat(trail(id, "report-signed-off")).hasSize(1).allMatch(line -> line.contains(hash));
    assertThat(signatory.get(work + "/publication").body())
        .contains("Edition 1", "Not released", "No time is set.");
    assertThat(signatory.get(work + "/publication").body())
        .contains("Nothing has changed since edition 1 was signed off")
        .doesNotContain("Sign off edition");
    HttpResponse<String> again =
        signatory.send(
            "/account",
            work + "/publication/sign-off",
            "number",
            "2",
            "hash",
            hash,
            "evidence",
            evidence,
            "read",
            "true");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Nothing has changed since edition 1 was signed off");
  }

  /// Between the page and the sending of its form the panel’s chair opens the ratings again.
  @Test
  void what_is_no_longer_met_when_the_form_arrives_is_refused() throws Exception {
    String id = "pub-reopened";
    String work = confirmed(id);
    Browser signatory = person("Sig Reopened", "signatory", id);
    String page = signatory.get(work + "/publication").body();
    reopen(id, 2);

    HttpResponse<String> refused =
        signatory.send(
            "/account",
            work + "/publication/sign-off",
            "number",
            "1",
            "hash",
            Browser.between(page, "name=\"hash\" value=\"", "\""),
            "evidence",
            Browser.between(page, "name=\"evidence\" value=\"", "\""),
            "read",
            "true");

    assertThat(refused.statusCode()).isIn(409, 422);
    assertThat(frozen(id, 1)).isEmpty();
  }

  @Test
  void the_edition_does_not_move_and_the_page_says_that_evidence_changed_since() throws Exception {
    String id = "pub-evidence";
    String work = confirmed(id);
    Browser signatory = person("Sig Evidence", "signatory", id);
    done(signOff(signatory, work, ""));
    Map<String, byte[]> before = frozen(id, 1);
    assertThat(signatory.get(work + "/publication").body()).doesNotContain("Evidence changed");

    reopen(id, 2);
    confirm(id, 3, otherAnswer(id));

    assertThat(signatory.get(work + "/publication").body())
        .contains(
            "Evidence changed since edition 1 was signed off.",
            "The edition stays as it is.",
            "sign off edition 2");
    Map<String, byte[]> after = frozen(id, 1);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void only_those_on_the_list_read_it_early_each_reading_is_noted_and_it_ends_at_once()
      throws Exception {
    String id = "pub-embargo";
    String work = confirmed(id);
    Browser signatory = person("Sig Embargo", "signatory", id);
    Browser editor = person("Edi Embargo", "editor", id);
    Browser manager = person("Mia Embargo", "service manager", "s-" + id);
    Browser other = person("Oli Embargo", "board member", "s-" + id);
    person("Out Embargo", "service manager", "s-elsewhere");
    String pdf = work + "/embargoed/1/report.pdf";
    String html = work + "/embargoed/1/report.html";
    assertThat(manager.get(work + "/embargoed").body()).contains("There is nothing here for you");
    done(signOff(signatory, work, ""));

    assertThat(manager.get(work + "/embargoed").body()).contains("There is nothing here for you");
    assertThat(manager.get(pdf).statusCode()).isEqualTo(404);
    String list = work + "/publication/embargo";
    assertThat(editor.send(list, list, "person", "nobody@example.org").body())
        .contains("Nobody has an account with this address");
    assertThat(editor.send(list, list, "person", "out.embargo@example.org").body())
        .contains("Out Embargo has no role in this inspection or for its service");
    done(editor.send(list, list, "person", "mia.embargo@example.org"));
    assertThat(editor.send(list, list, "person", "mia.embargo@example.org").body())
        .contains("Mia Embargo is on the list");

    assertThat(manager.get(work + "/embargoed").body())
        .contains("Embargoed. Keep it to yourself", pdf);
    assertThat(manager.get(pdf).statusCode()).isEqualTo(200);
    HttpResponse<String> read = manager.get(html);
    assertThat(ContentHash.of(read.body().getBytes(UTF_8)))
        .isEqualTo(ContentHash.of(frozen(id, 1, "report.html")));
    assertThat(read.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "style-src 'sha256-")
        .doesNotContain("script-src");
    assertThat(read.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(other.get(html).statusCode()).isEqualTo(404);
    assertThat(manager.get(work + "/embargoed/2/report.html").statusCode()).isEqualTo(404);
    assertThat(manager.get(work + "/embargoed/1/nothing").statusCode()).isEqualTo(404);
    assertThat(editor.get(html).statusCode()).isEqualTo(200);
    assertThat(editor.get(list).body())
        .contains("Mia Embargo", "Edition 1: report.pdf", "Edition 1: report.html")
        .doesNotContain("Oli Embargo");
    assertThat(manager.get(list).statusCode()).isEqualTo(404);

    String remove = Browser.between(editor.get(list).body(), "action=\"" + list + "/", "/remove\"");
    done(editor.send(list, list + "/" + remove + "/remove"));
    assertThat(manager.get(pdf).statusCode()).isEqualTo(404);
    assertThat(manager.get(work + "/embargoed").body()).contains("There is nothing here for you");
    assertThat(editor.send(list, list + "/" + remove + "/remove").statusCode()).isEqualTo(409);
    assertThat(trail(id, "early-reader-listed")).hasSize(1);
    assertThat(trail(id, "early-reader-removed")).hasSize(1);
  }

  /// What is seen to be met must be true of what is frozen: here the panel confirms other ratings
  /// while the list is looked through.
  @Test
  void what_changes_while_the_list_is_looked_through_is_not_signed_off() throws Exception {
    String id = "pub-overtaken";
    String work = confirmed(id);
    Browser signatory = person("Sig Overtaken", "signatory", id);
    String page = signatory.get(work + "/publication").body();
    try (Connection other = as("plumbline_owner");
        ExecutorService people = Executors.newSingleThreadExecutor()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("lock table factual_round in access exclusive mode");
      }
      Future<HttpResponse<String>> signing =
          people.submit(
              () -> signatory.send("/account", work + "/publication/sign-off", seen(page)));
      soon(
          "the list is looked through",
          () ->
              database
                  .sql(
                      """
                      select count(*) > 0 from pg_locks
                      where not granted and relation = 'factual_round'::regclass
                      """)
                  .query(Boolean.class)
                  .single());
      reopen(id, 2);
      confirm(id, 3, otherAnswer(id));
      other.rollback();

      assertThat(signing.get().statusCode()).isEqualTo(409);
      assertThat(signing.get().body()).contains("has changed since you opened the page");
    }
    assertThat(frozen(id, 1)).isEmpty();
  }

  private static String[] seen(String page) {
    return new String[] {
      "number",
      "1",
      "hash",
      Browser.between(page, "name=\"hash\" value=\"", "\""),
      "evidence",
      Browser.between(page, "name=\"evidence\" value=\"", "\""),
      "read",
      "true"
    };
  }

  /// The service leads its self-audit, and may hold every role in it: no role publishes it.
  @Test
  void a_self_audit_is_never_published() throws Exception {
    String id = "pub-audit";
    String work = confirmed(id);
    Browser signatory = person("Sig Audit", "signatory", id);
    Browser editor = person("Edi Audit", "editor", id);
    String form = signatory.get(work + "/publication").body();
    String other = "pub-audit-before";
    String otherWork = confirmed(other);
    Browser otherSignatory = person("Sig Before", "signatory", other);
    done(signOff(otherSignatory, otherWork, ""));
    owner("update inspection set type = 'self-audit' where id like 'pub-audit%'");

    assertThat(signatory.get(work + "/publication").body())
        .contains("A self-audit is not published")
        .doesNotContain("/sign-off", "href=\"" + work + "/publication\"");
    assertThat(signatory.get(work + "/report").body())
        .doesNotContain(
            "href=\"" + work + "/publication\"",
            "href=\"" + work + "/embargoed\"",
            "href=\"" + work + "/factual-check\"");
    HttpResponse<String> refused =
        signatory.send("/account", work + "/publication/sign-off", seen(form));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("A self-audit is not published");
    assertThat(frozen(id, 1)).isEmpty();
    assertThat(editor.get(work + "/publication").statusCode()).isEqualTo(200);

    String publication = otherWork + "/publication";
    for (HttpResponse<String> answer :
        List.of(
            otherSignatory.send(
                "/account", publication + "/publish", "number", "1", "read", "true"),
            otherSignatory.send(
                "/account",
                publication + "/plan",
                "revision",
                "1",
                "number",
                "1",
                "day",
                "2099-07-01",
                "time",
                "09:30"))) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("A self-audit is not published");
    }
    assertThat(released(other)).isZero();
  }
}
