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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;

/// A site for tests of the ratings panel: inspections whose case results come from a file, people
/// in their roles, and what they send from the pages.
abstract class PanelSite {
  @TempDir static Path temporary;
  static Running running;
  private static final Map<String, UUID> PEOPLE = new LinkedHashMap<>();
  static URI start;
  static JdbcClient database;

  @BeforeAll
  static void start() throws Exception {
    running = new Running();
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    start = URI.create(running.start(wanted, settings).address());
    database = running.context().getBean(JdbcClient.class);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  static Stream<Inspection> published() {
    return ShippedInspections.sources().stream().map(PanelSite::read);
  }

  static Inspection published(String id) {
    return published().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  static Inspection read(Source source) {
    return switch (InspectionReader.read(source, FrameworkLibrary.shipped())) {
      case Parsed.Accepted<Inspection>(Inspection inspection) -> inspection;
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// A service and its inspection, with the framework of a published one.
  static String planned(String id, String frameworkHash) {
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

  static Browser person(String name, String role, String inspection) {
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

  static void role(String name, String role, String inspection) {
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), Objects.requireNonNull(PEOPLE.get(name)), role, inspection)
        .update();
  }

  static String id(String name) {
    return Objects.requireNonNull(PEOPLE.get(name), name).toString();
  }

  /// Sends a file that may name another service.
  static HttpResponse<String> upload(Browser by, String work, String content) throws Exception {
    return upload(by, work, content, "yes");
  }

  /// @param other what the box says about a file of another service
  static HttpResponse<String> upload(Browser by, String work, String content, String other)
      throws Exception {
    String address = work + "/results/file";
    String page = by.get(address).body();
    String revision = Browser.between(page, "name=\"revision\" value=\"", "\"");
    String action = address + "?_csrf=" + Browser.between(page, address + "?_csrf=", "\"");
    String body =
        "--edge\r\nContent-Disposition: form-data; name=\"revision\"\r\n\r\n"
            + revision
            + "\r\n--edge\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n"
            + other
            + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"results.json\"\r\n"
            + "Content-Type: application/json\r\n\r\n"
            + content
            + "\r\n--edge--\r\n";
    return by.send(
        HttpRequest.newBuilder(start.resolve(action))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  /// Two made-up items of two sources, and a proposal that cites them.
  static void judged(Browser lead, String work, String standard, String rating) throws Exception {
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

  static HttpResponse<String> propose(Browser lead, String work, String standard, String rating)
      throws Exception {
    String address = work + "/judgements/" + standard;
    String page = lead.get(address).body();
    boolean isOpen = page.contains("name=\"revision\"");
    List<String> fields =
        new ArrayList<>(
            List.of(
                "revision",
                isOpen ? Browser.between(page, "name=\"revision\" value=\"", "\"") : "1",
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

  static HttpResponse<String> meets(Browser by, String work, String chair, String... others)
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

  static HttpResponse<String> decides(Browser chair, String work, String standard, String... more)
      throws Exception {
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

  static HttpResponse<String> step(Browser chair, String work, String step, String... more)
      throws Exception {
    String page = work + "/panel/ratings";
    String steps = chair.get(page).body();
    int taken = steps.split("<td class=\"govuk-table__cell\">(Confirmed|Reopened)</td>").length - 1;
    List<String> fields = new ArrayList<>(List.of("revision", String.valueOf(taken + 1)));
    fields.addAll(List.of(more));
    return chair.send(page, work + "/panel/" + step, fields.toArray(String[]::new));
  }
}
