package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One case from the list of cases to its submission, and the mouse is never touched.
@ExtendWith(Demo.class)
class CaseByKeyboardIT {
  private final Site site;
  private final BrowserContext visit;
  private final Page page;

  CaseByKeyboardIT(Site site, Chromium chromium) {
    this.site = site;
    visit = chromium.browser().newContext();
    page = visit.newPage();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void a_whole_case_is_assessed_without_a_mouse() throws Exception {
    WorkPagesIT.signIn(site, page, "inspector");
    page.navigate(site.at("/work/millbrook-demo/cases"));
    tabUntil("13, M-207");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(site.at("/work/millbrook-demo/cases/13"));
    assertThat(page.locator("#saved")).hasText("Everything is saved.");
    theHelpOpensAndCloses();

    // From the first thing to say to the last, each with one key.
    say("m");
    say("m");
    assertThat(slot()).as("the key leads on").startsWith("factor");
    while (!slot().startsWith("answer")) {
      say("y");
    }
    saved();
    String first = slot();
    say("n");
    page.keyboard().press("k");
    assertThat(slot()).isEqualTo(first);
    assertThat(chosen()).isEqualTo("n");
    aNoteIsTyped(first);
    oneIsNotApplicableForAReason();
    oneIsTakenBack();
    sayTheRest();

    assertThat(page.locator("#missing")).isEmpty();
    tabUntil("Comment (optional)");
    page.keyboard().type("Read from paper and the case manager’s account.");
    tabUntil("Submit the case");
    page.keyboard().press("Enter");
    assertThat(page.locator("#state-in-words")).hasText("submitted");
    page.reload();
    assertThat(page.locator("#" + first.replaceAll("[ .]", "-") + " input:checked")).hasValue("no");
    assertThat(page.locator("[data-slot='" + first.replace("answer", "note") + "'] textarea"))
        .hasValue("#strength The child’s own words.");
  }

  private void theHelpOpensAndCloses() {
    tabUntil("Keyboard");
    page.keyboard().press("Enter");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
    assertThat(focused()).isEqualTo("Keyboard");
    for (int stops = 0; stops < 30 && slot().isEmpty(); stops++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(slot()).isEqualTo("classification rosh");
  }

  private void aNoteIsTyped(String about) {
    page.keyboard().press("o");
    assertThat(slot()).isEqualTo(about.replace("answer", "note"));
    page.keyboard().type("The child’s own words.");
    tabUntil("Strength");
    page.keyboard().press("Enter");
    assertThat(slot()).isEqualTo(about.replace("answer", "note"));
    page.keyboard().press("Escape");
    assertThat(slot()).isEqualTo(about);
    page.keyboard().press("j");
  }

  private void oneIsNotApplicableForAReason() {
    String about = slot();
    page.keyboard().press("a");
    assertThat(focused()).startsWith("Why");
    page.keyboard().type("It did not arise");
    page.keyboard().press("Enter");
    assertThat(slot()).isEqualTo(about);
    assertThat(page.locator("[data-slot='" + about + "'] .pl-slot__said"))
        .containsText("Because: It did not arise");
    page.keyboard().press("j");
  }

  private void oneIsTakenBack() {
    String about = slot();
    page.keyboard().press("n");
    page.keyboard().press("k");
    page.keyboard().press("x");
    assertThat(page.locator("[data-slot='" + about + "'] input:checked")).hasCount(0);
  }

  /// Key by key to the end; then by the list of what is missing, as long as there is something.
  private void sayTheRest() {
    String before = "";
    for (String at = slot(); !at.equals(before); at = slot()) {
      before = at;
      if (chosen().isEmpty()) {
        say("y");
      } else {
        page.keyboard().press("j");
      }
    }
    saved();
    Locator missing = page.locator("#missing a");
    for (int left = 0; left < 30; left++) {
      // What was missing a moment ago may be said already: the list follows the answers.
      List<String> names = missing.allTextContents();
      if (names.isEmpty()) {
        return;
      }
      if (reached(names.getFirst())) {
        page.keyboard().press("Enter");
        assertThat(slot()).isNotEmpty();
        say("y");
        saved();
      }
    }
  }

  private void say(String key) {
    String keys =
        page.evaluate(
                "[...document.activeElement.closest('[data-slot]').querySelectorAll('input')]"
                    + ".map(it => it.dataset.key).join(' ')")
            .toString();
    assertThat(keys).contains(key);
    assertThat(focused()).doesNotContain("focus does not show");
    page.keyboard().press(key);
  }

  /// Saved, and what follows from it for what is asked has come back.
  private void saved() {
    assertThat(page.locator("#saved")).containsText("Everything is saved");
    page.waitForResponse(
        answer -> answer.url().contains("/status"),
        () -> page.evaluate("dispatchEvent(new Event('focus'))"));
  }

  private String slot() {
    return page.evaluate("document.activeElement.closest('[data-slot]')?.dataset.slot ?? ''")
        .toString();
  }

  private String chosen() {
    return page.evaluate(
            "document.activeElement.closest('[data-slot]').querySelector('input:checked')?.dataset.key ?? ''")
        .toString();
  }

  private String focused() {
    return Focused.inWords(page);
  }

  private void tabUntil(String name) {
    reached(name);
    assertThat(focused()).isEqualTo(name);
  }

  private boolean reached(String name) {
    for (int i = 0; i < 60 && !focused().equals(name); i++) {
      page.keyboard().press("Tab");
    }
    return focused().equals(name);
  }
}
