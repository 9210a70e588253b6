package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;
import plumbline.judgement.Direction;

/// An inspection from its case results to its confirmed ratings, in the browser: made-up evidence,
/// the lead’s proposals, and the panel’s decisions as they were published.
@ExtendWith(Demo.class)
class RatingsPanelIT {
  private final Browser browser;

  @TempDir private Path folder;

  RatingsPanelIT(Chromium chromium) {
    this.browser = chromium.browser();
  }

  @Test
  void the_panel_decides_as_published_and_the_final_ratings_are_the_published_ones()
      throws Exception {
    try (Site site = Site.start(folder.resolve("data"))) {
      Colleague administrator = Colleague.administrator(site, browser);
      Colleague officer = administrator.adds("Olga Steiner", browser);
      Colleague lead = administrator.adds("Lena Abbott", browser);
      Colleague chair = administrator.adds("Cora Whitby", browser);
      Colleague member = administrator.adds("Miles Tanner", browser);
      administrator.gives("Operations officer", officer, "");
      List<Colleague> team = List.of(lead, chair, member);

      String trafford = "vale-of-one-2026";
      decided(officer, team, "Vale of One", trafford, Scenario.trafford().published());
      Page page = chair.page();
      assertThat(page.locator("main")).containsText("Requires improvement");
      assertThat(page.locator("main"))
          .containsText(
              "Without the panel’s 3 uses of discretion the score would be 17 of 36, and the"
                  + " overall rating Requires improvement.");
      assertThat(Chromium.barriers(page)).isEmpty();
      chair.go("/work/" + trafford + "/trail");
      assertThat(page.locator("main")).containsText("The trail is whole");
      assertThat(page.locator("main")).containsText("20 of 36 (17 without discretion)");
      assertThat(Chromium.barriers(page)).isEmpty();

      lead.go("/work/" + trafford + "/judgements/1.1");
      assertThat(lead.page().locator("main")).containsText("The ratings were confirmed on");
      assertThat(lead.page().locator("main")).not().containsText("Propose it");

      decided(officer, team, "Vale of Two", "vale-of-two-2026", Scenario.wirral().published());
    }
  }

  /// An inspection planned, judged and decided as it was published, with its ratings confirmed.
  ///
  /// @param team lead inspector, chair of the panel, another member
  static void decided(
      Colleague officer, List<Colleague> team, String service, String id, Inspection published) {
    Colleague lead = team.get(0);
    Colleague chair = team.get(1);
    String work = "/work/" + id;
    plan(officer, service, published);
    officer.addsToTeam(work, lead, "Lead inspector");
    team.subList(1, team.size()).forEach(one -> officer.addsToTeam(work, one, "Panel member"));

    lead.go(work + "/results/file");
    clear(lead);
    takes(lead, published);
    clear(lead);
    lead.page().locator("#other").check();
    takes(lead, published);
    assertThat(lead.page().locator("main")).containsText(published.service());
    Weighing weighing = new Weighing(lead, id);
    new TreeMap<>(published.judgements())
        .forEach((standard, judgement) -> {
          weighing.adds(standard, Direction.MIXED);
          weighing.proposes(standard, judgement.rating().name(), "Made up for a test");
        });
    lead.go(work + "/panel");
    clear(lead);

    meet(chair, work);
    for (Standard standard : published.framework().standards()) {
      decide(chair, work, published, standard);
    }
    chair.go(work + "/panel/discretion");
    clear(chair);
    chair.go(work + "/panel/ratings");
    chair.press("Confirm all ratings");
    Locator main = chair.page().locator("main");
    assertThat(main).containsText("The ratings were confirmed on");
    Inspection.Published told = published.published().orElseThrow();
    assertThat(main)
        .containsText(
            "%s, %s of 36".formatted(told.overall().orElseThrow(), told.score().orElseThrow()));
  }

  private static void takes(Colleague lead, Inspection published) {
    lead.page()
        .locator("#file")
        .setInputFiles(
            new FilePayload(
                "results.json", "application/json", published.file().text().getBytes(UTF_8)));
    lead.press("Take the results");
  }

  private static void plan(Colleague officer, String service, Inspection published) {
    officer.go("/work/new");
    officer.type("Name", service);
    Locator framework = officer.page().getByLabel("Framework");
    framework.selectOption(
        framework
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText(published.framework().id() + "@"))
            .textContent());
    officer.page().getByLabel("Day of the announcement").fill(Scenario.ANNOUNCED.toString());
    officer.press("Create the inspection");
    assertThat(officer.heading()).hasText("Plan");
  }

  private static void meet(Colleague chair, String work) {
    chair.go(work + "/panel/meeting");
    Page page = chair.page();
    page.locator("input[name=present]").all().forEach(Locator::check);
    page.getByLabel("Chair", new Page.GetByLabelOptions().setExact(true))
        .selectOption(chair.name());
    chair.type("Quorum", "2");
    chair.press("Begin the meeting");
    assertThat(page.locator("main")).containsText(chair.name() + ", chair");
    chair.type("Add to the minutes", "That case data was reviewed.");
    chair.press("Add it");
    assertThat(page.locator("main")).containsText("That case data was reviewed.");
    clear(chair);
  }

  private static void decide(
      Colleague chair, String work, Inspection published, Standard standard) {
    chair.go(work + "/panel/decisions/" + standard.id());
    Page page = chair.page();
    Inspection.DiscretionUse use = published.discretion().get(standard.id());
    if (use == null) {
      page.locator("#decision").check();
    } else {
      page.locator("#decision-move").check();
      page.getByLabel("Move it to").selectOption(use.to().name());
      use.tests().forEach(test -> page.locator("#ground-" + test).check());
      page.locator("#reason").fill("As it was published.");
      clear(chair);
    }
    page.locator("#agreement").check();
    chair.press("Record the decision");
    assertThat(chair.heading()).not().containsText("Decision on");
  }

  private static void clear(Colleague one) {
    Page page = one.page();
    assertThat(Chromium.barriers(page)).isEmpty();
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    page.setViewportSize(1280, 720);
  }
}
