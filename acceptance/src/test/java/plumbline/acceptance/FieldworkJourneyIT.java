package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.framework.Rating;
import plumbline.framework.Tally;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole inspection in the browser, from the plan to the ratings: several people at once, and
/// every answer given on the pages. It comes out as a published one.
@ExtendWith(Demo.class)
class FieldworkJourneyIT {
  private final Browser browser;

  @TempDir private Path folder;

  FieldworkJourneyIT(Chromium chromium) {
    this.browser = chromium.browser();
  }

  static Stream<Scenario> scenarios() {
    return Stream.of(Scenario.trafford(), Scenario.wirral());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void an_inspection_is_run_and_comes_out_as_the_published_one(Scenario scenario) throws Exception {
    try (Site site = Site.start(folder.resolve("data"))) {
      People people = People.arrive(site, browser);
      people.plan(scenario);
      sendTheList(people.manager(), scenario);
      drawTheSample(people, scenario);
      allocate(people, scenario);
      new Assessing(people, scenario).all();
      results(people, scenario);
      new Sights(people, scenario).check();
    }
  }

  /// A list with faults is told row by row and nothing of it is kept; mended, it is taken.
  private static void sendTheList(Colleague manager, Scenario scenario) {
    String list = scenario.list();
    manager.sees("/work/" + scenario.inspection() + "/case-list", "Case list");
    String faulty =
        list.replaceFirst(",court,referral-order", ",court,refferal-order")
            .replaceFirst("(out-of-court,[a-z-]+),2025", "$1,2125-13");
    send(manager, "first.csv", faulty);
    assertThat(manager.page()).hasTitle(Pattern.compile("Error: Case list.*"));
    Locator faults =
        manager.page().getByRole(AriaRole.REGION, named("What to mend")).locator("tbody tr");
    assertThat(faults).hasCount(2);
    assertThat(faults.nth(0)).containsText("refferal-order");
    assertThat(faults.nth(0).locator("th")).hasText("2");
    assertThat(faults.nth(1).locator("th")).hasText(String.valueOf(scenario.court() + 2));
    assertThat(manager.page().getByText("None yet.")).isVisible();
    assertThat(manager.page()).hasURL(Pattern.compile("/case-list$"));
    assertThat(Chromium.barriers(manager.page())).isEmpty();

    send(manager, "mended.csv", list);
    assertThat(manager.page().getByText("The latest list was understood")).isVisible();
    assertThat(manager.page().locator("main")).containsText(scenario.cases().size() + " cases");
  }

  private static void send(Colleague manager, String name, String content) {
    manager
        .page()
        .getByLabel("Case list", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(UTF_8)));
    manager.press("Send the list");
  }

  private static void drawTheSample(People people, Scenario scenario) {
    Colleague analyst = people.analyst();
    analyst.sees("/work/" + scenario.inspection() + "/sample", "Sample");
    analyst.type("Phrase", "snow in the north");
    analyst.type("Cases that a second inspector reads too", "2");
    analyst.press("Preview the draw");
    Locator size = analyst.page().getByRole(AriaRole.REGION, named("Size of the sample"));
    assertThat(size.locator("tbody tr").nth(0).locator("td").nth(2))
        .hasText(String.valueOf(scenario.court()));
    assertThat(size.locator("tbody tr").nth(1).locator("td").nth(2))
        .hasText(String.valueOf(scenario.outOfCourt()));
    people.lead().sees("/work/" + scenario.inspection() + "/sample", "Sample");
    assertThat(people.lead().page().locator("main")).not().containsText("Locked on");
    analyst.press("Lock this sample");
    assertThat(analyst.page().locator("#sample")).containsText("by " + analyst.name());
    people.lead().page().reload();
    assertThat(
            people
                .lead()
                .page()
                .getByRole(AriaRole.REGION, named("Cases of the sample"))
                .locator("tbody tr"))
        .hasCount(scenario.sampled());
  }

  /// By hand, the two inspectors by turns; or by the proposal, of which the lead reads nothing.
  private static void allocate(People people, Scenario scenario) {
    Colleague lead = people.lead();
    lead.sees("/work/" + scenario.inspection() + "/allocation", "Allocation");
    if (scenario.proposed()) {
      lead.type("How many readings " + lead.name() + " can take", "0");
      lead.type("How many readings " + people.inspector().name() + " can take", "15");
      lead.type("How many readings " + people.assistant().name() + " can take", "15");
      lead.press("Propose an allocation");
      assertThat(lead.page().getByText("Nothing is stored yet.")).isVisible();
    } else {
      Locator readers = lead.page().locator("select[name^=reader-]");
      for (int at = 0; at < readers.count(); at++) {
        Colleague first = at % 2 == 0 ? people.inspector() : people.assistant();
        Colleague second = at % 2 == 0 ? people.assistant() : people.inspector();
        readers.nth(at).selectOption(first.name());
        Locator other = lead.page().locator("#second-" + (at + 1));
        if (other.count() > 0) {
          other.selectOption(second.name());
        }
      }
    }
    lead.press("Save the allocation");
    assertThat(lead.page().locator("main")).not().containsText("Stored:");
    assertThat(lead.page().locator("main")).containsText("Saved: ");
  }

  /// The published counts on the page, the computed ratings beside them, and the same from the file
  /// on the command line.
  private void results(People people, Scenario scenario) throws Exception {
    Colleague panel = people.panel();
    String address = "/work/" + scenario.inspection() + "/results";
    panel.sees(address, "Results");
    assertThat(panel.page().locator("main"))
        .containsText(
            "Finished cases only: %d of %d cases"
                .formatted(scenario.sampled(), scenario.sampled()));
    scenario
        .published()
        .tallies()
        .forEach((question, tally) -> {
          Locator row =
              panel.page().locator("tr:has(.pl-id:text-is(\"" + question.value() + "\"))").first();
          switch (tally) {
            case Tally.Counted(int yes, int relevant) ->
                assertThat(row)
                    .containsText(relevant == 0 ? "no relevant case" : yes + " of " + relevant);
            case Tally.Published(var percentage) when scenario.otherwise().contains(question) ->
                assertThat(row).not().containsText(percentage.toString());
            case Tally.Published(var percentage) ->
                assertThat(row).containsText(percentage.toString());
          }
        });
    Map<String, String> expected = computed(scenario);
    assertThat(expected).hasSize(scenario.framework().equals("youth-2018") ? 8 : 7);
    Locator lines =
        panel
            .page()
            .getByRole(AriaRole.REGION, named("What decides each standard"))
            .locator("tbody tr");
    Map<String, String> shown = new TreeMap<>();
    for (Locator line : lines.all()) {
      shown.put(
          line.locator("th").innerText().split(" ")[0], line.locator("td").first().innerText());
    }
    assertThat(shown).isEqualTo(expected);

    Path file = folder.resolve("inspection.json");
    Files.writeString(file, people.lead().taken(address + "/inspection.json"));
    assertThat(rated(file)).containsAllEntriesOf(expected);
  }

  private static Map<String, String> computed(Scenario scenario) {
    Map<String, String> computed = new TreeMap<>();
    for (RatedStandard standard :
        RatedInspection.of(scenario.published(), RatedInspection.Discretion.IGNORED).standards()) {
      if (standard.standard().isJudgedFromCases()) {
        computed.put(
            standard.standard().id(), standard.computed().map(Rating::toString).orElse("none"));
      }
    }
    return computed;
  }

  private static Map<String, String> rated(Path file) throws Exception {
    Process command =
        new ProcessBuilder("../plumbline", "rate", file.toString(), "--format", "json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode rated = new JsonMapper().readTree(command.getInputStream().readAllBytes());
    Map<String, String> ratings = new TreeMap<>();
    for (JsonNode standard : rated.get("standards")) {
      ratings.put(standard.get("id").asString(), standard.get("computed").asString());
    }
    return ratings;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
