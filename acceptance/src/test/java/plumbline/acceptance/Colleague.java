package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;

/// Somebody at work, in a browser of their own.
///
/// @param visit their browser: nobody else’s cookies
/// @param page the page that they have before them
record Colleague(
    Site site, String name, String email, String password, BrowserContext visit, Page page) {

  /// Whoever started the site makes the first account with the link that the start printed.
  static Colleague administrator(Site site, Browser browser) throws Exception {
    Colleague first = begin(site, browser, "Ada Mistry");
    first.page.navigate(site.printed("Set it up at "));
    first.type("Your name", first.name);
    first.type("E-mail address", first.email);
    first.choosePassword();
    return first;
  }

  /// Adds somebody on the page of people, who chooses a password by the link that it shows.
  Colleague adds(String who, Browser browser) {
    Colleague added = begin(site, browser, who);
    go("/people");
    type("Name", who);
    type("E-mail address", added.email);
    press("Add the person");
    assertThat(page.getByText("Give this link to")).isVisible();
    added.page.navigate(page.locator("code").first().textContent());
    added.choosePassword();
    return added;
  }

  /// Gives somebody a role on the page of people.
  void gives(String role, Colleague other, String place) {
    go("/people");
    follow(other.name);
    page.getByLabel("Role").selectOption(role);
    page.getByLabel("Where", new Page.GetByLabelOptions().setExact(true)).selectOption(place);
    press("Give the role");
    assertThat(
            page.getByRole(AriaRole.HEADING, named(place.isEmpty() ? role : role + ", " + place)))
        .isVisible();
  }

  /// Gives somebody a role on the page of an inspection’s team.
  void addsToTeam(String work, Colleague other, String role) {
    go(work + "/team");
    type("E-mail address", other.email);
    page.getByLabel("Role").selectOption(role);
    press("Add to the team");
    assertThat(
            page.getByRole(AriaRole.HEADING)
                .filter(new Locator.FilterOptions().setHasText(other.name)))
        .isVisible();
  }

  private static Colleague begin(Site site, Browser browser, String name) {
    String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    BrowserContext visit = browser.newContext();
    return new Colleague(site, name, email, "lantern meadow quartz", visit, visit.newPage());
  }

  private void choosePassword() {
    type("Password", password);
    press("Continue");
    assertThat(page).hasURL(site.at("/account"));
  }

  /// One of the demo’s people, signed in.
  static Colleague ofDemo(Site site, Browser browser, String role) throws Exception {
    BrowserContext visit = browser.newContext();
    Colleague one =
        new Colleague(
            site,
            "Demo " + role,
            role.replace(' ', '.') + "@example.org",
            site.printed("with the password "),
            visit,
            visit.newPage());
    one.go("/sign-in");
    one.signsIn(one.page);
    assertThat(one.page).hasURL(site.at("/work"));
    return one;
  }

  /// Fills in a form of the sign-in, in whoever’s browser.
  void signsIn(Page form) {
    form.getByLabel("E-mail address").fill(email);
    form.getByLabel("Password").fill(password);
    form.getByRole(AriaRole.BUTTON, named("Sign in")).click();
  }

  /// Sends the form of a new inspection by the framework of 2021, where the rest is typed already.
  void plans(String service) {
    Locator framework = page.getByLabel("Framework");
    framework.selectOption(
        framework
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText("youth-2021@"))
            .first()
            .textContent());
    page.getByLabel("Day of the announcement").fill(Scenario.ANNOUNCED.toString());
    press("Create the inspection");
    assertThat(page.locator(".govuk-caption-l")).containsText(service);
  }

  void go(String path) {
    page.navigate(site.at(path));
  }

  void type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, named(link)).click();
  }

  /// Goes there, and sees the page with this heading.
  void sees(String path, String heading) {
    go(path);
    assertThat(heading()).hasText(heading);
  }

  void mayNotSee(String path) {
    sees(path, "Page not found");
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  /// What the browser takes from an address of the site, as this person.
  String taken(String path) {
    var answer = visit.request().get(site.at(path));
    if (answer.status() != 200) {
      throw new AssertionError(path + " answers " + answer.status());
    }
    return answer.text();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
