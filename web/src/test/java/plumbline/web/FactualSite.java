package plumbline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import plumbline.document.ContentHash;
import plumbline.inspection.Inspection;
import plumbline.web.layout.LondonTime;

/// A site for tests of the factual accuracy check: inspections with confirmed ratings, and what
/// both sides send from the pages.
abstract class FactualSite extends PanelSite {
  static final byte[] PDF = "%PDF-1.4\n1 0 obj\n%%EOF\n".getBytes(ISO_8859_1);

  /// The ratings as the panel’s chair would confirm them, of these cases.
  static void confirmed(String id, int revision, String file, String by) {
    step(id, revision, "", file, by);
  }

  static void reopened(String id, int revision, String by) {
    step(id, revision, "Made up for the test", "", by);
  }

  private static void step(String id, int revision, String reason, String file, String by) {
    database
        .sql(
            """
            insert into ratings_step (inspection, revision, step, reason, file, sha256, by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            revision,
            file.isEmpty() ? "reopened" : "confirmed",
            reason,
            file,
            ContentHash.of(file.getBytes(UTF_8)).hex(),
            UUID.fromString(id(by)))
        .update();
  }

  /// An inspection of cases as they were published, with its lead inspector and its confirmed
  /// ratings.
  static Browser inspected(String id, Inspection inspection, String lead) {
    planned(id, inspection.framework().hash().hex());
    Browser browser = person(lead, "lead inspector", id);
    confirmed(id, 1, inspection.file().text(), lead);
    return browser;
  }

  static String check(String id) {
    return "/work/" + id + "/factual-check";
  }

  static HttpResponse<String> sends(Browser lead, String id, int number, LocalDate due)
      throws Exception {
    String page = lead.get(check(id) + "/send").body();
    return sends(
        lead,
        id,
        number,
        page.contains("name=\"edition\"")
            ? Browser.between(page, "name=\"edition\" value=\"", "\"")
            : "",
        due);
  }

  /// @param edition the hash of the draft that the lead inspector saw
  static HttpResponse<String> sends(
      Browser lead, String id, int number, String edition, LocalDate due) throws Exception {
    return lead.send(
        "/account",
        check(id) + "/send",
        "number",
        String.valueOf(number),
        "edition",
        edition,
        "due",
        due.toString(),
        "words",
        "Please check the facts of this draft.");
  }

  static LocalDate today() {
    return LocalDate.now(LondonTime.ZONE);
  }

  /// The number of a paragraph with these words.
  static int paragraph(String id, int round, String words) {
    return database
        .sql(
            """
            select min(number) from factual_passage
            where inspection = ? and round = ? and words like ?
            """)
        .params(id, round, "%" + words + "%")
        .query(Integer.class)
        .single();
  }

  static HttpResponse<String> challenges(
      Browser manager, String id, int round, int paragraph, String kind, String wrong)
      throws Exception {
    return challenges(manager, id, round, paragraph, kind, wrong, "", new byte[0]);
  }

  static HttpResponse<String> challenges(
      Browser manager,
      String id,
      int round,
      int paragraph,
      String kind,
      String wrong,
      String file,
      byte[] content)
      throws Exception {
    String address = "%s/drafts/%d/paragraphs/%d".formatted(check(id), round, paragraph);
    String token = Browser.between(manager.get("/account").body(), "name=\"_csrf\" value=\"", "\"");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (List<String> field :
        List.of(
            List.of("kind", kind),
            List.of("wrong", wrong),
            List.of("instead", "What it should say instead"),
            List.of("evidence", "Minutes of the board, item 3"),
            List.of("by", UUID.randomUUID().toString()),
            List.of("round", "99"))) {
      body.writeBytes(
          "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(field.get(0), field.get(1))
              .getBytes(UTF_8));
    }
    body.writeBytes(
        "--x\r\nContent-Disposition: form-data; name=\"document\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n"
            .formatted(file)
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
    return manager.send(
        HttpRequest.newBuilder(start.resolve(address + "?_csrf=" + token))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /// Challenges, and gives the address of the challenge.
  static String challenged(Browser manager, String id, int round, int paragraph, String wrong)
      throws Exception {
    HttpResponse<String> answer = challenges(manager, id, round, paragraph, "error", wrong);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static HttpResponse<String> answers(
      Browser lead, String challenge, int revision, String outcome, String change, String reason)
      throws Exception {
    return lead.send(
        challenge,
        challenge + "/answer",
        "revision",
        String.valueOf(revision),
        "outcome",
        outcome,
        "change",
        change,
        "reason",
        reason);
  }

  static HttpResponse<String> finishes(Browser manager, String id, int round) throws Exception {
    return manager.send("/account", "%s/drafts/%d/finish".formatted(check(id), round));
  }

  static HttpResponse<String> settles(Browser lead, String id, int round) throws Exception {
    String letter = "%s/drafts/%d/letter".formatted(check(id), round);
    String page = lead.get(letter).body();
    String seen =
        page.contains("name=\"seen\"")
            ? Browser.between(page, "name=\"seen\" value=\"", "\"")
            : "0";
    return lead.send("/account", letter, "seen", seen, "words", "Thank you for the check.");
  }

  static void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }
}
