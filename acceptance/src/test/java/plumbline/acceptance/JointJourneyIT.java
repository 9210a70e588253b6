package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plumbline.judgement.Direction;

/// A joint inspection in the browser: the lead shares with two colleague inspectors, each sees
/// theirs and nothing else, and what they find stands in the grid with their inspectorate.
@ExtendWith(Demo.class)
class JointJourneyIT {
  private static final String WORK = "/work/gowy-youth-justice-service-2026";
  private static final String COLLEAGUES = WORK + "/colleagues";
  private static final String SHARED = COLLEAGUES + "/shared";

  private final Browser browser;

  @TempDir private Path folder;

  JointJourneyIT(Chromium chromium) {
    this.browser = chromium.browser();
  }

  @Test
  void two_colleagues_follow_what_the_lead_shares_and_their_findings_enter_the_grid()
      throws Exception {
    try (Site site = Site.start(folder.resolve("data"))) {
      Colleague administrator = Colleague.administrator(site, browser);
      Colleague officer = administrator.adds("Olga Steiner", browser);
      Colleague lead = administrator.adds("Lena Abbott", browser);
      Colleague police = administrator.adds("Pat Marlow", browser);
      Colleague health = administrator.adds("Hal Osei", browser);
      administrator.gives("Operations officer", officer, "");
      plan(officer);
      officer.addsToTeam(WORK, lead, "Lead inspector");
      officer.addsToTeam(WORK, police, "Colleague inspector");
      officer.addsToTeam(WORK, health, "Colleague inspector");
      sample(officer, lead);
      lead.go(WORK + "/cases/1");
      lead.page().locator("#answer-2-1-1 input").first().focus();
      lead.page().keyboard().press("n");
      assertThat(lead.page().locator("#saved")).containsText("saved");
      new Weighing(lead, "gowy-youth-justice-service-2026").adds("1.1", Direction.SUPPORTS);

      nothingIsSharedYet(police);
      comesFrom(lead, police, "Police");
      comesFrom(lead, health, "Health");
      shares(lead, police, "Case 1", "E1");
      shares(lead, health, "Case 2");
      asks(lead, police, "case-1", "Who searched the house?");
      asks(lead, health, "question-1.1.1", "Does the nurse sit on the board?");
      clear(lead, COLLEAGUES, "Colleagues");

      clear(police, SHARED, "Shared with you");
      assertThat(police.page().locator("main")).not().containsText("Case 2");
      assertThat(police.page().locator("main")).not().containsText("nurse");
      police.go(SHARED + "/cases/1");
      assertThat(police.page().locator(".govuk-summary-list__row:has-text('2.1.1')").first())
          .containsText("No");
      clear(police, SHARED + "/cases/1", "Case 1, H-");
      clear(police, SHARED, "Shared with you");
      police.type(
          "What you found out about line of enquiry 1, Case 1", "Two officers in plain clothes.");
      police.press("Answer about line of enquiry 1, Case 1");
      assertThat(police.page().getByText("Two officers in plain clothes.")).isVisible();
      police.mayNotSee(SHARED + "/cases/2");
      police.mayNotSee(WORK + "/cases/1");
      police.mayNotSee(WORK + "/grid");
      health.mayNotSee(SHARED + "/cases/1");

      finds(police, "Intelligence is not passed on");
      finds(health, "No nurse since June");
      lead.go(WORK + "/grid/items");
      assertThat(lead.page().locator("main")).containsText("found by police");
      assertThat(lead.page().locator("main")).containsText("found by health");
      lead.sees(COLLEAGUES, "Colleagues");
      assertThat(lead.page().locator("main")).containsText("1 of 1 answered");
      assertThat(lead.page().locator("main"))
          .containsText("health (1 colleague), police (1 colleague)");

      endsSharing(lead, police);
      police.mayNotSee(SHARED + "/cases/1");
      police.sees(SHARED, "Shared with you");
      assertThat(police.page().locator("main")).not().containsText("Who searched the house?");
    }
  }

  private static void plan(Colleague officer) {
    officer.go("/work/new");
    officer.type("Name", "Gowy Youth Justice Service");
    officer.type(
        "Local authorities", "Cheshire East, Cheshire West and Chester, Halton, Warrington");
    officer.type("Police area", "Cheshire");
    officer.page().getByLabel("Type").selectOption("Joint inspection");
    Locator framework = officer.page().getByLabel("Framework");
    framework.selectOption(
        framework
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText("youth-2018@"))
            .textContent());
    officer.page().getByLabel("Day of the announcement").fill(Scenario.ANNOUNCED.toString());
    officer.press("Create the inspection");
    assertThat(officer.page().locator("main")).containsText("Cheshire West and Chester, Halton");
  }

  private static void sample(Colleague officer, Colleague lead) {
    officer.go(WORK + "/case-list");
    officer
        .page()
        .getByLabel("Case list", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload("cases.csv", "text/csv", Scenario.trafford().list().getBytes(UTF_8)));
    officer.press("Send the list");
    lead.go(WORK + "/sample");
    lead.type("Phrase", "open water");
    lead.type("Cases that colleague inspectors may follow up", "2");
    lead.press("Preview the draw");
    lead.press("Lock this sample");
    assertThat(lead.page().locator("#sample")).containsText("by " + lead.name());
  }

  private static void nothingIsSharedYet(Colleague colleague) {
    clear(colleague, SHARED, "Shared with you");
    assertThat(colleague.page().locator("main"))
        .containsText("The lead inspector has shared nothing with you yet.");
  }

  private static void comesFrom(Colleague lead, Colleague colleague, String agency) {
    lead.go(COLLEAGUES);
    lead.follow(colleague.name());
    lead.page().getByLabel("Comes from").selectOption(agency);
    lead.press("Say where they come from");
    assertThat(lead.heading()).containsText(agency.toLowerCase(java.util.Locale.ROOT));
  }

  private static void shares(Colleague lead, Colleague colleague, String... what) {
    lead.go(COLLEAGUES);
    lead.follow(colleague.name());
    for (String one : what) {
      lead.page().getByLabel(Pattern.compile("^" + one + " ")).check();
    }
    lead.press("Share what is ticked");
    for (String one : what) {
      assertThat(evidence(lead, one)).isVisible();
    }
  }

  /// Where the page has what is shared: before what is asked about it.
  private static Locator evidence(Colleague lead, String name) {
    return lead.page().locator(".pl-evidence:has(strong:text-is(\"%s\"))".formatted(name)).first();
  }

  private static void asks(Colleague lead, Colleague colleague, String about, String words) {
    lead.go(COLLEAGUES);
    lead.follow(colleague.name());
    lead.page().locator("#about").selectOption(about);
    lead.type("What to look into", words);
    lead.press("Add the line of enquiry");
    assertThat(lead.page().getByText(words)).isVisible();
    clear(lead.page(), "colleague-" + about);
  }

  private static void finds(Colleague colleague, String words) {
    colleague.go(SHARED);
    colleague.press("Add a finding");
    clear(colleague.page(), "finding");
    colleague.type("What was found", words);
    for (String box :
        new String[] {
          "[name=questions][value='1.1.1']",
          "[name=source][value=partners]",
          "[name=direction][value=against]",
          "[name=strength][value=strong]",
          "[name=placeKind][value=note]"
        }) {
      colleague.page().locator(box).check();
    }
    colleague.type("Where it can be found again", "Notes of Tuesday");
    colleague.press("Add the finding");
    assertThat(colleague.page().getByText(words)).isVisible();
  }

  private static void endsSharing(Colleague lead, Colleague colleague) {
    lead.go(COLLEAGUES);
    lead.follow(colleague.name());
    Locator shared = evidence(lead, "Case 1");
    shared.locator("summary").press("Enter");
    shared.locator("input[name=reason]").fill("It is no matter for the police");
    lead.page().keyboard().press("Enter");
    assertThat(lead.page().getByText("It is no matter for the police")).isVisible();
  }

  /// Goes there; the page has no barriers, and fits a small screen.
  private static void clear(Colleague who, String address, String heading) {
    who.go(address);
    assertThat(who.heading()).containsText(heading);
    clear(who.page(), who.name() + address);
  }

  private static void clear(Page page, String name) {
    String folder = System.getenv("PLUMBLINE_PICTURES");
    if (folder != null) {
      Path file = Paths.get(folder, name.replaceAll("[/?=& ]", "-") + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
    assertThat(Chromium.barriers(page)).as(name).isEmpty();
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(320);
    page.setViewportSize(1280, 800);
  }
}
