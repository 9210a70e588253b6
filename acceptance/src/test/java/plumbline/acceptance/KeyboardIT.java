package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything can be done with a keyboard alone, and it can be seen where one is.
@ExtendWith(Demo.class)
class KeyboardIT {
  private final Site site;
  private final BrowserContext visit;
  private final Page page;

  KeyboardIT(Site site, Chromium chromium) {
    this.site = site;
    visit = chromium.browser().newContext();
    page = visit.newPage();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void the_first_stop_leads_past_the_navigation() {
    page.navigate(site.at("/inspections/trafford-2020"));
    page.keyboard().press("Tab");

    assertThat(
            page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Skip to main content")))
        .isInViewport();
    assertThat(focused()).isEqualTo("Skip to main content");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(focused()).isEqualTo("1.1 Governance and leadership");
  }

  @Test
  void the_stops_of_the_services_follow_the_page_and_each_shows() {
    page.navigate(site.at("/services"));

    assertThat(stops(23))
        .containsExactly(
            "Skip to main content",
            "Plumbline",
            "Services",
            "Reports",
            "Frameworks",
            "Check a report",
            "About",
            "Sign in",
            "Service or place",
            "Overall rating",
            "Framework",
            "Region",
            "Sort by",
            "Show services",
            "Service: sort by Service, Z to A",
            "Overall rating: sort by Overall rating, best first",
            "Score: sort by Score, highest first",
            "Fieldwork: sort by Fieldwork, latest first",
            "Bury and Rochdale Youth Justice Service",
            "Cheshire Youth Justice Service",
            "Kirklees Youth Justice Service",
            "Trafford Youth Justice Service",
            "Wirral Youth Justice Service");
  }

  @Test
  void the_services_are_searched_and_sorted_by_keyboard() {
    page.navigate(site.at("/services"));
    tabTo("Service or place");
    page.keyboard().type("youth");
    tabTo("Overall rating");
    page.keyboard().type("Good");
    tabTo("Show services");
    page.keyboard().press("Enter");

    assertThat(page.getByRole(AriaRole.STATUS)).hasText("4 of 5 services match");
    tabTo("Score: sort by Score, highest first");
    page.keyboard().press("Enter");
    assertThat(page.locator("tbody th").first()).hasText("Cheshire Youth Justice Service");
    assertThat(page.locator("th[aria-sort=descending]")).containsText("Score");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("4 of 5 services match");
  }

  @Test
  void details_open_by_keyboard() {
    page.navigate(site.at("/inspections/trafford-2020/standards/2.2"));
    page.locator("summary").focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("details dt").first()).isVisible();
  }

  private List<String> stops(int number) {
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      page.keyboard().press("Tab");
      stops.add(focused());
    }
    return stops;
  }

  private void tabTo(String name) {
    for (int i = 0; i < 60 && !focused().equals(name); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused()).isEqualTo(name);
  }

  private String focused() {
    return Focused.inWords(page);
  }
}
