package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages for people who have signed in, in a browser.
@ExtendWith(Demo.class)
class WorkPagesIT {
  private final Site site;
  private final Browser browser;

  WorkPagesIT(Site site, Chromium chromium) {
    this.site = site;
    this.browser = chromium.browser();
  }

  private Page signedIn(BrowserContext visit, String role) throws Exception {
    Page page = visit.newPage();
    page.navigate(site.at("/sign-in"));
    page.getByLabel("E-mail address").fill(role + "@example.org");
    page.getByLabel("Password").fill(site.printed("with the password "));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(site.at("/work"));
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, /people",
    "administrator, /account",
    "operations.officer, /work",
    "operations.officer, /work/new",
    "lead.inspector, /work/millbrook-demo",
    "lead.inspector, /work/millbrook-demo/team",
    "service.manager, /work/millbrook-demo",
    "observer, /access"
  })
  void a_page_can_be_used_by_everybody_on_any_screen(String role, String address) throws Exception {
    try (BrowserContext visit = browser.newContext()) {
      Page page = signedIn(visit, role);
      page.navigate(site.at(address));
      page.locator("details").all().forEach(one -> one.evaluate("it => it.open = true"));

      assertThat(page.getByRole(AriaRole.HEADING, level(1))).isVisible();
      assertThat(Chromium.barriers(page)).isEmpty();
      shoot(page, role + address);
      page.setViewportSize(320, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }
  }

  /// Kept where somebody wants to look at them.
  private static void shoot(Page page, String name) {
    String folder = System.getenv("PLUMBLINE_PICTURES");
    if (folder != null) {
      Path file = Paths.get(folder, name.replace('/', '-') + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
  }

  @Test
  void a_wrong_password_is_said_where_a_screen_reader_hears_it() {
    try (BrowserContext visit = browser.newContext()) {
      Page page = visit.newPage();
      page.navigate(site.at("/sign-in"));
      page.getByLabel("E-mail address").fill("editor@example.org");
      page.getByLabel("Password").fill("not the password");
      page.keyboard().press("Enter");

      assertThat(page).hasTitle("Error: Sign in – Plumbline");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("one of them is wrong");
      assertThat(page.getByLabel("E-mail address")).hasValue("editor@example.org");
      assertThat(Chromium.barriers(page)).isEmpty();
    }
  }

  /// Two people at once: the officer plans, the lead inspector, added to the team, moves a date.
  @Test
  void an_inspection_is_planned_and_its_team_works_on_it() throws Exception {
    try (BrowserContext officers = browser.newContext();
        BrowserContext leads = browser.newContext()) {
      Page officer = signedIn(officers, "operations.officer");
      officer.getByRole(AriaRole.BUTTON, named("Plan an inspection")).click();
      officer.getByLabel("Name", exactly()).fill("Aldermoor Youth Justice Service");
      officer.getByLabel("Caseload").fill("a lot");
      officer.getByRole(AriaRole.BUTTON, named("Create the inspection")).click();
      assertThat(officer.getByRole(AriaRole.ALERT)).containsText("in figures");
      assertThat(Chromium.barriers(officer)).isEmpty();
      officer.getByLabel("Caseload").fill("120");
      officer.getByLabel("Type").selectOption("Joint inspection");
      officer.getByRole(AriaRole.BUTTON, named("Create the inspection")).click();
      assertThat(officer.getByRole(AriaRole.HEADING, level(1)))
          .hasText("Aldermoor Youth Justice Service");
      String plan = officer.url();

      officer.getByRole(AriaRole.LINK, named("Team")).click();
      officer.getByLabel("E-mail address").fill("lead.inspector@example.org");
      officer.getByLabel("Role").selectOption("Lead inspector");
      officer.getByRole(AriaRole.BUTTON, named("Add to the team")).click();

      Page lead = signedIn(leads, "lead.inspector");
      lead.getByRole(AriaRole.LINK, named("Aldermoor Youth Justice Service")).click();
      assertThat(lead).hasURL(plan);
      var change = lead.locator("#milestone-announcement");
      change.locator("summary").press("Enter");
      change.getByRole(AriaRole.BUTTON, inLocator("It was done on that day")).press("Enter");
      assertThat(lead.locator("#milestone-announcement")).containsText("Done");

      Page stranger = signedIn(leads, "inspector");
      stranger.navigate(plan);
      assertThat(stranger.getByRole(AriaRole.HEADING, level(1))).hasText("Page not found");
    }
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static com.microsoft.playwright.Locator.GetByRoleOptions inLocator(String name) {
    return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
