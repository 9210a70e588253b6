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
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The factual accuracy check in a browser: the lead sends the draft, the service reads it and
/// challenges two paragraphs, one is accepted and one refused, and the letter tells it. The
/// service’s browser runs no scripts.
@ExtendWith(Demo.class)
class FactualCheckIT {
  private static final String CHECK = "/work/vale-of-three-2026/factual-check";
  private final Browser browser;

  @TempDir private Path folder;

  FactualCheckIT(Chromium chromium) {
    this.browser = chromium.browser();
  }

  @Test
  void one_challenge_is_accepted_one_refused_and_the_service_reads_the_letter() throws Exception {
    try (Site site = Site.start(folder.resolve("data"))) {
      Colleague administrator = Colleague.administrator(site, browser);
      Colleague officer = administrator.adds("Olga Steiner", browser);
      Colleague lead = administrator.adds("Lena Abbott", browser);
      Colleague chair = administrator.adds("Cora Whitby", browser);
      Colleague member = administrator.adds("Miles Tanner", browser);
      Colleague manager = administrator.adds("Marcus Webb", browser);
      administrator.gives("Operations officer", officer, "");
      RatingsPanelIT.decided(
          officer,
          List.of(lead, chair, member),
          "Vale of Three",
          "vale-of-three-2026",
          Scenario.trafford().published());
      administrator.gives("Service manager", manager, "vale-of-three");

      lead.sees(CHECK, "Factual accuracy check");
      assertThat(lead.page().locator("main")).containsText("The draft has not been sent yet");
      lead.press("Send the draft to the service");
      lead.type("What you write to the service with it", "Please check the facts by the day.");
      seenByEverybody(lead.page(), "send");
      lead.press("Send the draft");
      assertThat(lead.page().locator("main")).containsText("With the service");

      try (BrowserContext quiet =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setJavaScriptEnabled(false)
                  .setStorageState(manager.visit().storageState()))) {
        Page page = quiet.newPage();
        page.navigate(site.at(CHECK));
        click(page, "Read draft 1 and challenge it");
        assertThat(page.locator("main")).containsText("Embargoed, and not final");
        String first = challenge(page, "We have inspected and rated", true);
        click(page, "Read the draft around it");
        String second = challenge(page, "Our key findings about", false);

        answer(lead, first, "Accepted", "The days are corrected.");
        answer(lead, second, "Refused", "");
        page.navigate(first);
        assertThat(page.locator("main")).containsText("the outcome letter will tell");
        assertThat(page.locator("main")).not().containsText("The days are corrected");
        page.navigate(site.at(CHECK));
        page.getByText("We have no more challenges").press("Enter");
        assertThat(page.locator("main")).containsText("Checked by the service");
      }
      for (String address : List.of("", "/drafts/1", "/drafts/1/paragraphs/3")) {
        manager.go(CHECK + address);
        seenByEverybody(manager.page(), "service" + address.replace('/', '-'));
      }

      lead.go(CHECK);
      seenByEverybody(lead.page(), "answered");
      lead.follow("Read and send the outcome letter");
      seenByEverybody(lead.page(), "outcome");
      lead.press("Send the outcome letter");
      assertThat(lead.page().locator("main")).containsText("Settled");

      manager.go(CHECK);
      manager.follow("Outcome letter of draft 1");
      Page letter = manager.page();
      assertThat(letter.locator("main")).containsText("Challenge 1: Accepted");
      assertThat(letter.locator("main")).containsText("The days are corrected.");
      assertThat(letter.locator("main")).containsText("Challenge 2: Refused");
      assertThat(letter.locator("main")).not().containsText(lead.name());
      seenByEverybody(letter, "letter");
      marked(letter);
      manager.go(CHECK + "/drafts/1");
      seenByEverybody(manager.page(), "settled");
      marked(manager.page());
      manager.mayNotSee(CHECK + "/send");
    }
  }

  private static void click(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }

  /// Challenges the first paragraph with these words.
  ///
  /// @return the address of the challenge
  private static String challenge(Page page, String words, boolean withFile) {
    page.locator(".pl-passage")
        .filter(new Locator.FilterOptions().setHasText(words))
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText("Challenge paragraph"))
        .first()
        .click();
    page.getByText("Send the challenge").click();
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter what is wrong");
    page.getByLabel("Typographical or numerical error").check();
    page.locator("#wrong").fill("The fieldwork began a day later.");
    page.locator("#instead").fill("The days as in the diary.");
    page.locator("#evidence").fill("The diary of the service.");
    if (withFile) {
      page.locator("#document")
          .setInputFiles(
              new FilePayload(
                  "diary.pdf", "application/pdf", "%PDF-1.4\n1 0 obj\n%%EOF\n".getBytes(UTF_8)));
    }
    page.getByText("Send the challenge").click();
    assertThat(page.locator("main")).containsText("Waits for an answer");
    return page.url();
  }

  private static void answer(Colleague lead, String challenge, String outcome, String change) {
    lead.page().navigate(challenge);
    lead.press("Keep the answer");
    assertThat(lead.page().locator(".govuk-error-summary")).containsText("Enter the reason");
    lead.page().getByLabel(outcome, new Page.GetByLabelOptions().setExact(true)).check();
    lead.page().locator("#change").fill(change);
    lead.page().locator("#reason").fill("The diary was looked at again.");
    seenByEverybody(lead.page(), "answer-" + outcome);
    lead.press("Keep the answer");
    assertThat(lead.page().locator("main")).containsText("The diary was looked at again.");
  }

  /// Every printed page says that it is a draft’s.
  private static void marked(Page page) throws Exception {
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
    try (PDDocument printed = Loader.loadPDF(pdf)) {
      for (int number = 1; number <= printed.getNumberOfPages(); number++) {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(number);
        one.setEndPage(number);
        assertThat(one.getText(printed))
            .as("page %d of %d", number, printed.getNumberOfPages())
            .contains("Embargoed, and not final");
      }
    }
  }

  private static void seenByEverybody(Page page, String name) {
    String pictures = System.getenv("PLUMBLINE_PICTURES");
    if (pictures != null) {
      Path file = Paths.get(pictures, "factual-" + name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
    assertThat(Chromium.barriers(page)).as(name).isEmpty();
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(320);
    page.setViewportSize(1280, 900);
  }
}
