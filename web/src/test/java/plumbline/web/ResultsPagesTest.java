package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import plumbline.document.Source;
import plumbline.framework.Rating;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.Tallies;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;

/// Trafford’s published inspection, entered case by case, seen on the pages and in the files.
class ResultsPagesTest {
  private static final String PASSWORD = "heron ladder biscuit";
  private static final String RESULTS = "/work/" + TraffordInProgress.ID + "/results";

  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static URI start;
  private static JdbcClient database;
  private static Browser lead;
  private static Browser officer;
  private static Browser stranger;
  private static UUID leadId;
  private static UUID otherId;
  private static UUID replaced;

  @BeforeAll
  static void start() throws Exception {
    Settings settings = new Settings(Map.of(), Map.of());
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", DataFolders.in(temporary).toString(), "--port", "0")
            .orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
    database = RUNNING.context().getBean(JdbcClient.class);
    leadId = account("lead", "Nora Lead");
    otherId = account("other", "=cmd|calc");
    TraffordInProgress trafford = new TraffordInProgress(RUNNING.context(), leadId);
    trafford.begin();
    trafford.planned("elsewhere-2026", "Elsewhere");
    role(leadId, "lead inspector", TraffordInProgress.ID);
    role(account("officer", "Olu Officer"), "operations officer", "");
    role(account("stranger", "Sam Stranger"), "lead inspector", "elsewhere-2026");
    trafford.says(TraffordInProgress.UNFINISHED, "answer 2.1.1", "yes", "");
    trafford.says(otherId, TraffordInProgress.UNFINISHED, "answer 2.1.1", "no", "");
    replaced =
        trafford.says(TraffordInProgress.UNFINISHED, "answer 2.1.2", "na", "+not in this case");
    trafford.says(TraffordInProgress.UNFINISHED, "answer 2.1.2", "no", "seen since", replaced);
    trafford.says(TraffordInProgress.UNFINISHED, "answer 2.2.3", "yes", "");
    trafford.says(TraffordInProgress.UNFINISHED, "factor others", "no", "");
    trafford.says(TraffordInProgress.UNFINISHED, "classification rosh", "low", "");
    lead = signedIn("lead");
    officer = signedIn("officer");
    stranger = signedIn("stranger");
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  private static UUID account(String signInName, String name) {
    UUID id = UUID.randomUUID();
    database
        .sql("insert into account (id, sign_in_name, name) values (?, ?, ?)")
        .params(id, signInName + "@example.org", name)
        .update();
    database
        .sql("insert into account_password (account, revision, hash) values (?, 1, ?)")
        .params(id, RUNNING.context().getBean(PasswordEncoder.class).encode(PASSWORD))
        .update();
    return id;
  }

  private static void role(UUID account, String role, String place) {
    database
        .sql("insert into role_given (id, account, role, place) values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), account, role, place)
        .update();
  }

  private static Browser signedIn(String name) throws Exception {
    Browser browser = new Browser(start);
    assertThat(browser.signIn(name + "@example.org", PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }

  private static String page(Browser browser, String address) throws Exception {
    HttpResponse<String> answer = browser.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  /// The row of a table that holds a text.
  private static String row(String page, String text) {
    assertThat(page).contains(text);
    int at = page.indexOf(text);
    return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private static RatedInspection published() {
    return RatedInspection.of(TraffordInProgress.published(), RatedInspection.Discretion.IGNORED);
  }

  private static String name(RatedStandard standard) {
    return standard.rating().map(Rating::name).orElse("Not rated");
  }

  @Test
  void the_page_shows_the_published_counts_and_the_computed_ratings() throws Exception {
    String page = page(lead, RESULTS);
    assertThat(page).contains("Finished cases only: 14 of 15 cases");
    TraffordInProgress.published()
        .tallies()
        .forEach((id, tally) ->
            assertThat(row(page, "href=\"" + RESULTS + "/" + id + "\""))
                .contains(" " + id + " ", " " + tally + " "));
    int rated = 0;
    for (RatedStandard standard : published().standards()) {
      if (standard.standard().isJudgedFromCases()) {
        rated++;
        String id = standard.standard().id();
        String lines = page.substring(page.indexOf("Standards judged from cases"));
        assertThat(row(lines, RESULTS + "/standards/" + id))
            .contains(name(standard), standard.lowest().getFirst().question().id().value());
        assertThat(page(lead, RESULTS + "/standards/" + id))
            .contains(name(standard), "How sure is this rating?", "The discretion tests of " + id);
      }
    }
    assertThat(rated).isEqualTo(8);
  }

  @Test
  void the_switch_counts_the_case_in_progress_too() throws Exception {
    assertThat(row(page(lead, RESULTS), "href=\"" + RESULTS + "/2.1.2\"")).contains(" of 8 ");
    String all = page(lead, RESULTS + "?cases=all");
    assertThat(all).contains("All answers so far: 15 of 15 cases");
    assertThat(row(all, "href=\"" + RESULTS + "/2.1.2?cases=all\"")).contains(" of 9 ");
    assertThat(lead.get(RESULTS + "?cases=some").statusCode()).isEqualTo(404);
  }

  @Test
  void national_ratings_and_classifications_stand_beside_the_provisional_ones() throws Exception {
    String page = page(lead, RESULTS);
    String beside = page.substring(page.indexOf("Beside other services"));
    assertThat(beside).contains("Open Government Licence v3.0", "83 services");
    assertThat(row(beside, "Overall rating")).contains(" 7 43 29 3 1");
    assertThat(row(beside, "2.1 Assessment")).contains(" 17 37 – 19 10");
    assertThat(page)
        .contains("They agree in 6 of 8 cases with both levels", "Without one of the two: 6.");
  }

  @Test
  void a_filter_shows_no_figure_of_fewer_than_five_cases_and_none_that_would_tell_of_them()
      throws Exception {
    String girls = page(lead, RESULTS + "?gender=female");
    assertThat(row(girls, ">2.1.1<")).contains("fewer than 5");
    assertThat(girls).doesNotContain("pl-rating").contains("Part of a sample has no ratings");
    assertThat(girls).doesNotContainPattern("<td class=\"pl-n\">\\d+ of \\d+</td>");

    String boys = page(lead, RESULTS + "?gender=male");
    assertThat(row(boys, ">2.1.1<")).contains("not shown");
    assertThat(row(boys, ">3.1.1<")).contains(" of 6 ");
    assertThat(boys).contains("would tell of fewer than 5 other cases").doesNotContain("pl-rating");

    String cautions = page(lead, RESULTS + "?disposal=youth-conditional-caution");
    assertThat(row(cautions, ">3.1.1<")).contains("fewer than 5");
    assertThat(lead.get(RESULTS + "?gender=%3Cscript%3E").statusCode()).isEqualTo(404);
  }

  @Test
  void a_filter_that_leaves_nobody_out_shows_what_the_page_shows_without_it() throws Exception {
    for (String cases : List.of("finished", "all")) {
      String court = page(lead, RESULTS + "?domain=court&cases=" + cases);
      assertThat(row(court, ">2.1.2<")).contains(cases.equals("all") ? " of 9 " : " of 8 ");
      assertThat(row(court, ">2.1.3<")).as("of the unfinished none").contains(" of 8 ");
      String boys = page(lead, RESULTS + "?gender=male&cases=" + cases);
      assertThat(row(boys, ">2.1.2<")).as("girls are outside").contains("not shown");
    }
  }

  @Test
  void weeks_are_counted_by_the_interviews_of_cases_and_not_by_times_that_were_offered()
      throws Exception {
    interview(1, "2026-03-09", false);
    interview(2, "2026-03-16", false);
    interview(3, "2026-02-23", true);
    slot("2026-03-02");
    assertThat(page(lead, RESULTS))
        .contains("Week 1, from 9 March", "Week 2, from 16 March")
        .doesNotContain("from 2 March", "from 23 February");
  }

  private static void interview(int number, String day, boolean withdrawn) {
    UUID slot = slot(day);
    database
        .sql(
            """
            insert into assignment (inspection, number, revision, interview, reason)
            values (?, ?, 1, ?, '')
            """)
        .params(TraffordInProgress.ID, number, slot)
        .update();
    if (withdrawn) {
      database
          .sql("insert into interview_slot_withdrawn (interview_slot) values (?)")
          .param(slot)
          .update();
    }
  }

  private static UUID slot(String day) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into interview_slot (id, inspection, case_manager, day, begins, ends, venue)
            values (?, ?, 'CM1', cast(? as date), time '10:00', time '11:00', '')
            """)
        .params(id, TraffordInProgress.ID, day)
        .update();
    return id;
  }

  @Test
  void a_number_leads_to_its_cases_and_their_history() throws Exception {
    String page = page(lead, RESULTS + "/2.1.2?cases=all");
    String last = page.substring(page.indexOf("id=\"case-15\""));
    assertThat(last)
        .contains(
            "/work/trafford-2026/cases/15",
            "2 entries",
            "Not applicable",
            "replaced",
            "+not in this case",
            "seen since",
            "Nora Lead");
    assertThat(page(lead, RESULTS + "/2.1.1?cases=all"))
        .contains("Clash: several answers", "=cmd|calc");
    assertThat(page(lead, RESULTS + "/2.2.3?cases=all")).contains("Set aside: Yes");
    assertThat(page(lead, RESULTS + "/2.1.1")).doesNotContain("case-15", "Clash");
    for (String nothing : List.of("/1.1.1", "/2.9.9", "/nothing", "/standards/9.9")) {
      assertThat(lead.get(RESULTS + nothing).statusCode()).as(nothing).isEqualTo(404);
    }
  }

  @Test
  void progress_names_what_is_missing_and_links_the_cases_for_who_may_read_them() throws Exception {
    String address = "/work/" + TraffordInProgress.ID + "/progress";
    String page = page(lead, address);
    assertThat(page).contains("Of each case its first reading is counted");
    assertThat(row(page, "Nobody yet")).contains(" 15 0 1 14 0 0 0 ");
    assertThat(page)
        .contains(
            "2.1 Assessment:",
            "Several entries clash: the answer to 2.1.1",
            "Not said yet: the answer to 2.1.3",
            "href=\"/work/trafford-2026/cases/15\"");
    assertThat(page(officer, address)).contains("Case 15").doesNotContain("/cases/15");
  }

  @Test
  void the_exported_file_read_again_gives_the_ratings_of_the_page() throws Exception {
    Inspection exported = exported("");
    assertThat(exported.id()).isEqualTo(TraffordInProgress.ID);
    assertThat(exported.sample().counts()).containsEntry("courtCases", 8);
    assertThat(exported.sample().eligible()).isEqualTo(Map.of("2", 9, "3", 20));
    assertThat(page(lead, RESULTS + "/standards/2.1")).contains("9 eligible cases 8 were seen");
    assertThat(exported.cases()).hasSize(14);
    assertThat(Tallies.of(exported))
        .containsExactlyInAnyOrderEntriesOf(TraffordInProgress.published().tallies());
    assertThat(ratings(RatedInspection.of(exported))).isEqualTo(ratings(published()));
    assertThat(RatedInspection.of(exported).warnings()).isEmpty();

    Inspection all = exported("?cases=all");
    assertThat(all.cases()).hasSize(15);
    assertThat(all.cases().getLast().setAside()).hasSize(1);
  }

  private static Inspection exported(String query) throws Exception {
    HttpResponse<String> file = lead.get(RESULTS + "/inspection.json" + query);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("trafford-2026.json");
    return TraffordInProgress.accepted(
        InspectionReader.read(
            new Source("exported.json", file.body().getBytes(UTF_8)), TraffordInProgress.LIBRARY));
  }

  private static List<String> ratings(RatedInspection rated) {
    return rated.standards().stream()
        .filter(standard -> standard.standard().isJudgedFromCases())
        .map(standard -> standard.standard().id() + " " + name(standard))
        .toList();
  }

  @Test
  void the_answers_are_a_table_of_every_entry_without_formulas() throws Exception {
    HttpResponse<String> file = lead.get(RESULTS + "/answers.csv");
    List<String> lines = file.body().lines().toList();
    long entries = database.sql("select count(*) from entry").query(Long.class).single();
    assertThat(lines).hasSize(Math.toIntExact(entries) + 1);
    assertThat(lines.getFirst())
        .isEqualTo("case,ref,inspected,reading,about,value,reason,by,at,id,replaces,current");
    assertThat(lines).noneMatch(line -> line.matches(".*(^|,)\"?[=+@-].*"));
    assertThat(file.body()).contains("'=HYPERLINK(", "'=cmd|calc", "'+not in this case");
    assertThat(lines)
        .filteredOn(line -> line.contains(replaced.toString()))
        .hasSize(2)
        .anyMatch(line -> line.contains(",na,") && line.endsWith(",,no"))
        .anyMatch(line -> line.contains(",seen since,") && line.endsWith("," + replaced + ",yes"));
  }

  @Test
  void the_workbook_has_the_figures_of_the_page_and_no_formula() throws Exception {
    byte[] bytes = bytes(RESULTS + "/results.ods");
    String content = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("content.xml")) {
          content = new String(zip.readAllBytes(), UTF_8);
        }
      }
    }
    assertThat(content).contains("Trafford").doesNotContain("table:formula");
    SpreadSheet workbook = new SpreadSheet(new ByteArrayInputStream(bytes));
    List<String> cells = new ArrayList<>();
    for (Sheet sheet : workbook.getSheets()) {
      for (Object[] row : sheet.getDataRange().getValues()) {
        cells.add(Arrays.toString(row));
      }
    }
    assertThat(cells.stream().filter(row -> row.startsWith("[Base"))).hasSize(3);
    Inspection exported = exported("");
    Tallies.of(exported)
        .forEach((id, tally) -> {
          String[] counts = tally.toString().split(" of ");
          assertThat(cells)
              .anyMatch(row ->
                  row.startsWith("[" + id + ",")
                      && row.contains(", %s.0, %s.0,".formatted(counts[0], counts[1])));
        });
  }

  private static byte[] bytes(String address) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(start.resolve(address));
    List<String> sent = new ArrayList<>();
    lead.cookies.forEach((name, value) -> sent.add(name + "=" + value));
    request.header("Cookie", String.join("; ", sent));
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void whoever_has_no_role_in_the_inspection_finds_nothing() throws Exception {
    for (String address :
        List.of(
            RESULTS,
            RESULTS + "/2.1.1",
            RESULTS + "/standards/2.1",
            RESULTS + "/inspection.json",
            RESULTS + "/answers.csv",
            RESULTS + "/results.ods",
            "/work/" + TraffordInProgress.ID + "/progress")) {
      HttpResponse<String> answer = stranger.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(404);
      assertThat(answer.body()).as(address).doesNotContain("Trafford", "Nora");
    }
    assertThat(page(stranger, "/work/elsewhere-2026/results")).contains("No case counts yet");
    assertThat(page(stranger, "/work/elsewhere-2026/progress")).contains("There are no cases yet");
  }
}
