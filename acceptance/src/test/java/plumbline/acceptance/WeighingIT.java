package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import plumbline.inspection.Inspection;
import plumbline.judgement.Direction;

/// A lead inspector weighs evidence and proposes the ratings of organisational delivery.
@ExtendWith(Demo.class)
class WeighingIT {
  private static final String INSPECTION = "millbrook-demo";
  private static final String WORK = "/work/" + INSPECTION;

  private final Site site;
  private final Browser browser;
  private Colleague lead;

  WeighingIT(Site site, Chromium chromium) {
    this.site = site;
    this.browser = chromium.browser();
  }

  @BeforeEach
  void signIn() throws Exception {
    lead = Colleague.ofDemo(site, browser, "lead inspector");
  }

  @Test
  void the_published_ratings_of_trafford_are_proposed_with_made_up_evidence() {
    Weighing weighing = new Weighing(lead, INSPECTION);
    Map<String, Inspection.Judgement> published =
        new TreeMap<>(Scenario.trafford().published().judgements());
    assertThat(published.keySet()).containsExactly("1.1", "1.2", "1.3", "1.4");

    published.forEach((standard, judgement) -> {
      weighing.adds(standard, Direction.MIXED);
      weighing.proposes(standard, judgement.rating().name(), "Made up for a test");
    });

    lead.sees(WORK + "/judgements", "Judgements");
    published.forEach((standard, judgement) ->
        assertThat(
                lead.page()
                    .locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(standard + " ")))
            .containsText(judgement.rating().name()));
    Colleague panel = colleague("panel member");
    panel.go(WORK + "/judgements/1.1");
    assertThat(panel.page().locator("main")).containsText("proposed by " + lead.name());
    assertThat(panel.page().locator("main")).not().containsText("Propose it");
    colleague("observer").mayNotSee(WORK + "/grid");
    colleague("service manager").mayNotSee(WORK + "/judgements/1.1");
  }

  private Colleague colleague(String role) {
    try {
      return Colleague.ofDemo(site, browser, role);
    } catch (Exception problem) {
      throw new AssertionError(problem);
    }
  }

  @Test
  void notes_of_a_meeting_become_evidence_with_one_click() {
    Page page = lead.page();
    lead.go(WORK + "/sources/new");
    lead.press("Keep the plan");
    assertThat(page.locator(".govuk-error-summary")).isFocused();
    assertThat(Chromium.barriers(page)).isEmpty();
    page.locator("input[name=kind][value=presentation]").check();
    page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2026-05-04");
    page.getByLabel("Begins").fill("09:30");
    page.getByLabel("Ends").fill("11:00");
    page.locator("input[name=way][value=on-site]").check();
    page.locator("input[name=source][value=managers]").check();
    page.locator("input[name=questions][value=\"1.1.3\"]").check();
    lead.press("Keep the plan");

    assertThat(lead.heading()).hasText("Leaders’ presentation");
    assertThat(page.getByText("What are your priorities for further improving")).isVisible();
    lead.type("Notes", "#strength Leaders know their waiting times.\nThey ran late.");
    lead.press("Keep the notes");
    Locator tagged = page.locator("section.pl-evidence");
    assertThat(tagged).hasCount(1);
    assertThat(Chromium.barriers(page)).isEmpty();
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    tagged.locator("button").press("Enter");

    assertThat(tagged).containsText("Evidence: E");
    tagged.locator("a").click();
    assertThat(lead.heading()).hasText("Evidence");
    assertThat(page.locator("section:target")).containsText("Leaders know their waiting times.");
    assertThat(Chromium.barriers(page)).isEmpty();
  }

  @Test
  void a_refused_proposal_is_told_at_the_top_and_keeps_the_words() {
    Page page = lead.page();
    lead.go(WORK + "/judgements/1.2");
    page.locator("input[name=cites]").all().forEach(Locator::uncheck);
    lead.type("Reasons", "Words that must not be lost");
    lead.press("Propose it");

    assertThat(page.locator(".govuk-error-summary")).isFocused();
    page.locator(".govuk-error-summary a").first().click();
    assertThat(page.locator("#cites")).isFocused();
    assertThat(page.locator("#reasons")).hasValue("Words that must not be lost");
    assertThat(Chromium.barriers(page)).isEmpty();
  }
}
