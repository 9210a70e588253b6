package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;
import plumbline.report.FindingsPage;

/// A report is checked in the browser, on a page that runs no script.
@ExtendWith(Demo.class)
class CheckPageIT {
  private static final Path REPORT =
      Path.of("../figures/src/test/resources/plumbline/figures/example-report.txt");

  private final Site site;
  private final Browser browser;

  CheckPageIT(Site site, Chromium chromium) {
    this.site = site;
    this.browser = chromium.browser();
  }

  @Test
  void a_report_comes_back_with_its_findings_which_can_be_hidden(@TempDir Path folder)
      throws Exception {
    Path report = folder.resolve("report.txt");
    Files.writeString(report, Files.readString(REPORT).replace("£1.937m", "£1.937"));
    try (BrowserContext visit = browser.newContext()) {
      Page page = visit.newPage();
      page.navigate(site.at("/check"));
      page.getByLabel("Report").setInputFiles(report);
      button(page);

      assertThat(page).hasTitle("Findings in report.txt – Plumbline");
      assertThat(page.locator(".pl-finding").first())
          .containsText("£1.937 is less than the £557k within it");
      assertThat(Chromium.barriers(page)).isEmpty();
      page.getByRole(AriaRole.CHECKBOX, named("Other contradiction")).uncheck();
      assertThat(page.locator(".pl-finding[data-kind=other]").first()).isHidden();
      page.setViewportSize(320, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }
  }

  @Test
  void the_page_that_the_command_writes_is_as_good_from_the_disk(@TempDir Path folder)
      throws Exception {
    Path report = folder.resolve("report.txt");
    Files.writeString(
        report,
        Files.readString(REPORT).replace("sufficient in 64 per cent", "sufficient in 94 per cent"));
    Checked checked = checked(report);
    Path file = Files.writeString(folder.resolve("page.html"), FindingsPage.of(checked));
    FindingsPage several = new FindingsPage(List.of("one.txt", "two.txt"));
    Path both =
        Files.writeString(
            folder.resolve("both.html"),
            several.opening()
                + several.report(checked)
                + several.report(checked(Files.copy(report, folder.resolve("two.txt"))))
                + several.closing());
    try (BrowserContext visit = browser.newContext()) {
      Page page = visit.newPage();
      for (Path one : List.of(file, both)) {
        page.navigate(one.toUri().toString());
        assertThat(Chromium.barriers(page)).isEmpty();
        page.setViewportSize(320, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.setViewportSize(1300, 800);
      }
      page.navigate(file.toUri().toString());
      page.locator(".pl-found li:has-text('says 94%') a").click();
      assertThat(page.locator(".pl-finding:target")).containsText("the table has 64%");
      page.locator(".pl-finding:target p a[href*='#l']").click();
      page.locator(".pl-row:has(.pl-line:target) .pl-other-end a").first().click();
      assertThat(page.locator(".pl-finding:target")).containsText("the table has 64%");
      page.getByRole(AriaRole.CHECKBOX, named("Error")).focus();
      page.keyboard().press("Space");
      assertThat(page.locator(".pl-finding[data-severity=error]").first()).isHidden();
      page.keyboard().press("Enter");
      page.getByText("Show all again").press("Enter");
      assertThat(page.locator(".pl-finding[data-severity=error]").first()).isVisible();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Checked checked(Path report) {
    return switch (Source.of(report).then(ReportReader::read)) {
      case Parsed.Accepted<ReportText>(ReportText text) ->
          Checker.with(FrameworkLibrary.shipped()).check(text);
      case Parsed.Refused<ReportText>(var problems) -> throw new AssertionError(problems);
    };
  }

  @Test
  void what_is_no_report_is_refused_on_the_form(@TempDir Path folder) throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and no more");
    try (BrowserContext visit = browser.newContext()) {
      Page page = visit.newPage();
      page.navigate(site.at("/check"));
      page.getByLabel("Report").setInputFiles(broken);
      button(page);

      assertThat(page).hasTitle("Error: Check a report – Plumbline");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is a problem");
      assertThat(Chromium.barriers(page)).isEmpty();
    }
  }

  private static void button(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Check the figures")).click();
  }
}
