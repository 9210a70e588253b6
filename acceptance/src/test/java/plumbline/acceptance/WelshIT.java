package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The report of a service in Wales in a browser: its own texts are typed in Welsh, or brought back
/// in a file, and the draft is read in Welsh.
@ExtendWith(Demo.class)
class WelshIT {
  private static final String SERVICE = "Aber Glas Youth Justice Service";
  private static final String WORK = "/work/aber-glas-youth-justice-service-2026";
  private static final String RECIPIENT = "Aber Glas’s board";

  private final Site site;
  private final Browser browser;

  WelshIT(Site site, Chromium chromium) {
    this.site = site;
    this.browser = chromium.browser();
  }

  private static final String RESULTS =
      """
      {"id": "aber-glas", "service": "%s", "framework": "youth-2021", "frameworkHash": "%s",
       "sample": {"courtCases": 3}, "cases": [
        {"ref": "F1", "facts": {"domain": "court"},
         "answers": {"2.1.1": "yes", "2.1.2": "no", "2.1.3": "yes"}},
        {"ref": "F2", "facts": {"domain": "court"},
         "answers": {"2.1.1": "yes", "2.1.2": "yes", "2.1.3": "yes"}},
        {"ref": "F3", "facts": {"domain": "court"},
         "answers": {"2.1.1": "yes", "2.1.2": "yes", "2.1.3": "no"}}]}
      """
          .formatted(SERVICE, Scenario.wirral().questions().hash().hex());

  @Test
  void a_report_is_translated_and_read_in_welsh() throws Exception {
    Colleague officer = Colleague.ofDemo(site, browser, "operations officer");
    Colleague lead = Colleague.ofDemo(site, browser, "lead inspector");
    planned(officer);
    officer.addsToTeam(WORK, lead, "Lead inspector");
    lead.go(WORK + "/results/file");
    lead.page()
        .locator("#file")
        .setInputFiles(
            new FilePayload("results.json", "application/json", RESULTS.getBytes(UTF_8)));
    lead.press("Take the results");
    lead.go(WORK + "/report/recommendations");
    lead.page().locator("#recipient-1").fill(RECIPIENT);
    lead.page().locator("#words-1").fill("Look into plans with {2 of 3} children");
    lead.press("Save");

    lead.go(WORK + "/report");
    lead.follow("In Welsh");
    Locator main = lead.page().locator("main");
    assertThat(main).containsText("texts are missing");
    Chromium.usable(lead.page(), "welsh-texts");

    // A number that its English doesn’t have, told beside the words that were typed.
    Locator board = lead.page().getByLabel(RECIPIENT + " should:");
    board.fill("Dylai bwrdd 7:");
    lead.page().locator("form", has(board)).getByText("Save").click();
    assertThat(main).containsText("The text doesn’t have the number 7");
    assertThat(lead.page().getByLabel(RECIPIENT + " should:")).hasValue("Dylai bwrdd 7:");
    Chromium.usable(lead.page(), "welsh-refused");
    lead.page().getByLabel(RECIPIENT + " should:").fill("Dylai’r bwrdd:");
    lead.page()
        .locator("form", has(lead.page().getByLabel(RECIPIENT + " should:")))
        .getByText("Save")
        .click();
    assertThat(main).containsText("1 text was saved.");

    Path texts =
        lead.page()
            .waitForDownload(() -> lead.page().getByText("Take the texts as a file").click())
            .path();
    assertThat(Files.readString(texts)).startsWith("english,cy").contains("Dylai’r bwrdd:");
    lead.page().locator("#file").setInputFiles(texts);
    lead.press("Bring it back");
    assertThat(main).containsText("0 texts were saved.");

    lead.follow("Read the draft in Welsh");
    assertThat(lead.page().locator("html")).hasAttribute("lang", "cy");
    assertThat(lead.page().locator("main")).containsText("Dylai’r bwrdd:");
    assertThat(lead.page().locator("main")).containsText("Cwestiynau allweddol: 2.1 Asesu");
    Chromium.usable(lead.page(), "welsh-draft");
  }

  private static Page.LocatorOptions has(Locator field) {
    return new Page.LocatorOptions().setHas(field);
  }

  private static void planned(Colleague officer) {
    officer.go("/work/new");
    officer.type("Name", SERVICE);
    officer.page().getByLabel("Country").selectOption("Wales");
    officer.plans(SERVICE);
  }
}
