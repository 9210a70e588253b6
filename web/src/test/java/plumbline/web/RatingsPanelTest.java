package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.fieldwork.CaseFacts;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.rating.RatedInspection;
import plumbline.trail.TrailCheck;
import plumbline.web.cases.Cases;

/// The ratings panel over HTTP: the results of the published inspections’ cases, evidence and
/// proposals made up, decisions as published.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RatingsPanelTest {
  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static final Map<String, UUID> PEOPLE = new LinkedHashMap<>();
  private static URI start;
  private static JdbcClient database;

  @BeforeAll
  static void start() throws Exception {
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
    database = RUNNING.context().getBean(JdbcClient.class);
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  static Stream<Inspection> published() {
    return ShippedInspections.sources().stream().map(RatingsPanelTest::read);
  }

  private static Inspection published(String id) {
    return published().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Inspection read(Source source) {
    return switch (InspectionReader.read(source, FrameworkLibrary.shipped())) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// A service and its inspection, with the framework of a published one.
  private static String planned(String id, String frameworkHash) {
    database.sql("insert into service (id) values (?)").param("s-" + id).update();
    database
        .sql(
            """
            insert into service_revision
              (service, revision, name, aliases, authorities, region, police_area, country)
            values (?, 1, ?, '{}', '{}', '', '', 'England')
            """)
        .params("s-" + id, "Service of " + id)
        .update();
    database
        .sql(
            """
            insert into inspection (id, service, framework_hash, type, announced)
            values (?, ?, ?, 'single', date '2026-03-02')
            """)
        .params(id, "s-" + id, frameworkHash)
        .update();
    return "/work/" + id;
  }

  private static Browser person(String name, String role, String inspection) {
    UUID id = UUID.randomUUID();
    PEOPLE.put(name, id);
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org", name)
        .update();
    role(name, role, inspection);
    String secret = UUID.randomUUID().toString();
    database
        .sql("insert into sign_in (token_hash, account, browser) values (?, ?, 'test')")
        .params(ContentHash.of(secret.getBytes(UTF_8)).hex(), id)
        .update();
    Browser browser = new Browser(start);
    browser.cookies.put("plumbline", secret);
    return browser;
  }

  private static void role(String name, String role, String inspection) {
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), Objects.requireNonNull(PEOPLE.get(name)), role, inspection)
        .update();
  }

  private static String id(String name) {
    return Objects.requireNonNull(PEOPLE.get(name), name).toString();
  }

  private static HttpResponse<String> upload(Browser by, String work, String content)
      throws Exception {
    String address = work + "/results/file";
    String page = by.get(address).body();
    String revision = Browser.between(page, "name=\"revision\" value=\"", "\"");
    String action = address + "?_csrf=" + Browser.between(page, address + "?_csrf=", "\"");
    String body =
        "--edge\r\nContent-Disposition: form-data; name=\"revision\"\r\n\r\n"
            + revision
            + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"results.json\"\r\n"
            + "Content-Type: application/json\r\n\r\n"
            + content
            + "\r\n--edge--\r\n";
    return by.send(
        HttpRequest.newBuilder(start.resolve(action))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  /// Two made-up items of two sources, and a proposal that cites them.
  private static void judged(Browser lead, String work, String standard, String rating)
      throws Exception {
    for (String source : List.of("documents", "staff")) {
      done(
          lead.send(
              work + "/grid/items/new",
              work + "/grid/items",
              "questions",
              standard + ".1",
              "source",
              source,
              "direction",
              "supports",
              "strength",
              "strong",
              "placeKind",
              "document",
              "place",
              "Made-up plan, page 4",
              "words",
              "Made up for the test: what " + source + " say about " + standard));
    }
    HttpResponse<String> proposed = propose(lead, work, standard, rating);
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(303);
  }

  private static HttpResponse<String> propose(
      Browser lead, String work, String standard, String rating) throws Exception {
    String address = work + "/judgements/" + standard;
    String page = lead.get(address).body();
    List<String> fields =
        new ArrayList<>(
            List.of(
                "revision",
                Browser.between(page, "name=\"revision\" value=\"", "\""),
                "rating",
                rating,
                "reasons",
                "Made up for the test."));
    String rest = page;
    while (rest.contains("name=\"cites\" type=\"checkbox\" value=\"")) {
      rest = rest.substring(rest.indexOf("name=\"cites\" type=\"checkbox\" value=\"") + 36);
      fields.addAll(List.of("cites", rest.substring(0, rest.indexOf('"'))));
    }
    return lead.send(address, address, fields.toArray(String[]::new));
  }

  private static HttpResponse<String> meets(Browser by, String work, String chair, String... others)
      throws Exception {
    String page = work + "/panel/meeting";
    List<String> fields =
        new ArrayList<>(
            List.of(
                "revision",
                Browser.between(by.get(page).body(), "name=\"revision\" value=\"", "\""),
                "chair",
                id(chair),
                "quorum",
                "2",
                "present",
                id(chair)));
    for (String other : others) {
      fields.addAll(List.of("present", id(other)));
    }
    return by.send(page, page, fields.toArray(String[]::new));
  }

  private static HttpResponse<String> decides(
      Browser chair, String work, String standard, String... more) throws Exception {
    String page = work + "/panel/decisions/" + standard;
    String body = chair.get(page).body();
    List<String> fields = new ArrayList<>();
    for (String hidden : List.of("revision", "proposed", "judgement")) {
      fields.addAll(
          List.of(hidden, Browser.between(body, "name=\"" + hidden + "\" value=\"", "\"")));
    }
    fields.addAll(List.of(more));
    if (Stream.of(more).noneMatch("agreement"::equals)) {
      fields.addAll(List.of("agreement", "consensus"));
    }
    return chair.send(page, page, fields.toArray(String[]::new));
  }

  private static HttpResponse<String> step(Browser chair, String work, String step, String... more)
      throws Exception {
    String page = work + "/panel/ratings";
    String steps = chair.get(page).body();
    int taken = steps.split("<td class=\"govuk-table__cell\">(Confirmed|Reopened)</td>").length - 1;
    List<String> fields = new ArrayList<>(List.of("revision", String.valueOf(taken + 1)));
    fields.addAll(List.of(more));
    return chair.send(page, work + "/panel/" + step, fields.toArray(String[]::new));
  }

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
    done(upload(lead, work, trafford.file().text()));
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
    assertThat(
            friend
                .send(
                    work + "/panel/meeting",
                    work + "/panel/decisions/2.1",
                    "decision",
                    "confirm",
                    "proposed",
                    "Inadequate",
                    "agreement",
                    "consensus",
                    "revision",
                    "1")
                .body())
        .contains("Only the chair of the panel does this: ask Ann Refuse");
    assertThat(step(chair, work, "confirm").body())
        .contains("1.1 Governance and leadership is not decided");

    for (Inspection.Judgement judgement : trafford.judgements().values()) {
      judged(lead, work, judgement.standard(), judgement.rating().name());
    }
    done(decides(chair, work, "1.1", "decision", "send-back", "reason", "Look at the board again"));
    assertThat(step(chair, work, "confirm").body()).contains("was sent back to the lead inspector");
    done(propose(lead, work, "1.1", "Good"));
    for (Standard standard : trafford.framework().standards()) {
      done(decides(chair, work, standard.id(), "decision", "confirm"));
    }
    done(step(chair, work, "confirm"));

    assertThat(propose(lead, work, "1.1", "Outstanding").body())
        .contains("ask the panel’s chair to reopen");
    assertThat(upload(lead, work, trafford.file().text()).body())
        .contains("The ratings were confirmed on ", "ask the panel’s chair to reopen them");
    HttpResponse<String> late =
        chair.send(
            work + "/panel/ratings",
            work + "/panel/decisions/2.1",
            "decision",
            "confirm",
            "proposed",
            "Inadequate",
            "agreement",
            "consensus",
            "revision",
            "2");
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
            values (?, 1, 1, '{}', 'seed', 'x', encode(sha256('x'), 'hex'), '')
            """)
        .param(id)
        .update();
    RUNNING
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
