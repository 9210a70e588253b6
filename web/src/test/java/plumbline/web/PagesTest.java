package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole application over HTTP, as a visitor meets it.
class PagesTest {
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
  private static final HttpClient VISITOR = HttpClient.newHttpClient();

  @TempDir static Path temporary;
  private static final Running RUNNING = new Running();
  private static URI start;

  @BeforeAll
  static void start() {
    Settings settings = new Settings(Map.of(), Map.of());
    Path data = DataFolders.in(temporary);
    Serve.Start wanted =
        Serve.read(settings, "--data-dir", data.toString(), "--port", "0").orElseThrow();
    start = URI.create(RUNNING.start(wanted, settings).address());
  }

  @AfterAll
  static void stop() {
    RUNNING.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, Inspections of youth justice services",
    "/about, About Plumbline",
    "/accessibility, Accessibility statement"
  })
  void a_standing_page_is_whole(String address, String heading) throws Exception {
    HttpResponse<String> page = get(address);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    assertThat(page.body())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\"")
        .contains("<title>", heading, "Skip to main content", "id=\"main-content\"")
        .contains("href=\"/services\"", "href=\"/frameworks\"", "href=\"/about\"")
        .contains("href=\"/accessibility\"", "Open Government Licence v3.0")
        .doesNotContain("style=\"", "<style", " onclick", "<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/services"})
  void without_inspections_a_page_says_so_and_how_to_get_some(String address) throws Exception {
    assertThat(get(address).body())
        .contains("There are no inspections here yet.", "<code>--demo</code>")
        .doesNotContain("<table", "<form");
  }

  @Test
  void the_frameworks_that_come_with_plumbline_are_there_from_the_first_start() throws Exception {
    assertThat(get("/frameworks").body())
        .contains("href=\"/frameworks/youth-2018\"", "href=\"/frameworks/youth-2021\"");
  }

  @Test
  void every_asset_that_a_page_names_is_there_and_may_be_kept_for_a_year() throws Exception {
    Matcher asset = ASSET.matcher(get("/about").body());
    int assets = 0;
    for (; asset.find(); assets++) {
      HttpResponse<String> answer = get(asset.group(1));
      assertThat(answer.statusCode()).as(asset.group(1)).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .contains("max-age=31536000, public, immutable");
      hasOurHeaders(answer);
    }
    assertThat(assets).isGreaterThanOrEqualTo(8);
  }

  @Test
  void nothing_of_the_design_system_that_only_gov_uk_may_use_is_served() throws Exception {
    Matcher asset = ASSET.matcher(get("/").body());
    while (asset.find()) {
      assertThat(get(asset.group(1)).body())
          .doesNotContain("GDS Transport", "govuk-crest", "sourceMappingURL");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nix",
        "/error",
        "/login",
        "/logout",
        "/actuator",
        "/actuator/env",
        "/assets/",
        "/assets/x/plumbline.css",
        "/services/nowhere",
        "/inspections/nowhere",
        "/frameworks/nowhere",
        "/reports/nowhere",
        "/application.properties",
        "/.git/config",
        "/favicon.ico"
      })
  void an_address_that_is_none_gets_our_page_not_found(String address) throws Exception {
    HttpResponse<String> answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1 class=\"govuk-heading-l\">Page not found</h1>");
    assertThat(answer.body()).doesNotContain("Exception", "org.", "<form");
    hasOurHeaders(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/inspections/trafford-2020", "/error", "/nix"})
  void nothing_else_can_be_sent_anywhere(String address) throws Exception {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
      HttpResponse<String> answer = send(method, address);

      assertThat(answer.statusCode()).as(method).isEqualTo(403);
      assertThat(answer.body()).contains("You cannot do that here", "Nothing was changed.");
      hasOurHeaders(answer);
    }
  }

  /// Findings, in a report of four lines: the page says 21 of 36, its standards add up to none of
  /// it.
  @Test
  void a_report_that_is_sent_is_answered_with_its_text_and_forgotten() throws Exception {
    HttpResponse<String> answer =
        sendReport(
            "made-up <b>.txt", "Score 21/36\n\nOf the 58 children, 21 (46 per cent) were girls.\n");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("made-up &lt;b&gt;.txt", "46 per cent")
        .doesNotContain("<b>");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    hasOurHeaders(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', Choose a report to check",
    "nothing.txt, '', The file is empty: choose the file that has the report",
    "page.gif, GIF89a, 'This is a picture: give the report as text, PDF, DOCX or HTML'",
    "program.txt, 'MZ\u0000\u0001', This is no text",
    "broken.pdf, '%PDF-1.7 no more', The PDF is broken"
  })
  void a_report_that_can_not_be_read_is_refused_on_the_form(
      String name, String content, String problem) throws Exception {
    HttpResponse<String> answer = sendReport(name, content);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("<title>Error: Check a report", "There is a problem", "govuk-error-message")
        .contains(problem)
        .doesNotContain("Exception");
    hasOurHeaders(answer);
  }

  @Test
  void a_report_that_is_too_large_is_refused_in_words() throws Exception {
    HttpResponse<String> answer = sendReport("large.txt", "x".repeat(11_000_000));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("That file is too large", "10 MB");
  }

  private static HttpResponse<String> sendReport(String name, String content) throws Exception {
    String body =
        """
        --boundary\r
        Content-Disposition: form-data; name="report"; filename="%s"\r
        Content-Type: text/plain\r
        \r
        %s\r
        --boundary--\r
        """
            .formatted(name, content);
    HttpRequest request =
        HttpRequest.newBuilder(start.resolve("/check"))
            .header("Content-Type", "multipart/form-data; boundary=boundary")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return VISITOR.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_head_is_answered_like_a_get_without_the_page() throws Exception {
    HttpResponse<String> answer = send("HEAD", "/about");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    hasOurHeaders(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE /, 405, This page can only be read",
    "GET /%, 400, That address cannot be read",
    "GET /<script>, 400, That address cannot be read",
    "GET /about;x=1, 400, That address cannot be read",
    "GET //about, 400, That address cannot be read",
    "GET /%2e%2e/about, 400, That address cannot be read",
    "GET /about%0d%0aX-Evil:%20yes, 400, That address cannot be read",
    "JUMP /, 400, That address cannot be read",
    "CONNECT a:1, 501, That request cannot be handled"
  })
  void what_no_browser_sends_gets_our_page_too(String request, int status, String title)
      throws Exception {
    String answer = raw(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 %d".formatted(status));
    assertThat(answer).contains("<title>" + title + " – Plumbline</title>");
    assertThat(answer).doesNotContain("X-Evil", "<script>", "Tomcat", "Exception");
    OUR_HEADERS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
  }

  @Test
  void health_says_up_to_programs_in_json_and_to_people_on_a_page() throws Exception {
    HttpResponse<String> json = get("/health");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(json.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(json.body()).startsWith("{\"status\":\"up\",\"database\":\"up\",\"version\":\"");
    hasOurHeaders(json);

    HttpResponse<String> page =
        VISITOR.send(
            HttpRequest.newBuilder(start.resolve("/health")).header("Accept", "text/html").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(page.body()).contains("Plumbline is working");
  }

  private static final Map<String, String> OUR_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

  private static void hasOurHeaders(HttpResponse<String> answer) {
    OUR_HEADERS.forEach((name, value) ->
        assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    // Whoever sends something without the token of our form is given one.
    assertThat(answer.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.matches("plumbline-form=\\S+; Path=/; HttpOnly; SameSite=Lax"));
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return send("GET", address);
  }

  private static HttpResponse<String> send(String method, String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(start.resolve(address))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return VISITOR.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(start.getHost(), start.getPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
