package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.Map;

/// Everybody who has to do with an inspection, each in a browser of their own; their accounts and
/// roles are made on the pages.
///
/// @param inspector reads cases, as the assistant does
/// @param stranger an inspector of another inspection
record People(
    Colleague administrator,
    Colleague officer,
    Colleague lead,
    Colleague inspector,
    Colleague assistant,
    Colleague analyst,
    Colleague manager,
    Colleague panel,
    Colleague editor,
    Colleague observer,
    Colleague stranger) {

  static People arrive(Site site, Browser browser) throws Exception {
    Colleague administrator = Colleague.administrator(site, browser);
    return new People(
        administrator,
        administrator.adds("Olga Steiner", browser),
        administrator.adds("Lena Abbott", browser),
        administrator.adds("Ines Oduya", browser),
        administrator.adds("Tomas Reid", browser),
        administrator.adds("Priya Nair", browser),
        administrator.adds("Marcus Webb", browser),
        administrator.adds("Grace Idris", browser),
        administrator.adds("Edwin Clay", browser),
        administrator.adds("Rosa Vance", browser),
        administrator.adds("Hugh Pike", browser));
  }

  /// The officer plans the inspection and gives everybody their role in it; the administrator gives
  /// the service’s manager theirs.
  void plan(Scenario scenario) {
    administrator.gives("Operations officer", officer, "");
    planned(scenario.service(), scenario.framework());
    Map.of(
            lead, "Lead inspector",
            inspector, "Inspector",
            assistant, "Assistant inspector",
            analyst, "Research analyst",
            panel, "Panel member",
            editor, "Editor",
            observer, "Observer")
        .forEach((who, role) -> officer.addsToTeam("/work/" + scenario.inspection(), who, role));
    administrator.gives("Service manager", manager, scenario.id());

    planned("Pellow Youth Justice Service", scenario.framework());
    officer.addsToTeam("/work/pellow-youth-justice-service-2026", stranger, "Inspector");
  }

  private void planned(String service, String framework) {
    officer.go("/work/new");
    officer.type("Name", service);
    officer.type("Region", "North West");
    officer
        .page()
        .getByLabel("Framework")
        .selectOption(
            officer
                .page()
                .getByLabel("Framework")
                .locator("option")
                .filter(new Locator.FilterOptions().setHasText(framework + "@"))
                .textContent());
    officer.page().getByLabel("Day of the announcement").fill(Scenario.ANNOUNCED.toString());
    officer.press("Create the inspection");
    assertThat(officer.page().locator(".govuk-caption-l")).containsText(service);
  }
}
