package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What people come for, done in a browser.
@ExtendWith(Demo.class)
class JourneysIT {
  private final Site site;
  private final Browser browser;

  JourneysIT(Site site, Chromium chromium) {
    this.site = site;
    this.browser = chromium.browser();
  }

  @Test
  void from_the_start_to_the_question_that_decides_traffords_planning() {
    try (BrowserContext visit = browser.newContext()) {
      fromTheStartToTheDecidingQuestion(visit.newPage());
    }
  }

  @Test
  void the_same_without_scripts() {
    try (BrowserContext visit =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      fromTheStartToTheDecidingQuestion(visit.newPage());
    }
  }

  private void fromTheStartToTheDecidingQuestion(Page page) {
    page.navigate(site.at("/"));
    link(page, "Search and sort the services").click();
    page.getByLabel("Service or place").fill("traff");
    page.getByLabel("Overall rating").selectOption("Good");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show services")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 of 5 services matches");
    link(page, "Trafford Youth Justice Service").click();

    assertThat(page).hasTitle("Ratings – Trafford Youth Justice Service – Plumbline");
    assertThat(page.getByText("20/36")).isVisible();
    link(page, "2.2 Planning").click();

    assertThat(page.locator("h1")).hasText("2.2 Planning");
    assertThat(page.locator("[id='2.2.2']")).containsText("3 of 7");
    assertThat(page.locator("[id='2.2.2']")).containsText("43%");
    assertThat(page.locator("[id='2.2.2']")).containsText("decides the rating");
    assertThat(page.locator("[id='2.2.1']")).not().containsText("decides the rating");
    assertThat(page.getByText("Upward, the test ‘One case’ holds")).isVisible();
    assertThat(page.getByText("Tests that hold in this direction: One case.")).isVisible();
    link(page, "2.2.2").click();

    assertThat(page).hasURL(site.at("/frameworks/youth-2018/standards/2.2#2.2.2"));
    assertThat(page.locator("[id='2.2.2']")).isInViewport();
  }

  @Test
  void a_figure_is_found_by_its_address() {
    try (BrowserContext visit = browser.newContext()) {
      Page page = visit.newPage();
      page.navigate(site.at("/inspections/trafford-2020/standards/2.1#2.1.2.c"));

      assertThat(page.locator("[id='2.1.2.c']")).isInViewport();
      assertThat(page.locator("[id='2.1.2.c']")).containsText("4 of 8");
      assertThat(page.locator("[id='2.1.2.c']"))
          .not()
          .hasCSS("background-color", Pattern.compile("rgba\\(0, 0, 0, 0\\)"));
    }
  }

  @Test
  void an_inspection_is_taken_away() throws Exception {
    try (BrowserContext visit = browser.newContext()) {
      Page page = visit.newPage();
      page.navigate(site.at("/inspections/trafford-2020"));

      Download report = page.waitForDownload(() -> link(page, "Save it").click());
      assertThat(report.suggestedFilename()).isEqualTo("trafford-2020.html");
      assertThat(Files.readString(report.path()))
          .startsWith("<!DOCTYPE html>")
          .contains("Trafford Youth Justice Service");
      Download table = page.waitForDownload(() -> link(page, "Ratings as a table").click());
      assertThat(table.suggestedFilename()).isEqualTo("trafford-2020-ratings.csv");
      Download file =
          page.waitForDownload(() -> link(page, "The inspection file as received").click());
      assertThat(file.suggestedFilename()).isEqualTo("trafford-2020.json");

      link(page, "The whole report on one page").click();
      assertThat(page.locator("h1")).hasText("Trafford Youth Justice Service");
      assertThat(page.locator("h1")).hasCSS("font-family", Pattern.compile("Inter.*"));
    }
  }

  @Test
  void a_framework_is_leafed_through_and_compared() {
    try (BrowserContext visit = browser.newContext()) {
      Page page = visit.newPage();
      page.navigate(site.at("/frameworks"));
      link(page, "Youth justice inspection standards 2018").click();
      assertThat(
              page.getByText(
                  "A standard judged from cases takes the band of its lowest key question."))
          .isVisible();
      link(page, "2.2 Planning").click();
      assertThat(page.getByText("Does planning promote the safety and wellbeing of the child"))
          .isVisible();
      link(page, "2.3 Implementation and delivery").click();
      assertThat(page.locator("h1")).hasText("2.3 Implementation and delivery");
      link(page, "Youth justice inspection standards 2018").first().click();
      link(page, "What changed from here to youth-2021").click();
      assertThat(page.getByText("Key question 1.2.5 is new")).isVisible();
      link(page, "See it the other way round").click();
      assertThat(page).hasTitle("What changed from youth-2021 to youth-2018 – Plumbline");
    }
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }
}
