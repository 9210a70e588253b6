package plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every page that can be reached from the start, one by one. All faults are told at once.
@ExtendWith(Demo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
  /// The list of services in other orders is looked at so often.
  private static final int MOST_QUERIES = 6;

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy",
          "Cache-Control");

  private static final Pattern REPORT =
      Pattern.compile("<th [^>]*><a class=\"govuk-link\" href=\"/reports/");

  private final Site site;
  private final Browser browser;
  private final Crawl crawl;
  private final List<String> faults = new ArrayList<>();

  EveryPageIT(Site site, Chromium chromium) throws Exception {
    this.site = site;
    this.browser = chromium.browser();
    awaitReports();
    this.crawl = Crawl.of(site);
  }

  /// The reports of the demonstration are published behind its start.
  private void awaitReports() throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(3));
    while (!REPORT.matcher(site.get("/reports").body()).results().skip(4).findAny().isPresent()) {
      assertThat(Instant.now()).as("five reports are published").isBefore(end);
      Thread.sleep(200);
    }
  }

  @BeforeEach
  void nothingIsWrongYet() {
    faults.clear();
  }

  @Test
  void every_link_leads_somewhere() {
    assertThat(crawl.answers()).hasSizeGreaterThan(150);
    crawl
        .answers()
        .forEach((address, answer) -> {
          check(address, answer.statusCode() == 200, "status " + answer.statusCode());
          crawl
              .links(address)
              .filter(link -> link.contains("#"))
              .forEach(link -> check(address, isThere(link), "nothing at " + link));
        });
    assertThat(faults).isEmpty();
  }

  private boolean isThere(String link) {
    HttpResponse<String> page = crawl.answers().get(Crawl.withoutFragment(link));
    return page != null && ids(page).contains(link.substring(link.indexOf('#') + 1));
  }

  @Test
  void every_answer_has_its_headers() {
    crawl
        .answers()
        .forEach((address, answer) -> {
          for (String header : HEADERS) {
            check(address, answer.headers().allValues(header).size() == 1, header);
          }
          String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
          check(address, !policy.contains("unsafe"), policy);
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void every_page_has_a_title_of_its_own_and_no_id_twice() {
    Map<String, String> titles = new TreeMap<>();
    crawl
        .answers()
        .forEach((address, answer) -> {
          if (Crawl.isPage(answer) && !address.contains("?")) {
            Matcher title = TITLE.matcher(answer.body());
            check(address, title.find(), "no title");
            String other = titles.put(title.group(1), address);
            check(address, other == null, "the title of " + other);
            List<String> ids = ids(answer);
            check(address, new HashSet<>(ids).size() == ids.size(), "an id twice");
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void every_page_is_accessible_quiet_and_fits_a_narrow_screen() {
    int queries = 0;
    try (BrowserContext visit = browser.newContext()) {
      Page page = visit.newPage();
      page.onConsoleMessage(said -> check(page.url(), !said.type().equals("error"), said.text()));
      page.onPageError(error -> faults.add(page.url() + ": " + error));
      for (Map.Entry<String, HttpResponse<String>> one : crawl.answers().entrySet()) {
        boolean enough = one.getKey().contains("?") && queries++ >= MOST_QUERIES;
        if (Crawl.isPage(one.getValue()) && !enough) {
          look(page, one.getKey());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private void look(Page page, String address) {
    page.setViewportSize(1200, 900);
    page.navigate(site.at(address));
    Chromium.barriers(page).forEach(barrier -> faults.add(address + ": " + barrier));
    page.setViewportSize(320, 800);
    Object width = page.evaluate("document.documentElement.scrollWidth");
    check(address, width.equals(320), "%s wide on a screen of 320".formatted(width));
  }

  private void check(String address, boolean holds, String fault) {
    if (!holds) {
      faults.add(address + ": " + fault);
    }
  }

  private static List<String> ids(HttpResponse<String> page) {
    return ID.matcher(page.body()).results().map(id -> id.group(1)).toList();
  }
}
