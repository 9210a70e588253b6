package plumbline.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// From the request list to what the service sends and what is asked about it, over HTTP.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceEvidenceTest {
  static final String HERE = "/work/cheshire-2026/from-service";
  static final String PLAN = HERE + "/items/youth-justice-plan";
  private static final String CASELOAD = HERE + "/items/data-caseload";
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n%%EOF\n".getBytes(ISO_8859_1);

  @TempDir static Path temporary;
  private static Site site;
  private static Browser lead;
  private static Browser manager;
  private static Browser inspector;

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    site.inspection("cheshire", "youth-2018");
    site.inspection("foreign", "youth-2018");
    lead = site.signedIn("lead", "lead inspector", "cheshire-2026");
    manager = site.signedIn("manager", "service manager", "cheshire");
    inspector = site.signedIn("inspector", "inspector", "cheshire-2026");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> upload(String name, byte[] content) throws Exception {
    return upload(site, manager, name, content);
  }

  static HttpResponse<String> upload(Site site, Browser manager, String name, byte[] content)
      throws Exception {
    String page = manager.get(PLAN).body();
    String action = Browser.between(page, "action=\"" + PLAN + "/documents", "\"");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        """
        --x\r
        Content-Disposition: form-data; name="document"; filename="%s"\r
        Content-Type: text/html\r
        \r
        """
            .formatted(name)
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
    return manager.send(
        HttpRequest.newBuilder(site.start.resolve(PLAN + "/documents" + action))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static String seen() throws Exception {
    return Browser.between(manager.get(CASELOAD).body(), "name=\"seen\" value=\"", "\"");
  }

  private static HttpResponse<String> give(String seen, String... values) throws Exception {
    return manager.send(CASELOAD, CASELOAD + "/figures", form(seen, values));
  }

  private static String[] form(String seen, String... values) {
    List<String> fields = new ArrayList<>(List.of("seen", seen, "source", "ChildView"));
    fields.addAll(List.of("day", "2026-03-02"));
    fields.addAll(List.of(values));
    return fields.toArray(String[]::new);
  }

  private static final String[] CHESHIRE = {
    "value-total", "215",
    "value-court", "83",
    "value-out-of-court", "132",
    "value-community-sentences", "81",
    "value-custody", "2",
    "value-licence", "4",
    "value-youth-caution", "68",
    "value-youth-conditional-caution", "6",
    "value-community-resolution", "68",
  };

  private static int count(String table) {
    return site.database.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static List<String> trail() {
    return site.database
        .sql("select line from trail_entry where inspection = 'cheshire-2026' order by number")
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  @Test
  @Order(1)
  void before_anything_is_asked_every_page_says_so() throws Exception {
    assertThat(lead.get(HERE).body()).contains("Ask the service", "not asked for anything yet");
    assertThat(manager.get(HERE).body()).contains("has not asked you for anything yet");
    assertThat(inspector.get(HERE).body())
        .contains("not asked for anything yet")
        .doesNotContain("from-service/send");
    assertThat(manager.get(PLAN).statusCode()).isEqualTo(404);
    assertThat(manager.get(HERE + "/send").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void a_request_needs_something_and_a_day_to_come() throws Exception {
    HttpResponse<String> refused = lead.send(HERE + "/send", HERE + "/send", "due", "2026-02-30");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Choose at least one thing", "Enter today or a later day", "2026-02-30");
    assertThat(
            lead.send(HERE + "/send", HERE + "/send", "item", "unheard-of", "due", "2020-01-01")
                .statusCode())
        .isEqualTo(422);
    assertThat(count("service_request")).isZero();
  }

  @Test
  @Order(3)
  void what_is_asked_for_stands_on_the_services_page_with_its_day() throws Exception {
    String due = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20).toString();
    assertThat(
            lead.send(
                    HERE + "/send",
                    HERE + "/send",
                    "item",
                    "youth-justice-plan",
                    "item",
                    "data-caseload",
                    "due",
                    due)
                .statusCode())
        .isEqualTo(303);
    assertThat(manager.get(HERE).body())
        .contains("2 awaited", "Youth justice plan", "Figures: Caseload", "0 of 18 figures");
    assertThat(lead.get(HERE + "/send").body())
        .doesNotContain("value=\"youth-justice-plan\"")
        .contains("value=\"board-minutes\"");
    assertThat(trail()).singleElement().asString().contains("requests-sent", due);
    // The same again, from a form that was open before.
    assertThat(
            lead.send(HERE + "/send", HERE + "/send", "item", "youth-justice-plan", "due", due)
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  @Order(4)
  void hostile_files_are_refused_in_words_and_nothing_is_kept() throws Exception {
    assertThat(upload("page.html", "<script>".getBytes(UTF_8)).statusCode()).isEqualTo(422);
    assertThat(upload("plan.pdf", "<script>".getBytes(UTF_8)).body())
        .contains("its content is no whole PDF");
    assertThat(upload("plan.pdf", new byte[0]).body()).contains("The file is empty");
    assertThat(upload("", PDF).body()).contains("Choose the file to send");
    assertThat(upload("plan.pdf", new byte[12_000_000]).statusCode()).isEqualTo(413);
    assertThat(count("service_document")).isZero();
    assertThat(trail()).hasSize(1);
  }

  @Test
  @Order(5)
  void a_document_is_taken_and_given_back_only_to_be_saved() throws Exception {
    assertThat(upload("../../plan 2026.pdf", PDF).statusCode()).isEqualTo(303);
    assertThat(upload("again.pdf", PDF).body()).contains("The same file was sent before");
    assertThat(count("service_document")).isEqualTo(1);

    String page = inspector.get(PLAN).body();
    assertThat(page).contains("Received", "Not scanned", "not scanned for viruses here");
    String address = HERE + "/documents/" + Browser.between(page, HERE + "/documents/", "\"");
    HttpResponse<String> document = inspector.get(address);
    assertThat(document.body()).isEqualTo(new String(PDF, UTF_8));
    assertThat(document.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(document.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .doesNotContain("..", "/");
    assertThat(document.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(document.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("sandbox");
    assertThat(
            site.database
                .sql("select count(*) from case_access where address like ? and allowed")
                .param("%/documents/%")
                .query(Integer.class)
                .single())
        .isPositive();
    // In another inspection there is no such document, nor for who has no role here.
    Browser stranger = site.signedIn("stranger", "lead inspector", "foreign-2026");
    assertThat(stranger.get(address).statusCode()).isEqualTo(404);
    assertThat(stranger.get(address.replace("cheshire", "foreign")).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(6)
  void the_caseload_of_cheshire_is_queried_on_entry_with_the_sums_shown() throws Exception {
    HttpResponse<String> typed =
        manager.send(CASELOAD, CASELOAD + "/figures/check", form(seen(), CHESHIRE));
    assertThat(typed.body())
        .contains("The parts make 87", "81 + 2 + 4 = 87, not 83")
        .contains("The parts make 142", "68 + 6 + 68 = 142, not 132");
    assertThat(count("service_figure")).isZero();

    assertThat(give(seen(), CHESHIRE).statusCode()).isEqualTo(303);
    assertThat(manager.get(CASELOAD).body())
        .contains("2 questions about the figures", "The figures are saved")
        .contains("81 + 2 + 4 = 87, not 83", "68 + 6 + 68 = 142, not 132", "value=\"215\"");
    assertThat(inspector.get(CASELOAD).body())
        .contains("81 + 2 + 4 = 87, not 83", "ChildView", "2 March 2026", "Not given")
        .doesNotContain("/confirm");
    assertThat(inspector.get(HERE).body()).contains("9 of 18 figures, 2 questions");
  }

  @Test
  @Order(7)
  void a_query_is_confirmed_with_a_reason_and_asked_anew_of_other_figures() throws Exception {
    String confirm = CASELOAD + "/confirm";
    String query = "sum-court-community-sentences";
    String working = "81 + 2 + 4 = 87, not 83";
    assertThat(
            manager
                .send(CASELOAD, confirm, "query", query, "working", working, "reason", " ")
                .body())
        .contains("Enter why the figures are right");
    assertThat(
            manager
                .send(CASELOAD, confirm, "query", query, "working", "1 = 2", "reason", "So it is")
                .statusCode())
        .isEqualTo(409);
    String[] because = {
      "query", query, "working", working, "reason", "Four are on licence & <sentence>"
    };
    assertThat(manager.send(CASELOAD, confirm, because).statusCode()).isEqualTo(303);
    assertThat(inspector.get(CASELOAD).body())
        .contains("Confirmed by <bdi>manager</bdi>", "Four are on licence &amp; &lt;sentence&gt;");
    assertThat(inspector.get(HERE).body()).contains("9 of 18 figures, 1 question");

    give(seen(), replaced("value-licence", "5"));
    assertThat(inspector.get(HERE).body()).contains("2 questions");
    assertThat(manager.get(CASELOAD).body()).contains("81 + 2 + 5 = 88, not 83");
    // Each figure keeps what it was before, and only what changed is added.
    assertThat(count("service_figure")).isEqualTo(10);
  }

  private static String[] replaced(String field, String value) {
    String[] values = CHESHIRE.clone();
    values[List.of(values).indexOf(field) + 1] = value;
    return values;
  }

  @Test
  @Order(8)
  void what_is_no_figure_is_refused_with_all_that_was_typed() throws Exception {
    HttpResponse<String> refused =
        manager.send(
            CASELOAD,
            CASELOAD + "/figures",
            "seen",
            seen(),
            "value-total",
            "lots",
            "value-court",
            "83",
            "day",
            "soon");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Enter a number in figures, such as 83", "value=\"lots\"", "value=\"soon\"")
        .contains("Enter where the figure is from", "Enter the day that it holds for");
    assertThat(count("service_figure")).isEqualTo(10);
  }

  @Test
  @Order(9)
  void of_two_who_change_figures_at_once_the_second_is_told() throws Exception {
    String seen = seen();
    try (var pool = Executors.newFixedThreadPool(2)) {
      Browser other = site.signedIn("manager");
      List<Callable<Integer>> both =
          List.of(
              () -> give(seen, replaced("value-custody", "3")).statusCode(),
              () ->
                  other
                      .send(
                          CASELOAD,
                          CASELOAD + "/figures",
                          form(seen, replaced("value-custody", "9")))
                      .statusCode());
      List<Integer> statuses = new ArrayList<>();
      for (var outcome : pool.invokeAll(both)) {
        statuses.add(outcome.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(303, 409);
    }
  }

  @Test
  @Order(10)
  void an_item_is_queried_answered_and_settled() throws Exception {
    assertThat(lead.send(PLAN, PLAN + "/query", "words", " ").statusCode()).isEqualTo(422);
    lead.send(PLAN, PLAN + "/query", "words", "Is this the plan\r\nof 2026?");
    assertThat(manager.get(PLAN).body()).contains("Query to answer", "Is this the plan of 2026?");
    assertThat(manager.send(PLAN, PLAN + "/reply", "words", "x".repeat(1001)).statusCode())
        .isEqualTo(422);
    manager.send(PLAN, PLAN + "/reply", "words", "It is.");
    assertThat(lead.get(PLAN).body()).contains("Reply to look at", "It is.");
    lead.send(PLAN, PLAN + "/settle", "words", "");
    assertThat(manager.get(PLAN).body()).contains("Settled", "nothing more to do");
    assertThat(inspector.send(PLAN, PLAN + "/query", "words", "May I?").statusCode())
        .isEqualTo(404);
    assertThat(lead.send(PLAN, PLAN + "/reply", "words", "No").statusCode()).isEqualTo(404);
    assertThat(trail())
        .anyMatch(line -> line.contains("request-query") && line.contains("of 2026?"))
        .anyMatch(line -> line.contains("request-settled"))
        .anyMatch(line -> line.contains("figures-confirmed") && line.contains("81 + 2 + 4"))
        .anyMatch(line -> line.contains("document-received") && line.contains("sha256"));
  }

  @Test
  @Order(11)
  void a_day_is_moved_once() throws Exception {
    String later = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(40).toString();
    assertThat(lead.send(PLAN, PLAN + "/due", "revision", "2", "due", later).statusCode())
        .isEqualTo(303);
    assertThat(lead.send(PLAN, PLAN + "/due", "revision", "2", "due", later).statusCode())
        .isEqualTo(409);
    assertThat(lead.send(PLAN, PLAN + "/due", "revision", "3", "due", "never").statusCode())
        .isEqualTo(422);
  }

  @Test
  @Order(12)
  void figures_are_saved_before_a_reply_or_a_document_is_sent() throws Exception {
    assertThat(manager.get(CASELOAD).body())
        .contains("form=\"figures\" name=\"then\" value=\"send\"")
        .doesNotContain(CASELOAD + "/reply", CASELOAD + "/not-held", CASELOAD + "/documents?");
    String beside = CASELOAD + "/documents";
    List<String> typed = new ArrayList<>(List.of(form(seen(), replaced("value-custody", "5"))));
    typed.addAll(List.of("then", "send"));
    HttpResponse<String> saved =
        manager.send(CASELOAD, CASELOAD + "/figures", typed.toArray(String[]::new));
    assertThat(saved.headers().firstValue("Location")).contains(beside);
    assertThat(Browser.between(manager.get(CASELOAD).body(), "name=\"value-custody\"", ">"))
        .contains("value=\"5\"");
    assertThat(manager.get(beside).body())
        .contains(CASELOAD + "/reply", CASELOAD + "/not-held", CASELOAD + "/documents?")
        .doesNotContain("id=\"figures\"");
    HttpResponse<String> empty = manager.send(beside, CASELOAD + "/reply", "words", "");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Enter your reply").doesNotContain("id=\"figures\"");
    assertThat(lead.get(beside).statusCode()).isEqualTo(404);
    assertThat(
            manager
                .send(
                    CASELOAD,
                    CASELOAD + "/figures",
                    "then",
                    "send",
                    "seen",
                    seen(),
                    "value-total",
                    "lots")
                .body())
        .contains("value=\"lots\"", "id=\"figures\"");
  }
}
