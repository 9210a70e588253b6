package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The summary of diversity in a browser: asked of the service, read by the lead, made evidence.
@ExtendWith(Demo.class)
class DiversityIT {
  private static final String SERVICE = "Five Wharves Youth Justice Service";
  private static final String WORK = "/work/five-wharves-youth-justice-service-2026";

  private final Site site;
  private final Browser browser;

  DiversityIT(Site site, Chromium chromium) {
    this.site = site;
    this.browser = chromium.browser();
  }

  /// As Wirral 2021 prints them: 96 and 4 per cent of the caseload, 97 and 3 of the young people.
  private static final Map<String, String> COUNTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("staff-gender-male", "26"),
              Map.entry("staff-gender-female", "58"),
              Map.entry("staff-gender-other", "0"),
              Map.entry("staff-gender-unknown", "0"),
              Map.entry("staff-ethnicity-white", "81"),
              Map.entry("staff-ethnicity-black-and-minority-ethnic", "3"),
              Map.entry("staff-ethnicity-unknown", "0"),
              Map.entry("caseload-gender-male", "367"),
              Map.entry("caseload-gender-female", "55"),
              Map.entry("caseload-gender-other", "0"),
              Map.entry("caseload-gender-unknown", "0"),
              Map.entry("caseload-ethnicity-white", "405"),
              Map.entry("caseload-ethnicity-black-and-minority-ethnic", "17"),
              Map.entry("caseload-ethnicity-unknown", "0"),
              Map.entry("population-gender-male", "15400"),
              Map.entry("population-gender-female", "14758"),
              Map.entry("population-ethnicity-white", "29253"),
              Map.entry("population-ethnicity-black-and-minority-ethnic", "905")));

  /// Made-up answers about twenty children.
  private static String results() {
    return IntStream.range(0, 20)
        .mapToObj(at ->
            """
            {"ref": "F%d", "facts": {"domain": "court", "gender": "%s", "age": %d, "ethnicity": "%s"},
             "answers": {"2.1.1": "yes", "2.1.2": "%s", "2.1.3": "yes"}}\
            """
                .formatted(
                    at,
                    at % 3 == 0 ? "female" : "male",
                    12 + at % 6,
                    at < 18 ? "white" : "mixed",
                    at % 4 == 0 ? "no" : "yes"))
        .collect(
            Collectors.joining(
                ",\n",
                """
                {"id": "five-wharves", "service": "%s", "framework": "youth-2021",
                 "frameworkHash": "%s", "sample": {"courtCases": 20}, "cases": [
                """
                    .formatted(SERVICE, Scenario.wirral().questions().hash().hex()),
                "]}"));
  }

  @Test
  void the_lead_reads_how_groups_differ_and_makes_it_evidence() throws Exception {
    Colleague officer = Colleague.ofDemo(site, browser, "operations officer");
    Colleague lead = Colleague.ofDemo(site, browser, "lead inspector");
    Colleague manager = Colleague.ofDemo(site, browser, "service manager");
    planned(officer);
    officer.addsToTeam(WORK, lead, "Lead inspector");
    Colleague.ofDemo(site, browser, "administrator")
        .gives("Service manager", manager, "five-wharves-youth-justice-service");

    lead.sees(WORK + "/diversity", "Summary of diversity");
    assertThat(lead.page().locator("main")).containsText("Nothing is known yet");
    Chromium.usable(lead.page(), "diversity-empty");

    lead.go(WORK + "/from-service/send");
    lead.type("By which day", LocalDate.now(ZoneId.of("Europe/London")).plusDays(20).toString());
    lead.press("Ask the service");
    manager.go(WORK + "/from-service/items/data-diversity");
    manager.type("Where these figures are from", "Case management system");
    COUNTS.forEach((field, value) -> manager.page().locator("#value-" + field).fill(value));
    Chromium.usable(manager.page(), "diversity-form");
    manager.press("Save the figures");
    assertThat(manager.page())
        .hasURL(site.at(WORK + "/from-service/items/data-diversity#questions"));
    lead.go(WORK + "/results/file");
    lead.page()
        .locator("#file")
        .setInputFiles(
            new FilePayload("results.json", "application/json", results().getBytes(UTF_8)));
    lead.press("Take the results");
    assertThat(lead.page().locator(".govuk-error-summary")).hasCount(0);

    lead.sees(WORK + "/diversity", "Summary of diversity");
    Locator main = lead.page().locator("main");
    assertThat(main)
        .containsText(
            "Black and minority ethnic children are on the caseload at 1.4 times the rate of white"
                + " children (95% interval 0.84 to 2.2). The rates may be the same.");
    assertThat(main).containsText("19 of 21 (90%)");
    Chromium.usable(lead.page(), "diversity-full");

    lead.page()
        .locator("tr", new Page.LocatorOptions().setHasText("Black and minority ethnic"))
        .getByText("Add")
        .click();
    assertThat(lead.page().getByLabel("What was found"))
        .hasValue(
            java.util.regex.Pattern.compile(
                "Ethnicity, Black and minority ethnic\\. Children on.*"));
    lead.page().locator("input[name=questions][value=\"1.3.1\"]").check();
    lead.page().locator("input[name=direction][value=mixed]").check();
    lead.page().locator("input[name=strength][value=moderate]").check();
    lead.press("Add the evidence");
    assertThat(lead.page().locator("main")).containsText("at 1.4 times the rate");
    lead.go(WORK + "/grid/items?question=1.3.1&source=data");
    assertThat(lead.page().locator("main")).containsText("Summary of diversity,");
  }

  private static void planned(Colleague officer) {
    officer.go("/work/new");
    officer.type("Name", SERVICE);
    officer.type("Region", "North West");
    officer.plans(SERVICE);
  }
}
