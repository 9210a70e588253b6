package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.ShippedInspections;

/// The five published inspections and their frameworks over HTTP, as `--demo` shows them.
class InspectionPagesTest {
  private static final HttpClient VISITOR = HttpClient.newHttpClient();
  private static final Settings SETTINGS = new Settings(Map.of(), Map.of());
  private static final Pattern SERVICE =
      Pattern.compile("<a class=\"govuk-link\" href=\"/inspections/[^\"]+\"><bdi>([^<]+)</bdi>");

  @TempDir static Path temporary;
  private static Path data = Path.of("");
  private static Running running = new Running();
  private static URI start = URI.create("");

  @BeforeAll
  static void start() {
    data = DataFolders.in(temporary);
    start("--demo");
  }

  private static void start(String... options) {
    List<String> line = new ArrayList<>(List.of("--data-dir", data.toString(), "--port", "0"));
    line.addAll(List.of(options));
    Serve.Start wanted = Serve.read(SETTINGS, line.toArray(String[]::new)).orElseThrow();
    start = URI.create(running.start(wanted, SETTINGS).address());
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, Inspections of youth justice services – Plumbline",
    "/services, Services and their ratings – Plumbline",
    "/inspections/trafford-2020, Ratings – Trafford Youth Justice Service – Plumbline",
    "/inspections/trafford-2020/standards/2.1, 2.1 Assessment – Trafford Youth Justice Service – Plumbline",
    "/inspections/trafford-2020/working, Working – Trafford Youth Justice Service – Plumbline",
    "/inspections/trafford-2020/figures, Every figure – Trafford Youth Justice Service – Plumbline",
    "/inspections/kirklees-2021/facts, Facts about the service – Kirklees Youth Justice Service – Plumbline",
    "/inspections/wirral-2021/sample, Sample and method – Wirral Youth Justice Service – Plumbline",
    "/inspections/cheshire-2021/recommendations, Recommendations – Cheshire Youth Justice Service – Plumbline",
    "/frameworks, Frameworks – Plumbline",
    "/frameworks/youth-2018, Youth justice inspection standards 2018 – Plumbline",
    "/frameworks/youth-2021/standards/4.1, 4.1 Resettlement policy and provision – Youth justice inspection standards 2021 – Plumbline",
    "/frameworks/youth-2018/compare/youth-2021, What changed from youth-2018 to youth-2021 – Plumbline"
  })
  void a_page_says_in_its_title_what_it_is(String address, String title) throws Exception {
    HttpResponse<String> page = get(address);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<title>" + title + "</title>")
        .doesNotContain("style=\"", "<style", " onclick", "<script>");
    assertThat(page.body().split("<h1", -1)).as("one h1").hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name=traff | Trafford Youth Justice Service",
        "name=WEST YORK | Kirklees Youth Justice Service",
        "overall=Requires+improvement | Kirklees Youth Justice Service",
        "framework=youth-2021 | Wirral Youth Justice Service",
        "region=not-stated | Kirklees Youth Justice Service",
        "sort=-score&overall=Good&framework=youth-2018 | Trafford Youth Justice Service, Bury and Rochdale Youth Justice Service, Cheshire Youth Justice Service",
        "sort=-service&region=North+West | Wirral Youth Justice Service, Trafford Youth Justice Service, Cheshire Youth Justice Service, Bury and Rochdale Youth Justice Service",
        "sort=fieldwork | Cheshire Youth Justice Service, Kirklees Youth Justice Service, Wirral Youth Justice Service, Trafford Youth Justice Service, Bury and Rochdale Youth Justice Service",
        "sort=-overall&name=e | Kirklees Youth Justice Service, Bury and Rochdale Youth Justice Service, Cheshire Youth Justice Service, Trafford Youth Justice Service, Wirral Youth Justice Service"
      })
  void services_are_found_and_sorted(String query, String names) throws Exception {
    String page = get("/services?" + query.replace(" ", "%20")).body();

    assertThat(SERVICE.matcher(page).results().map(found -> found.group(1)))
        .containsExactly(names.split(", "));
  }

  @Test
  void the_number_found_is_said_in_the_title_and_above_the_table() throws Exception {
    assertThat(get("/services?overall=Good").body())
        .contains("<title>4 of 5 services match: services and their ratings – Plumbline</title>")
        .contains("<h2 class=\"govuk-heading-m\">4 of 5 services match</h2>");
    assertThat(get("/services?name=nowhere").body())
        .contains("None of the 5 services matches", "No inspected service is as you asked.");
    assertThat(get("/services?sort=-score&overall=Requires+improvement&name=kirk").body())
        .contains("href=\"/services?name=kirk&amp;overall=Requires%20improvement\"")
        .contains("href=\"/services?name=kirk&amp;overall=Requires%20improvement&amp;sort=score\"")
        .contains("aria-sort=\"ascending\"");
  }

  @Test
  void what_a_visitor_typed_is_shown_as_text() throws Exception {
    String page = get("/services?name=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E").body();

    assertThat(page).contains("&#34;>&lt;script>alert(1)&lt;/script>").doesNotContain("<script>a");
  }

  @Test
  void trafford_2_2_shows_what_decides_and_every_figure_has_an_anchor() throws Exception {
    String page = get("/inspections/trafford-2020/standards/2.2").body();

    assertThat(page)
        .contains("3 of 7 relevant cases, 43%", "Upward, the test ‘One case’ holds")
        .contains("id=\"2.2.2\"", "id=\"2.2.2.d\"", "id=\"2.2.3.e\"")
        .contains("href=\"/frameworks/youth-2018/standards/2.2#2.2.2\"")
        .contains("href=\"/inspections/trafford-2020/standards/2.1\"", "rel=\"prev\"")
        .contains("href=\"/inspections/trafford-2020/standards/2.3\"", "rel=\"next\"");
  }

  @Test
  void an_inspection_names_the_framework_content_it_was_rated_by() throws Exception {
    String hash = FrameworkLibrary.shipped().source("youth-2018").orElseThrow().hash().brief();

    assertThat(get("/inspections/trafford-2020").body())
        .contains("youth-2018@1.0", hash, "href=\"/frameworks/youth-2018\"");
    assertThat(get("/frameworks/youth-2018@" + hash).statusCode()).isEqualTo(200);
    assertThat(get("/frameworks/youth-2018@000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void files_are_given_as_they_were_received() throws Exception {
    HttpResponse<String> inspection = get("/inspections/kirklees-2021/file");
    assertThat(inspection.body())
        .isEqualTo(
            ShippedInspections.sources().stream()
                .filter(source -> source.name().contains("kirklees"))
                .findFirst()
                .orElseThrow()
                .text());
    assertThat(inspection.headers().firstValue("Content-Type"))
        .contains("application/json;charset=UTF-8");
    assertThat(inspection.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"kirklees-2021.json\"");

    assertThat(get("/frameworks/youth-2021/file").body())
        .isEqualTo(FrameworkLibrary.shipped().source("youth-2021").orElseThrow().text());
  }

  @Test
  void ratings_are_given_as_a_table_and_to_programs() throws Exception {
    assertThat(get("/inspections/trafford-2020/ratings.csv").body().lines())
        .hasSize(14)
        .contains(
            "inspection,service,framework,standard,name,rating,points,computed,deciding_question,percent,yes,relevant,moved_from,published",
            "trafford-2020,Trafford Youth Justice Service,youth-2018@1.0,2.2,Planning,Requires improvement,1,Inadequate,2.2.2,43,3,7,Inadequate,Requires improvement",
            "trafford-2020,Trafford Youth Justice Service,youth-2018@1.0,overall,Overall rating,Good,20,,,,,,,Good");
    assertThat(get("/inspections/trafford-2020/ratings.json").body())
        .contains("\"score\" : 20", "\"overall\" : \"Good\"");
  }

  @Test
  void the_report_brings_one_style_sheet_which_its_policy_allows_by_hash() throws Exception {
    HttpResponse<String> report = get("/inspections/trafford-2020/report");

    assertThat(report.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'");
    assertThat(report.body()).contains("<style>").doesNotContain("<script", "style=\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services?overall=Good",
        "/inspections/trafford-2020/standards/2.2",
        "/inspections/trafford-2020/report",
        "/inspections/trafford-2020/file",
        "/frameworks/youth-2018/file"
      })
  void what_a_browser_has_is_not_sent_again(String address) throws Exception {
    HttpResponse<String> first = get(address);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");

    HttpResponse<String> again = send("GET", address, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(send("GET", address, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);

    HttpResponse<String> head = send("HEAD", address, "Accept", "*/*");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/inspections/nowhere",
        "/inspections/Trafford-2020",
        "/inspections/trafford-2020/",
        "/inspections/trafford-2020/standards/9.9",
        "/inspections/trafford-2020/standards/2.1.2",
        "/inspections/trafford-2020/nix",
        "/inspections/nowhere/report",
        "/inspections/nowhere/ratings.csv",
        "/inspections/%C3%A9%E2%80%AE%F0%9F%92%A9",
        "/inspections/'%20or%201=1--",
        "/inspections/$%7B7*7%7D",
        "/frameworks/youth-2018@",
        "/frameworks/youth-2018/standards/4.1",
        "/frameworks/youth-2018/compare/nix",
        "/frameworks/youth-2018/nix"
      })
  void what_is_not_stored_gets_our_page_not_found(String address) throws Exception {
    HttpResponse<String> answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("<h1 class=\"govuk-heading-l\">Page not found</h1>")
        .doesNotContain("Exception", "org.");
  }

  @ParameterizedTest
  @CsvSource({
    "/inspections/..%2f, 400",
    "/inspections/%2e%2e/services, 400",
    "/inspections/trafford-2020%00, 400",
    "/inspections/trafford-2020;x=1, 400",
    "/inspections/trafford-2020//working, 400",
    "/inspections/%ff, 400"
  })
  void odd_addresses_are_refused_without_a_word_too_many(String address, int status)
      throws Exception {
    HttpResponse<String> answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("govuk-heading-l").doesNotContain("Exception", "org.");
  }

  @Test
  void five_thousand_letters_are_no_inspection() throws Exception {
    assertThat(get("/inspections/" + "a".repeat(5_000)).statusCode()).isEqualTo(404);
    assertThat(get("/services?name=" + "a".repeat(5_000)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_second_start_changes_nothing_and_needs_no_demo() throws Exception {
    String before = get("/inspections/trafford-2020").body();
    for (String[] options : List.of(new String[] {"--demo"}, new String[] {})) {
      running.close();
      running = new Running();
      start(options);

      assertThat(get("/inspections/trafford-2020").body()).isEqualTo(before);
      assertThat(before).contains("Revision 1,");
      assertThat(get("/services").body()).contains("5 services");
    }
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return send("GET", address, "Accept", "*/*");
  }

  private static HttpResponse<String> send(String method, String address, String... header)
      throws Exception {
    return VISITOR.send(
        HttpRequest.newBuilder(URI.create(start + address.substring(1)))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .headers(header)
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
