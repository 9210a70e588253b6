package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plumbline.inspection.Inspection;

/// A report from its first section to its correction, with the results of Trafford 2020: 2.1.3 is
/// Yes in four of eight cases.
@ExtendWith(Demo.class)
class ReportJourneyIT {
  private static final String ID = "vale-of-three-2026";
  private static final String WORK = "/work/" + ID;
  private static final String REPORT = WORK + "/report";
  private static final String ASSESSMENT = REPORT + "/sections/standard-2.1";
  private static final String PLANNING = REPORT + "/sections/standard-2.2";
  private static final String CHECK = WORK + "/factual-check";
  private static final String WRONG =
      "Assessment sufficiently analysed how to keep other people safe in seven of eight cases.";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Browser browser;

  @TempDir private Path folder;

  ReportJourneyIT(Chromium chromium) {
    this.browser = chromium.browser();
  }

  @Test
  void a_report_is_drafted_checked_signed_released_and_corrected() throws Exception {
    Inspection trafford = Scenario.trafford().published();
    try (Site site = Site.start(folder.resolve("data"))) {
      Colleague administrator = Colleague.administrator(site, browser);
      Colleague officer = administrator.adds("Olga Steiner", browser);
      Colleague lead = administrator.adds("Lena Abbott", browser);
      Colleague chair = administrator.adds("Cora Whitby", browser);
      Colleague member = administrator.adds("Miles Tanner", browser);
      Colleague editor = administrator.adds("Edwin Marsh", browser);
      Colleague signatory = administrator.adds("Sigrid Holt", browser);
      Colleague manager = administrator.adds("Marcus Webb", browser);
      administrator.gives("Operations officer", officer, "");
      RatingsPanelIT.decided(officer, List.of(lead, chair, member), "Vale of Three", ID, trafford);
      officer.addsToTeam(WORK, editor, "Editor");
      officer.addsToTeam(WORK, signatory, "Signatory");
      administrator.gives("Service manager", manager, "vale-of-three");

      draft(lead, editor);
      word(lead, editor);
      factualCheck(lead, manager);
      amend(lead);
      sign(editor, ASSESSMENT);
      sign(editor, PLANNING);
      signOff(signatory, 1, "");
      embargo(site, editor, manager);
      release(site, editor);
      correct(site, lead, editor, signatory);

      chair.go(WORK + "/panel/ratings");
      chair.type("Why they are reopened", "A case was read again");
      chair.press("Reopen the ratings");
      byOneAnswer(lead, trafford);
      signatory.go(WORK + "/publication");
      assertThat(main(signatory)).containsText("Evidence changed since edition 2 was signed off");
      assertThat(body(site, "/reports/" + ID + "/2/report.html")).contains("four of eight");
    }
  }

  private void draft(Colleague lead, Colleague editor) {
    lead.go(ASSESSMENT);
    lead.page().locator("#text").fill(WRONG);
    lead.press("Save and check");
    assertThat(lead.page().locator("#remark-list")).containsText("Differs from the evidence");
    seenByEverybody(lead.page(), "section-wrong");
    editor.go(ASSESSMENT);
    editor.press("Sign off this section");
    assertThat(editor.page().locator(".govuk-error-summary"))
        .containsText("It can’t be signed off yet: ‘seven of");

    Locator text = lead.page().locator("#text");
    text.fill("Assessment sufficiently analysed how to keep other people safe in ");
    text.press("End");
    text.pressSequentially("/");
    Locator finder = lead.page().locator("#find-figure");
    assertThat(finder).isFocused();
    finder.fill("2.1.3:of");
    finder.press("Enter");
    assertThat(text).isFocused();
    text.pressSequentially(" cases.");
    assertThat(lead.page().locator("#saved")).containsText("Saved at");
    assertThat(lead.page().locator("#preview")).containsText("in four of eight cases.");
    lead.press("Save and check");
    assertThat(lead.page().locator("#text"))
        .hasValue(
            "Assessment sufficiently analysed how to keep other people safe in {2.1.3:of} cases.");

    lead.go(PLANNING);
    lead.page().locator("#text").fill("Planning is rated {2.2:rating}. A plan fits the child.");
    lead.press("Save and check");
    assertThat(lead.page().locator("#preview")).containsText("Planning is rated ‘");
    lead.go(REPORT);
    seenByEverybody(lead.page(), "report");
    assertThat(main(lead)).containsText("2 sections");
  }

  private static void word(Colleague lead, Colleague editor) throws IOException {
    lead.go(REPORT + "/word");
    byte[] draft =
        Files.readAllBytes(
            lead.page().waitForDownload(() -> lead.press("Take the draft for Word")).path());
    byte[] edited =
        edited(
            draft,
            "A plan fits the child.</w:t></w:r>",
            "A plan fits the child.</w:t></w:r><w:ins w:id=\"900\" w:author=\"Jo\" w:date=\"2026-11-28T10:00:00Z\"><w:r><w:t xml:space=\"preserve\"> It was made with the family.</w:t></w:r></w:ins>",
            ">four of eight<",
            ">six of eight<");
    lead.go(REPORT + "/word");
    lead.page()
        .locator("#file")
        .setInputFiles(
            new FilePayload(
                "draft.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                edited));
    lead.press("Bring it back");
    assertThat(main(lead)).containsText("1 suggestion");
    assertThat(main(lead))
        .containsText("‘four of eight’: it is bound to the evidence and can’t be typed over");
    seenByEverybody(lead.page(), "word");
    lead.go(PLANNING);
    assertThat(main(lead)).containsText("It was made with the family.");
    editor.go(PLANNING);
    editor.press("Accept");
    assertThat(editor.page().locator("#preview"))
        .containsText("A plan fits the child. It was made with the family.");
  }

  /// The Word file with one thing in place of another, twice: the first where it is found first.
  private static byte[] edited(
      byte[] docx, String first, String instead, String second, String other) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (part.getName().equals("word/document.xml")) {
          String text = new String(content, UTF_8);
          assertThat(text).contains(first, second);
          int at = text.indexOf("2.1.3:of");
          int figure = text.indexOf(second, at);
          assertThat(figure).isGreaterThan(at);
          text = text.substring(0, figure) + other + text.substring(figure + second.length());
          content = text.replace(first, instead).getBytes(UTF_8);
        }
        out.putNextEntry(new ZipEntry(part.getName()));
        out.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private static void factualCheck(Colleague lead, Colleague manager) {
    lead.go(CHECK);
    lead.press("Send the draft to the service");
    lead.type("What you write to the service with it", "Please check the facts by the day.");
    lead.press("Send the draft");
    String first = challenge(manager, "Assessment sufficiently analysed how to keep");
    String second = challenge(manager, "A plan fits the child");
    answer(lead, first, "Accepted", "The sentence says what the service means.");
    answer(lead, second, "Refused", "");
    manager.go(CHECK);
    manager.press("We have no more challenges");
    lead.go(CHECK);
    lead.follow("Read and send the outcome letter");
    lead.press("Send the outcome letter");
    assertThat(main(lead)).containsText("Settled");
  }

  /// Before what was accepted is done, the report cannot be signed off.
  private static void amend(Colleague lead) {
    lead.go(WORK + "/publication");
    assertThat(main(lead))
        .containsText("Stands as it was sent, though accepted: challenge 1 of draft 1.");
    lead.go(ASSESSMENT);
    lead.page()
        .locator("#text")
        .fill(
            "Assessment sufficiently analysed how to keep other people safe in {2.1.3:of} cases. The service knows it.");
    lead.press("Save and check");
    lead.go(WORK + "/publication");
    assertThat(main(lead)).containsText("Nothing that was accepted stands as it was sent.");
  }

  private static String challenge(Colleague manager, String words) {
    manager.go(CHECK + "/drafts/1");
    Page page = manager.page();
    page.locator(".pl-passage")
        .filter(new Locator.FilterOptions().setHasText(words))
        .getByText("Challenge paragraph")
        .first()
        .click();
    page.getByLabel("Typographical or numerical error").check();
    page.locator("#wrong").fill("It was said otherwise.");
    page.locator("#instead").fill("As in the minutes.");
    page.locator("#evidence").fill("The minutes of the board.");
    page.getByText("Send the challenge").click();
    assertThat(page.locator("main")).containsText("Waits for an answer");
    return page.url();
  }

  private static void answer(Colleague lead, String challenge, String outcome, String change) {
    lead.page().navigate(challenge);
    lead.page().getByLabel(outcome, new Page.GetByLabelOptions().setExact(true)).check();
    lead.page().locator("#change").fill(change);
    lead.page().locator("#reason").fill("The minutes were read again.");
    lead.press("Keep the answer");
    assertThat(main(lead)).containsText("The minutes were read again.");
  }

  private static void sign(Colleague editor, String section) {
    editor.go(section);
    editor.press("Sign off this section");
    assertThat(main(editor)).containsText("It is signed off as it is printed above");
  }

  private static void signOff(Colleague signatory, int number, String note) {
    signatory.go(WORK + "/publication");
    seenByEverybody(signatory.page(), "checklist-" + number);
    if (!note.isEmpty()) {
      signatory.type("What was corrected", note);
    }
    signatory.page().locator("#sign-off-read").check();
    signatory.press("Sign off edition " + number);
    assertThat(main(signatory)).containsText("Release of edition " + number);
  }

  private static void embargo(Site site, Colleague editor, Colleague manager) throws Exception {
    manager.mayNotSee(WORK + "/embargoed/1/report.html");
    editor.go(WORK + "/publication/embargo");
    editor.type("E-mail address", manager.email());
    editor.press("Put on the list");
    manager.go(WORK + "/embargoed");
    assertThat(main(manager)).containsText("Edition 1");
    assertThat(status(site, "/reports/" + ID)).isEqualTo(404);
    assertThat(status(site, "/reports/" + ID + "/1/report.pdf")).isEqualTo(404);
  }

  private static void release(Site site, Colleague editor) throws Exception {
    ZonedDateTime due = ZonedDateTime.now(ZoneId.of("Europe/London")).plusSeconds(65);
    editor.go(WORK + "/publication");
    editor.page().locator("#day").fill(DAY.format(due));
    editor.page().locator("#time").fill(TIME.format(due));
    editor.press("Set the time");
    assertThat(main(editor)).containsText("It is released on");
    comes(site, "/reports/" + ID);
    for (String format : List.of("report.html", "report.pdf", "report.docx", "report.json")) {
      assertThat(status(site, "/reports/" + ID + "/1/" + format)).as(format).isEqualTo(200);
    }
    assertThat(body(site, "/reports/feed.xml")).contains("Vale of Three");
    Page anybody = editor.visit().newPage();
    anybody.navigate(site.at("/reports/" + ID));
    seenByEverybody(anybody, "public");
    anybody.close();
  }

  private static void correct(Site site, Colleague lead, Colleague editor, Colleague signatory)
      throws Exception {
    editor.go(PLANNING);
    editor.press("Open it again");
    lead.go(PLANNING);
    lead.page()
        .locator("#text")
        .fill("Planning is rated {2.2:rating}. A plan fits the child and the family.");
    lead.press("Save and check");
    sign(editor, PLANNING);
    signOff(signatory, 2, "A sentence on planning was put right.");
    editor.go(WORK + "/publication");
    editor.page().locator("#publish-read").check();
    editor.press("Publish it now");
    comes(site, "/reports/" + ID + "/2/report.html");
    assertThat(body(site, "/reports/" + ID))
        .contains("A sentence on planning was put right.", "A plan fits the child and the family.");
    assertThat(status(site, "/reports/" + ID + "/1/report.pdf")).isEqualTo(200);
  }

  /// The results again, with one answer less.
  private static void byOneAnswer(Colleague lead, Inspection trafford) {
    String file = trafford.file().text();
    String changed = file.replaceFirst("(\"2\\.1\\.3\"\\s*:\\s*\\{\\s*\"yes\"\\s*:\\s*)4", "$13");
    assertThat(changed).isNotEqualTo(file);
    lead.go(WORK + "/results/file");
    takes(lead, changed);
    // The file is of another service, which is asked about.
    lead.page().locator("#other").check();
    takes(lead, changed);
    assertThat(lead.page().locator(".govuk-error-summary")).isHidden();
  }

  private static void takes(Colleague lead, String file) {
    lead.page()
        .locator("#file")
        .setInputFiles(new FilePayload("results.json", "application/json", file.getBytes(UTF_8)));
    lead.press("Take the results");
  }

  private static void comes(Site site, String address) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(3));
    while (status(site, address) != 200) {
      assertThat(Instant.now()).as("%s is not there", address).isBefore(end);
      Thread.sleep(500);
    }
  }

  private static int status(Site site, String address) throws Exception {
    return site.get(address).statusCode();
  }

  private static String body(Site site, String address) throws Exception {
    return site.get(address).body();
  }

  private static Locator main(Colleague one) {
    return one.page().locator("main");
  }

  private static void seenByEverybody(Page page, String name) {
    String pictures = System.getenv("PLUMBLINE_PICTURES");
    if (pictures != null) {
      Path file = Paths.get(pictures, "report-" + name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
    assertThat(Chromium.barriers(page)).as(name).isEmpty();
    page.setViewportSize(320, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(320);
    page.setViewportSize(1280, 900);
  }
}
