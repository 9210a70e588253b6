package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A survey in browsers: an officer opens it, people answer it on small telephones without scripts,
/// and what can be shown is shown at its end.
@ExtendWith(Demo.class)
class SurveyIT {
  private static final String SURVEYS = "/work/millbrook-demo/surveys";

  private final Site site;
  private final Browser browser;

  SurveyIT(Site site, Chromium chromium) {
    this.site = site;
    this.browser = chromium.browser();
  }

  private static void everybodyCanUse(Page page, String name) {
    page.locator("details").all().forEach(one -> one.evaluate("it => it.open = true"));
    assertThat(Chromium.barriers(page)).as(name).isEmpty();
    var before = page.viewportSize();
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(320);
    shoot(page, name);
    page.setViewportSize(before.width, before.height);
  }

  private static void shoot(Page page, String name) {
    String folder = System.getenv("PLUMBLINE_PICTURES");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, "survey-" + name + ".png"))
              .setFullPage(true));
    }
  }

  private static Page.GetByLabelOptions whole() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  @Test
  void children_answer_on_their_telephones_and_the_results_are_shown_at_the_end() throws Exception {
    Colleague officer = Colleague.ofDemo(site, browser, "operations officer");
    Page page = officer.page();
    officer.sees(SURVEYS, "Surveys");
    everybodyCanUse(page, "list");
    officer.press("Open the survey");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a survey");
    everybodyCanUse(page, "list-wrong");
    page.getByLabel("Survey", whole()).selectOption("Children’s text survey");
    officer.type(
        "Last day to answer", LocalDate.now(ZoneId.of("Europe/London")).plusDays(7).toString());
    officer.press("Open the survey");
    assertThat(officer.heading()).hasText("Children’s text survey");
    everybodyCanUse(page, "open");
    String survey = page.url();
    String link = page.locator("a[href^='/survey/']").getAttribute("href");

    officer.type("How many", "5");
    officer.press("Make the codes");
    assertThat(officer.heading()).hasText("Codes: Children’s text survey");
    everybodyCanUse(page, "codes");
    List<String> codes = page.locator("code").allTextContents();
    assertThat(codes).hasSize(5);

    try (BrowserContext telephone =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(320, 480))) {
      for (String code : codes) {
        answer(telephone.newPage(), link, code);
      }
      assertThat(telephone.cookies()).isEmpty();
    }
    lookAtTheTelephonesPages(link);

    page.navigate(survey);
    assertThat(page.locator("main")).containsText("5 answered: 5 of 5 who were given a code");
    assertThat(page.locator("main")).not().containsText("mean");
    officer.follow("Type in an answer on paper");
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("How good is your"))
        .getByLabel("7", new Locator.GetByLabelOptions().setExact(true))
        .check();
    everybodyCanUse(page, "paper");
    officer.press("Add this answer");
    assertThat(page.locator("main")).containsText("1 answer on paper is in");

    page.navigate(survey);
    page.getByText("End the survey").click();
    officer.press("End it and show the results");
    assertThat(page.locator("main")).containsText("Of 6 people, 5 online and 1 on paper");
    assertThat(page.locator("main")).containsText("mean 8.7 of 10");
    everybodyCanUse(page, "results");
    page.setViewportSize(1200, 900);
    shoot(page, "results-wide");
  }

  private void answer(Page telephone, String link, String code) {
    telephone.navigate(site.at(link));
    telephone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cymraeg")).click();
    assertThat(telephone.locator("html")).hasAttribute("lang", "cy");
    telephone.getByLabel("9", whole()).check();
    telephone.locator("textarea").fill("Roedd yn dda <b>iawn</b>");
    telephone.getByLabel("Eich cod").fill("aaaaa-aaaaa");
    telephone.getByRole(AriaRole.BUTTON).click();
    assertThat(telephone.getByRole(AriaRole.ALERT)).containsText("Nid yw’r cod hwn yn gweithio");
    assertThat(telephone.locator("textarea")).hasValue("Roedd yn dda <b>iawn</b>");
    telephone.getByLabel("Eich cod").fill(code.toUpperCase(Locale.ROOT));
    telephone.getByRole(AriaRole.BUTTON).click();
    assertThat(telephone.getByRole(AriaRole.HEADING)).hasText("Diolch");
  }

  /// With scripts, which the check for barriers needs and the pages do not.
  private void lookAtTheTelephonesPages(String link) {
    try (BrowserContext telephone =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 480))) {
      Page page = telephone.newPage();
      for (String language : List.of("en", "cy")) {
        page.navigate(site.at(link + "?lang=" + language));
        everybodyCanUse(page, "answer-" + language);
        page.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        everybodyCanUse(page, "answer-wrong-" + language);
        page.navigate(site.at(link + "/thanks?lang=" + language));
        everybodyCanUse(page, "thanks-" + language);
      }
    }
  }

  /// The first that was opened.
  private static Locator listed(Colleague who, String survey) {
    return who.page()
        .locator("table a")
        .filter(new Locator.FilterOptions().setHasText(survey))
        .last();
  }

  @Test
  void the_demos_staff_survey_shows_nothing_as_too_few_answered() throws Exception {
    Colleague lead = Colleague.ofDemo(site, browser, "lead inspector");
    lead.sees(SURVEYS, "Surveys");
    listed(lead, "Staff survey").click();
    assertThat(lead.page().locator("main"))
        .containsText("3 people answered, fewer than the 5 from whom on results are shown");
    everybodyCanUse(lead.page(), "too-few");
    lead.go(SURVEYS);
    listed(lead, "Children’s text survey").click();
    assertThat(lead.page().locator("main")).containsText("mean 8.6 of 10");
    Colleague observer = Colleague.ofDemo(site, browser, "observer");
    observer.mayNotSee(SURVEYS);
  }
}
