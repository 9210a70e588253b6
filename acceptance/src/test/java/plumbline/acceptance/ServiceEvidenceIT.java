package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The request list and what the service sends, in a browser: the lead asks, the service answers,
/// an inspector reads.
@ExtendWith(Demo.class)
class ServiceEvidenceIT {
  /// Cheshire 2021, ‘Additional caseload data’.
  private static final Map<String, String> CHESHIRE =
      new TreeMap<>(
          Map.of(
              "total", "215",
              "court", "83",
              "out-of-court", "132",
              "community-sentences", "81",
              "custody", "2",
              "licence", "4",
              "youth-caution", "68",
              "youth-conditional-caution", "6",
              "community-resolution", "68"));

  private final Site demo;
  private final Browser browser;

  @TempDir private Path folder;

  ServiceEvidenceIT(Site demo, Chromium chromium) {
    this.demo = demo;
    this.browser = chromium.browser();
  }

  @Test
  void the_caseload_of_cheshire_is_queried_as_it_is_typed_and_when_it_is_saved() throws Exception {
    try (Site site = Site.start(folder.resolve("data"))) {
      People people = People.arrive(site, browser);
      Scenario scenario = Scenario.trafford();
      people.plan(scenario);
      String here = "/work/" + scenario.inspection() + "/from-service";

      Colleague lead = people.lead();
      lead.sees(here, "From the service");
      lead.page().getByRole(AriaRole.BUTTON).last().click();
      assertThat(lead.heading()).hasText("Ask the service");
      lead.type("By which day", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
      seenByEverybody(lead.page(), "send");
      lead.press("Ask the service");
      assertThat(lead.page().locator("main")).containsText("awaited");

      Colleague manager = people.manager();
      manager.sees(here, "From the service");
      manager.follow("Figures: Caseload");
      manager.type("Where these figures are from", "Case management system");
      CHESHIRE.forEach((field, value) -> manager.page().locator("#value-" + field).fill(value));
      Locator typed = manager.page().locator("#typed-questions");
      assertThat(typed).containsText("81 + 2 + 4 = 87, not 83");
      assertThat(typed).containsText("68 + 6 + 68 = 142, not 132");
      seenByEverybody(manager.page(), "typed");

      manager.press("Save the figures");
      Locator questions = manager.page().locator("#questions");
      assertThat(questions).containsText("2 questions about the figures");
      assertThat(questions).containsText("81 + 2 + 4 = 87, not 83");
      assertThat(questions).containsText("68 + 6 + 68 = 142, not 132");
      questions.locator("summary").first().press("Enter");
      manager.page().getByLabel("Why they are right").first().fill("Four have two sentences");
      seenByEverybody(manager.page(), "questions");
      questions.getByText("Confirm the figures").first().press("Enter");
      assertThat(manager.page().locator("#questions")).containsText("One question");

      manager.go(here + "/items/youth-justice-plan");
      send(manager, "plan.docx", "no Word document at all");
      assertThat(manager.page().locator(".govuk-error-summary"))
          .containsText("its content is no Word document");
      seenByEverybody(manager.page(), "refused");
      send(manager, "plan.pdf", "%PDF-1.4\n1 0 obj\n%%EOF\n");
      assertThat(manager.page().getByText("plan.pdf")).isVisible();

      Colleague inspector = people.inspector();
      inspector.sees(here + "/items/data-caseload", "Figures: Caseload");
      assertThat(inspector.page().locator("main")).containsText("Four have two sentences");
      seenByEverybody(inspector.page(), "read");
      inspector.go(here + "/items/youth-justice-plan");
      var file = inspector.page().waitForDownload(() -> inspector.follow("plan.pdf"));
      assertThat(file.suggestedFilename()).isEqualTo("plan.pdf");

      people.editor().mayNotSee(here);
      people.observer().mayNotSee(here);
      people.stranger().mayNotSee(here + "/items/data-caseload");
      manager.mayNotSee(here + "/send");
    }
  }

  private static void send(Colleague manager, String name, String content) {
    manager
        .page()
        .getByLabel("Send a document")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content.getBytes(UTF_8)));
    manager.press("Send the document");
  }

  /// A newcomer finds a list that is partly answered.
  @Test
  void the_demo_shows_what_a_service_was_asked_and_sent() throws Exception {
    String here = "/work/millbrook-demo/from-service";
    for (String role : List.of("lead inspector", "service manager")) {
      Colleague one = Colleague.ofDemo(demo, browser, role);
      one.sees(here, "From the service");
      assertThat(one.page().locator("main")).containsText("18 of 18 figures, 1 question");
      assertThat(one.page().locator("main")).containsText("late");
      seenByEverybody(one.page(), "demo-" + role);
      for (String item :
          List.of("data-caseload", "data-staffing", "data-context", "board-minutes")) {
        one.go(here + "/items/" + item);
        seenByEverybody(one.page(), "demo-" + role + "-" + item);
      }
      one.visit().close();
    }
  }

  @Test
  void figures_are_saved_and_queried_without_a_script() throws Exception {
    Colleague manager = Colleague.ofDemo(demo, browser, "service manager");
    try (BrowserContext quiet =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setStorageState(manager.visit().storageState()))) {
      Page page = quiet.newPage();
      page.navigate(demo.at("/work/millbrook-demo/from-service/items/data-staffing"));
      page.locator("#value-attrition").fill("120");
      page.getByText("Save the figures").press("Enter");
      assertThat(page.locator("#questions")).containsText("120% is more than the whole.");
    } finally {
      manager.visit().close();
    }
  }

  private static void seenByEverybody(Page page, String name) {
    String folder = System.getenv("PLUMBLINE_PICTURES");
    if (folder != null) {
      Path file = Paths.get(folder, "service-" + name.replace(' ', '-') + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
    assertThat(Chromium.barriers(page)).as(name).isEmpty();
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(320);
    page.setViewportSize(1280, 900);
  }
}
