package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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

      assertThat(page).hasTitle("Findings in report.txt");
      assertThat(page.locator(".finding").first())
          .containsText("£1.937 is less than the £557k within it");
      assertThat(Chromium.barriers(page)).isEmpty();
      page.getByLabel("other").uncheck();
      assertThat(page.locator(".finding.other").first()).isHidden();
      page.setViewportSize(320, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }
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
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the figures"))
        .click();
  }
}
