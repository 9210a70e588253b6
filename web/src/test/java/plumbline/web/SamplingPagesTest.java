package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import plumbline.document.ContentHash;
import plumbline.sampling.Sample;
import plumbline.sampling.SampleJson;
import plumbline.sampling.Swap;

/// From a service’s case list to the sample that is inspected, over HTTP.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamplingPagesTest {
  private static final String WORK = "/work/trafford-2026";
  private static final String LIST = WORK + "/case-list";
  private static final String SAMPLE = WORK + "/sample";

  @TempDir static Path temporary;
  private static Site site;
  private static JdbcClient database;
  private static Browser analyst;
  private static Browser lead;
  private static Browser manager;
  private static Browser inspector;

  @BeforeAll
  static void start() throws Exception {
    site = Site.in(temporary);
    database = site.database;
    site.inspection("trafford", "youth-2018");
    site.inspection("foreign", "youth-2018");
    analyst = site.signedIn("analyst", "research analyst", "trafford-2026");
    lead = site.signedIn("lead", "lead inspector", "trafford-2026");
    manager = site.signedIn("manager", "service manager", "trafford");
    inspector = site.signedIn("inspector", "inspector", "trafford-2026");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> upload(
      Browser browser, String name, byte[] content, String dates) throws Exception {
    String page = browser.get(LIST).body();
    String action = LIST + "?_csrf=" + Browser.between(page, LIST + "?_csrf=", "\"");
    return browser.send(SentList.multipart(site.start.resolve(action), name, content, dates));
  }

  private static HttpResponse<String> upload(String name, String content) throws Exception {
    return upload(manager, name, content.getBytes(UTF_8), "");
  }

  private static int count(String table) {
    return database.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static List<String> refs(String condition) {
    return database
        .sql(
            """
            select ref from sampled_case left join case_withdrawn using (inspection, number)
            where inspection = 'trafford-2026' and %s order by sampled_case.number
            """
                .formatted(condition))
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  private static List<String> inspected() {
    return refs("case_withdrawn.number is null");
  }

  private static HttpResponse<String> lock(Browser browser, String revision, String... more)
      throws Exception {
    List<String> fields =
        new ArrayList<>(List.of("revision", revision, "list", "1", "phrase", SentList.PHRASE));
    fields.addAll(List.of(more));
    return browser.send(SAMPLE, SAMPLE + "/lock", fields.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void before_a_list_has_come_every_page_says_so() throws Exception {
    assertThat(analyst.get(SAMPLE).body())
        .contains("the service’s case list has not come yet", LIST);
    assertThat(inspector.get(SAMPLE).body()).doesNotContain("Preview the draw", LIST + "\"");
    assertThat(manager.get(LIST).body()).contains("None yet.", "Template (CSV)");
    assertThat(analyst.get(SAMPLE + "/proof.json").statusCode()).isEqualTo(404);
    assertThat(manager.get(LIST + "/template.csv").body())
        .startsWith("ref,domain,disposal,received,");
  }

  @Test
  @Order(2)
  void a_list_with_faults_is_told_row_by_row_and_nothing_of_it_is_kept() throws Exception {
    String faulty =
        """
        ref,domain,disposal,received,gender,rosh,safety,child_name
        TR-1,court,referal order,2025-07-01,male,low,low,Ann Example
        TR-2,cuort,referral-order,2025-07-02,male,medum,low,
        TR-3,court,referral-order,2025-11-31,male,low,low,
        Tommy Atkins,court,referral-order,2025-07-01,male,low,low,
        """;

    HttpResponse<String> refused = upload("our <b>cases.csv", faulty);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<title>Error: Case list", "Nothing of this list was kept")
        .contains("our &lt;b&gt;cases.csv")
        .contains("child_name", "‘referal order’, which is no code", "did you mean ‘court’?")
        .contains("2025-11-31", "a day that can’t be meant", "is written like a person’s name")
        .doesNotContain("Ann Example", "Tommy", temporary.toString(), "--dates");
    assertThat(Browser.between(refused.body(), "<tbody", "</tbody>").split("<tr"))
        .hasSizeGreaterThan(5);
    assertThat(count("case_list")).isZero();
  }

  @Test
  @Order(3)
  void a_list_whose_dates_could_be_either_is_asked_about() throws Exception {
    String either =
        SentList.goodList().replaceAll("2025-07-\\d\\d|2025-11-\\d\\d|2026-03-20", "03/04/2025");

    HttpResponse<String> asked = upload("either.csv", either);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("by choosing ‘day first’ below or ‘month first’", "Month first: 4 March 2026");
    assertThat(manager.get(LIST).body()).doesNotContain("Month first");
    assertThat(count("case_list")).isZero();
  }

  @Test
  @Order(4)
  void hostile_files_get_a_clear_answer() throws Exception {
    assertThat(upload(manager, "bomb.xlsx", SentList.bomb(), "").body())
        .contains("A part of the workbook unpacks to more than 150 times its size");
    assertThat(upload("nul.csv", "ref\nTR\0-1\n").body()).contains("The line has a NUL byte");
    assertThat(upload("line.csv", SentList.HEADER + "TR-1," + "x".repeat(5_000_000)).body())
        .contains("A value has more than 2,000 characters");
    assertThat(
            upload("formula.csv", SentList.HEADER + SentList.goodLine("=cmd|' /C calc'!A0")).body())
        .contains("is written like a formula");
    assertThat(upload("report.pdf", "%PDF-1.7").body()).contains("This is a PDF");
    assertThat(upload("empty.csv", "").body()).contains("The file is empty");
    assertThat(upload("", "").body()).contains("Choose the file with the list");
    assertThat(upload("C:\\\\Users\\\\somebody\\\\list.csv", "a\n").body())
        .contains(">list.csv<")
        .doesNotContain("somebody");
    HttpResponse<String> large = upload(manager, "large.csv", new byte[10_500_000], "");
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("That file is too large", "at most 10 MB");
    assertThat(
            manager
                .send(
                    SentList.multipart(
                        site.start.resolve(LIST),
                        "list.csv",
                        SentList.goodList().getBytes(UTF_8),
                        ""))
                .statusCode())
        .isEqualTo(403);
    assertThat(count("case_list")).isZero();
  }

  @Test
  @Order(5)
  void a_mended_list_is_kept_and_what_was_understood_is_told() throws Exception {
    assertThat(upload("trafford.csv", SentList.goodList()).statusCode()).isEqualTo(303);

    assertThat(manager.get(LIST).body())
        .contains("trafford.csv</bdi> lists 44 cases. In the usual months 43 cases of them")
        .contains("1 case: received after the announcement", "<bdi>manager</bdi>")
        .contains("Lines that can’t be sampled", "not started</bdi>")
        .contains(ContentHash.of(SentList.goodList().getBytes(UTF_8)).hex());
    assertThat(inspector.get(SAMPLE).body())
        .contains("No sample has been drawn from it yet")
        .doesNotContain("Preview the draw");
  }

  @Test
  @Order(6)
  void a_preview_shows_the_draw_and_keeps_nothing() throws Exception {
    assertThat(analyst.get(SAMPLE).body())
        .contains("Preview the draw", "value=\"2026-03-02\"")
        .doesNotContain("Lock this sample");
    HttpResponse<String> wrong =
        analyst.get(SAMPLE + "/draw?phrase=&per-case-manager=none&from-court=9&to-court=2");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Enter a phrase", "Enter a whole number from 1", "Enter the nearer month first");
    assertThat(analyst.get(SAMPLE + "/draw?phrase=x&per-case-manager=1").body())
        .contains("as the most cases of one case manager")
        .doesNotContain("--per-case-manager");
    assertThat(analyst.get(SAMPLE + "/draw?phrase=x&second-reads=99").body())
        .contains("A second inspector can’t have 99 of");

    String preview = analyst.get(SAMPLE + "/draw?phrase=open+doors").body();
    Sample expected = SentList.commandLine();
    assertThat(preview)
        .contains(expected.seed().toString(), expected.listHash().hex(), "<svg", "Lock this sample")
        .contains("received on 20 March 2026, after the announcement: not started");
    assertThat(count("sample_draw") + count("sampled_case")).isZero();
    assertThat(inspector.get(SAMPLE + "/draw?phrase=x").statusCode()).isNotEqualTo(200);
  }

  @Test
  @Order(7)
  void of_two_who_lock_at_once_one_is_told_and_the_sample_is_the_command_lines() throws Exception {
    List<Callable<HttpResponse<String>>> both =
        List.of(() -> lock(analyst, "1"), () -> lock(lead, "1"));
    List<Integer> answers = new ArrayList<>();
    try (var two = Executors.newFixedThreadPool(2)) {
      for (var answer : two.invokeAll(both)) {
        answers.add(answer.get().statusCode());
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(303, 409);

    Sample expected = SentList.commandLine();
    assertThat(expected.selected().size()).isLessThan(expected.eligible());
    assertThat(inspected()).isEqualTo(SentList.refs(expected));
    assertThat(count("sample_draw")).isEqualTo(1);
    String proof = analyst.get(SAMPLE + "/proof.json").body();
    assertThat(proof).isEqualTo(SampleJson.of(expected));
    assertThat(analyst.get(SAMPLE).body())
        .contains(ContentHash.of(proof.getBytes(UTF_8)).hex())
        .contains(
            "plumbline sample trafford.csv --framework youth-2018@"
                + expected.plan().framework().version()
                + " --announced 2026-03-02 --phrase 'open doors'");
    HttpResponse<String> late = lock(analyst, "1");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody else changed the list or the sample");
  }

  @Test
  @Order(8)
  void cases_are_numbered_by_domain_and_their_facts_are_typed() {
    assertThat(
            database
                .sql(
                    """
                    select string_agg(facts ->> 'domain' || ref, ',' order by number)
                      = string_agg(facts ->> 'domain' || ref, ',' order by
                        facts ->> 'domain' = 'out-of-court', ref)
                    from sampled_case
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(
            database
                .sql(
                    """
                    select count(*) from sampled_case
                    where jsonb_typeof(facts -> 'age') = 'number'
                      and facts ->> 'looked_after' in ('yes', 'no') and facts ->> 'team' is distinct from ''
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(count("sampled_case"));
  }

  @Test
  @Order(9)
  void a_replaced_case_gives_way_to_the_one_that_the_seed_gives() throws Exception {
    String leaving = inspected().getFirst();
    assertThat(lead.send(SAMPLE, SAMPLE + "/replace", "number", "x", "reason", " ").body())
        .contains("Choose the case that can’t be inspected", "Say why");
    assertThat(lead.send(SAMPLE, SAMPLE + "/replace", "number", "999", "reason", "no").statusCode())
        .isEqualTo(404);

    HttpResponse<String> replaced =
        lead.send(SAMPLE, SAMPLE + "/replace", "number", "1", "reason", "The file's at court");
    assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(303);

    Swap.Wish wish = new Swap.Wish("court=" + leaving, "The file's at court");
    Sample expected = SentList.commandLine(wish);
    assertThat(inspected()).containsExactlyInAnyOrderElementsOf(SentList.refs(expected));
    assertThat(inspected().getLast()).isEqualTo(expected.swaps().getFirst().replacement());
    assertThat(
            lead.send(SAMPLE, SAMPLE + "/replace", "number", "1", "reason", "again").statusCode())
        .isEqualTo(409);

    // The replacement of the second case follows from both wishes in their order.
    String second = inspected().getFirst();
    lead.send(SAMPLE, SAMPLE + "/replace", "number", "2", "reason", "Moved away");
    Sample twice = SentList.commandLine(wish, new Swap.Wish("court=" + second, "Moved away"));
    assertThat(inspected()).containsExactlyInAnyOrderElementsOf(SentList.refs(twice));
    assertThat(analyst.get(SAMPLE + "/proof.json").body()).isEqualTo(SampleJson.of(twice));
    assertThat(analyst.get(SAMPLE).body())
        .contains("--replace court=" + leaving + " --because 'The file'\\''s at court'");
  }

  @Test
  @Order(10)
  void where_no_like_case_is_left_one_case_fewer_is_inspected() throws Exception {
    List<String> before = inspected();
    String number =
        String.valueOf(
            database
                .sql(
                    "select max(number) from sampled_case where facts ->> 'domain' = 'out-of-court'")
                .query(Integer.class)
                .single());
    String[] form = {"number", number, "reason", "The file is lost"};
    HttpResponse<String> none = lead.send(SAMPLE, SAMPLE + "/replace", form);
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body())
        .contains("No eligible out-of-court case is left", "Withdraw it without a replacement");
    assertThat(inspected()).isEqualTo(before);

    String[] fewer = {"number", number, "reason", "The file is lost", "fewer", "yes"};
    assertThat(lead.send(SAMPLE, SAMPLE + "/replace", fewer).statusCode()).isEqualTo(303);
    assertThat(inspected()).hasSize(before.size() - 1);
    assertThat(lead.get(SAMPLE).body()).contains("The file is lost", "Not replaced");
    // Where a like case is left, it takes the place all the same.
    String[] court = {"number", "3", "reason", "In custody elsewhere", "fewer", "yes"};
    assertThat(lead.send(SAMPLE, SAMPLE + "/replace", court).statusCode()).isEqualTo(303);
    assertThat(inspected()).hasSize(before.size() - 1);
  }

  @Test
  @Order(11)
  void the_service_sees_the_sample_and_takes_the_proof_but_changes_nothing() throws Exception {
    assertThat(manager.get(SAMPLE).body())
        .contains("Proof of the draw", "Withdrawn", inspected().getFirst())
        .doesNotContain("Replace a case", "draw the whole sample again");
    assertThat(manager.get(SAMPLE + "/proof.json").headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).contains("trafford-2026-sample.json"));
    assertThat(manager.get(SAMPLE + "/sample.csv").body()).startsWith("row,domain,ref");
    assertThat(manager.get(SAMPLE + "/sample.html").headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    assertThat(manager.get(LIST).body()).contains("The sample was drawn from list 1");
    assertThat(lock(inspector, "2", "reason", "I may not").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(count("sample_draw")).isEqualTo(1);
    for (String page :
        List.of("/case-list", "/sample", "/sample/proof.json", "/sample/sample.csv")) {
      assertThat(analyst.get("/work/foreign-2026" + page).statusCode()).as(page).isEqualTo(404);
      assertThat(manager.get("/work/foreign-2026" + page).statusCode()).as(page).isEqualTo(404);
    }
  }

  @Test
  @Order(12)
  void a_sample_is_drawn_again_with_a_reason_and_only_until_somebody_works_on_it()
      throws Exception {
    List<String> before = inspected();
    HttpResponse<String> why = lock(analyst, "2");
    assertThat(why.statusCode()).isEqualTo(422);
    assertThat(why.body()).contains("Say why", "Draw the sample again");

    assertThat(lock(analyst, "2", "reason", "The wrong phrase was used").statusCode())
        .isEqualTo(303);
    assertThat(inspected())
        .as("without the first draw’s replacements")
        .isEqualTo(SentList.refs(SentList.commandLine()));
    assertThat(refs("reason = 'The wrong phrase was used'")).isEqualTo(before);
    assertThat(analyst.get(SAMPLE).body()).contains("Drawn again because");

    UUID by = database.sql("select id from account limit 1").query(UUID.class).single();
    database
        .sql(
            """
            insert into assignment (inspection, number, revision, reader, reason, made_by)
            select 'trafford-2026', max(number), 1, :by, '', :by from sampled_case
            """)
        .param("by", by)
        .update();
    HttpResponse<String> late = lock(analyst, "3", "reason", "Once more");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("so it can’t be drawn again");
    assertThat(analyst.get(SAMPLE).body()).doesNotContain("draw the whole sample again");
    assertThat(inspected()).isEqualTo(SentList.refs(SentList.commandLine()));
  }
}
