package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import plumbline.fieldwork.Reconstruction.Said;
import plumbline.fieldwork.Slot;

/// The page of a case, as somebody has it before them.
record CaseAtHand(Page page) {
  /// Of what the focus is: a question, or nothing.
  private static final String FOCUSED =
      "() => document.activeElement.closest('[data-slot]')?.dataset.slot ?? ''";

  static CaseAtHand opened(Colleague by, String address) {
    by.go(address);
    return new CaseAtHand(by.page()).saved().takingPart();
  }

  /// Where it is somebody else’s reading, says that one answers in it.
  CaseAtHand takingPart() {
    Locator button = page.locator("#take-part");
    if (button.isVisible()) {
      button.click();
    }
    return this;
  }

  Locator bar() {
    return page.locator("#saved");
  }

  /// Waits until the bar says that nothing waits: after a server was away the page tries again
  /// every quarter of a minute.
  CaseAtHand saved() {
    assertThat(bar())
        .containsText(
            "Everything is saved", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    return this;
  }

  Locator slot(Slot slot) {
    return page.locator("[data-slot=\"" + slot.text() + "\"]");
  }

  /// Says it with the mouse, and with a reason where the page asks for one.
  void say(Said said) {
    choose(said.slot(), said.value());
    if (needsReason(said)) {
      giveReason(said.slot(), said.reason());
    }
  }

  void choose(Slot slot, String value) {
    slot(slot).locator("input[value=\"" + value + "\"]").click();
  }

  void giveReason(Slot slot, String reason) {
    Locator why = slot(slot).getByLabel("Why");
    why.fill(reason);
    why.press("Enter");
  }

  private boolean needsReason(Said said) {
    return !said.reason().isEmpty()
        && said.value().equals(slot(said.slot()).getAttribute("data-reason-for"));
  }

  /// Says all of it with the keyboard, in the order of the page: of what nothing is to be said, is
  /// passed over.
  void sayByKeyboard(List<Said> all) {
    Map<String, Said> left = new LinkedHashMap<>();
    all.forEach(said -> left.put(said.slot().text(), said));
    for (int stops = 0; stops < 60 && focused().isEmpty(); stops++) {
      page.keyboard().press("Tab");
    }
    String before = "";
    for (String at = focused(); !at.equals(before); at = focused()) {
      Said said = left.remove(at);
      if (said == null) {
        page.keyboard().press("j");
      } else {
        page.keyboard().press(key(said.value()));
        if (needsReason(said)) {
          page.keyboard().type(said.reason());
          page.keyboard().press("Enter");
          page.keyboard().press("j");
        }
      }
      before = at;
    }
    if (!left.isEmpty()) {
      throw new AssertionError("The keyboard did not lead to " + left.keySet());
    }
  }

  private static String key(String value) {
    return switch (value) {
      case "na" -> "a";
      case "done" -> "y";
      default -> value.substring(0, 1);
    };
  }

  private String focused() {
    return String.valueOf(page.evaluate(FOCUSED));
  }

  void submit() {
    step("Submit the case", "submitted");
  }

  /// Takes a step, and sees the state that it leads to.
  void step(String button, String state) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    assertThat(page.locator("#state-in-words")).hasText(Pattern.compile(state));
  }
}
