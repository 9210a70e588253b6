package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;

/// What a person of each role may see of an inspection that is done, and what not.
record Sights(People people, Scenario scenario) {

  void check() {
    String work = "/work/" + scenario.inspection();
    Colleague manager = people.manager();
    manager.sees(work, "Plan");
    manager.sees(work + "/case-list", "Case list");
    manager.sees(work + "/sample", "Sample");
    Assertions.assertThat(manager.taken(work + "/sample/proof.json")).contains("snow in the north");
    for (String part :
        List.of(
            "/team",
            "/allocation",
            "/cases",
            "/cases/1",
            "/second-reads",
            "/calibration",
            "/progress",
            "/results",
            "/agreement",
            "/audit",
            "/results/answers.csv")) {
      manager.mayNotSee(work + part);
    }
    assertThat(manager.page().locator("main")).not().containsText(scenario.service());

    Colleague observer = people.observer();
    observer.sees(work + "/progress", "Progress");
    observer.mayNotSee(work + "/cases");
    observer.mayNotSee(work + "/results");

    Colleague panel = people.panel();
    panel.sees(work + "/results", "Results");
    panel.sees(work + "/cases", "Cases");
    assertThat(panel.page().locator("main")).containsText("submitted");
    panel.mayNotSee(work + "/allocation");
    panel.mayNotSee(work + "/results/inspection.json");

    Colleague editor = people.editor();
    editor.sees(work, "Plan");
    for (String part :
        List.of("/case-list", "/sample", "/allocation", "/cases", "/progress", "/results")) {
      editor.mayNotSee(work + part);
    }

    Colleague inspector = people.inspector();
    inspector.go(work + "/cases/1");
    assertThat(inspector.heading()).containsText("Case 1, ");
    inspector.mayNotSee(work + "/results");
    inspector.mayNotSee(work + "/audit");

    Colleague stranger = people.stranger();
    for (String part :
        List.of(
            "", "/team", "/sample", "/allocation", "/cases", "/cases/1", "/progress", "/results")) {
      stranger.mayNotSee(work + part);
    }
    stranger.sees("/work", "Your inspections");
    assertThat(stranger.page().locator("main")).not().containsText(scenario.service());

    Colleague administrator = people.administrator();
    administrator.mayNotSee(work + "/cases");
    administrator.sees(work + "/audit", "Who looked");
  }
}
