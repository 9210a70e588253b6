package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.reading.Line;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// The pages for people who have signed in, in a browser.
@ExtendWith(Demo.class)
class WorkPagesIT {
  private static final String DEMO = "/work/millbrook-demo";
  private static final String CLASHING =
      "Does assessment sufficiently analyse how to support the child’s desistance? 2.1.1";

  private final Site site;
  private final Browser browser;

  WorkPagesIT(Site site, Chromium chromium) {
    this.site = site;
    this.browser = chromium.browser();
  }

  /// The session of each role, so that each signs in once.
  private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

  private Page signedIn(BrowserContext visit, String role) throws Exception {
    Page page = visit.newPage();
    signIn(site, page, role);
    return page;
  }

  static void signIn(Site site, Page page, String role) throws Exception {
    page.navigate(site.at("/sign-in"));
    page.getByLabel("E-mail address").fill(role + "@example.org");
    page.getByLabel("Password").fill(site.printed("with the password "));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(site.at("/work"));
  }

  private BrowserContext visit(String role) throws Exception {
    if (!SESSIONS.containsKey(role)) {
      try (BrowserContext first = browser.newContext()) {
        signedIn(first, role);
        SESSIONS.put(role, first.storageState());
      }
    }
    return browser.newContext(new Browser.NewContextOptions().setStorageState(SESSIONS.get(role)));
  }

  /// `~` stands for the demonstration's inspection in mid-fieldwork, ` > ` for a link on the page.
  @ParameterizedTest
  @CsvSource({
    "administrator, /people",
    "administrator, /account",
    "operations.officer, /work",
    "operations.officer, /work/new",
    "operations.officer, ~/allocation",
    "operations.officer, ~/allocation/times",
    "lead.inspector, ~",
    "lead.inspector, ~/service",
    "lead.inspector, ~/team",
    "lead.inspector, ~/sample",
    "lead.inspector, ~/allocation",
    "lead.inspector, ~/allocation/history",
    "lead.inspector, ~/timetable",
    "lead.inspector, ~/conflict",
    "lead.inspector, ~/cases",
    "lead.inspector, ~/cases/1",
    "lead.inspector, ~/cases/2?reading=second",
    "lead.inspector, ~/cases/3",
    "lead.inspector, ~/cases/5",
    "lead.inspector, ~/cases/6",
    "lead.inspector, ~/cases/12",
    "lead.inspector, ~/second-reads",
    "lead.inspector, ~/second-reads/2",
    "lead.inspector, ~/calibration",
    "lead.inspector, ~/progress",
    "lead.inspector, ~/results",
    "lead.inspector, ~/results?gender=male",
    "lead.inspector, ~/results/standards/1.1",
    "lead.inspector, ~/results/standards/2.1",
    "lead.inspector, ~/results/2.1.1",
    "lead.inspector, ~/agreement",
    "lead.inspector, ~/sources",
    "lead.inspector, ~/sources/new",
    "inspector, ~/sources > Children",
    "lead.inspector, ~/grid",
    "lead.inspector, ~/grid/items",
    "inspector, ~/grid/items/new?question=1.2.1&source=staff",
    "lead.inspector, ~/judgements",
    "lead.inspector, ~/judgements/1.2",
    "panel.member, ~/judgements/1.1",
    "lead.inspector, ~/surveys",
    "lead.inspector, ~/from-service",
    "service.manager, ~/from-service",
    "service.manager, ~/from-service/items/data-staffing",
    "service.manager, ~/from-service/items/data-staffing/documents",
    "lead.inspector, ~/panel",
    "panel.member, ~/panel/meeting",
    "panel.member, ~/panel/decisions/2.1",
    "panel.member, ~/panel/ratings",
    "panel.member, ~/panel/discretion",
    "lead.inspector, ~/report",
    "lead.inspector, ~/report/sections/standard-2.1",
    "lead.inspector, ~/report/sections/standard-2.1/history",
    "lead.inspector, ~/report/sections/standard-2.1/comment",
    "lead.inspector, ~/report/recommendations",
    "lead.inspector, ~/report/word",
    "lead.inspector, ~/report/welsh",
    "panel.member, ~/report",
    "lead.inspector, ~/small-numbers",
    "research.analyst, ~/small-numbers",
    "lead.inspector, ~/factual-check",
    "lead.inspector, ~/factual-check/send",
    "service.manager, ~/factual-check",
    "lead.inspector, ~/publication",
    "signatory, ~/publication",
    "editor, ~/publication/embargo",
    "service.manager, ~/embargoed",
    "lead.inspector, ~/trail",
    "lead.inspector, ~/results/file",
    "lead.inspector, ~/alerts",
    "lead.inspector, ~/alerts/new?case=1",
    "lead.inspector, ~/audit",
    "research.analyst, ~/case-list",
    "research.analyst, ~/sample",
    "research.analyst, ~/sample/draw?phrase=open+doors",
    "service.manager, /work/self-audit",
    "service.manager, ~",
    "service.manager, ~/case-list",
    "service.manager, ~/sample",
    "service.manager, ~/alerts",
    "inspector, ~/cases/14?reading=first",
    "observer, /access"
  })
  void a_page_can_be_used_by_everybody_on_any_screen(String role, String address) throws Exception {
    try (BrowserContext visit = visit(role)) {
      Page page = visit.newPage();
      List<String> way = List.of(address.split(" > "));
      page.navigate(site.at(way.getFirst().replace("~", DEMO)));
      way.stream()
          .skip(1)
          .forEach(link -> page.getByRole(AriaRole.LINK, containing(link)).first().click());
      shoot(page, role + address);
      page.locator("details").all().forEach(one -> one.evaluate("it => it.open = true"));

      assertThat(page.getByRole(AriaRole.HEADING, level(1))).isVisible();
      assertThat(page.title()).doesNotContain("not found");
      assertThat(Chromium.barriers(page)).isEmpty();
      // A window of 1280 points at 200% has room for 640.
      for (int width : List.of(640, 320)) {
        page.setViewportSize(width, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      }
      shoot(page, role + address + "-narrow");
    }
  }

  @Test
  void the_page_of_a_case_is_clear_to_everybody_whatever_happens_on_it() throws Exception {
    try (BrowserContext visit = visit("lead.inspector")) {
      Page page = visit.newPage();
      page.navigate(site.at(DEMO + "/cases/6"));
      assertThat(page.locator("#answer-2-1-1")).containsText("Several were said at once");
      assertThat(page.getByRole(AriaRole.GROUP, named(CLASHING)))
          .hasAccessibleDescription(Pattern.compile("Settle it by saying what"));
      Locator aloud = page.getByRole(AriaRole.STATUS);

      page.locator("#show-keys").click();
      assertThat(page.getByRole(AriaRole.DIALOG, named("A case by keyboard"))).isVisible();
      seenByEverybody(page, "help");
      page.keyboard().press("Escape");

      page.locator("#answer-2-1-1-a input").first().focus();
      page.keyboard().press("a");
      assertThat(page.getByLabel("Why: Is there sufficient analysis")).isFocused();
      assertThat(aloud).hasText("1 answer without a reason, not saved.");
      seenByEverybody(page, "reason");

      // Something that the server knows no rule for.
      Locator yes = page.locator("#answer-2-1-1-b input").first();
      yes.evaluate("it => it.value = 'perhaps'");
      yes.focus();
      page.keyboard().press("y");
      assertThat(page.locator("#answer-2-1-1-b")).containsText("Not saved. ");
      assertThat(aloud).containsText("1 thing refused");
      seenByEverybody(page, "refused");
    }
  }

  /// On paper nobody opens what is closed.
  @Test
  void the_panel_s_pack_prints_whole() throws Exception {
    try (BrowserContext visit = visit("panel.member")) {
      Page page = visit.newPage();
      page.navigate(site.at(DEMO + "/panel/pack.html"));
      assertThat(Chromium.barriers(page)).isEmpty();
      byte[] printed = page.pdf(new Page.PdfOptions().setFormat("A4"));
      String words =
          switch (ReportReader.read(new Source("pack.pdf", printed))) {
            case Parsed.Accepted<ReportText>(ReportText text) ->
                text.lines().stream().map(Line::text).collect(Collectors.joining(" "));
            case Parsed.Refused<ReportText> refused ->
                throw new AssertionError(refused.problems().toString());
          };
      assertThat(words)
          .contains("The discretion tests of 2.1, upward and downward", "Upward it", "Downward it");
    }
  }

  private static void seenByEverybody(Page page, String name) {
    shoot(page, "case-" + name);
    assertThat(Chromium.barriers(page)).as(name).isEmpty();
  }

  /// Kept where somebody wants to look at them.
  private static void shoot(Page page, String name) {
    String folder = System.getenv("PLUMBLINE_PICTURES");
    if (folder != null) {
      Path file = Paths.get(folder, name.replaceAll("[/?=&~> ]+", "-") + ".png");
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
      assertThat(officer.locator("main")).containsText("Aldermoor Youth Justice Service");
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

  private static Page.GetByRoleOptions containing(String name) {
    return new Page.GetByRoleOptions().setName(name);
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
