package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plumbline.fieldwork.Slot;
import plumbline.framework.QuestionId;

/// What is said about a case arrives once, whatever happens on the way.
@ExtendWith(Demo.class)
class UnsentWorkIT {
  /// Nothing was said about it yet.
  private static final String CASE = "/work/millbrook-demo/cases/13";

  private static final String INSPECTION = "millbrook-demo";

  private static final String SAVES = "**/entries";
  private static final Slot NOTE = new Slot.Note();
  private static final Slot FIRST = new Slot.AnswerTo(new QuestionId("3.1.1"));
  private static final Slot SECOND = new Slot.AnswerTo(new QuestionId("3.1.2"));
  private static final Slot THIRD = new Slot.AnswerTo(new QuestionId("3.1.3"));

  private final Browser browser;

  @TempDir private Path data;

  private Site site;
  private Colleague inspector;
  private Colleague other;
  private Colleague analyst;

  UnsentWorkIT(Chromium chromium) {
    this.browser = chromium.browser();
  }

  @BeforeEach
  void arrive() throws Exception {
    site = Site.start(data, "--demo");
    Colleague administrator = Colleague.ofDemo(site, browser, "administrator");
    inspector = administrator.adds("Ines Oduya", browser);
    administrator.gives("Inspector", inspector, INSPECTION);
    other = administrator.adds("Tomas Reid", browser);
    administrator.gives("Inspector", other, INSPECTION);
    analyst = administrator.adds("Priya Nair", browser);
    administrator.gives("Research analyst", analyst, INSPECTION);
    administrator.visit().close();
  }

  @AfterEach
  void leave() {
    inspector.visit().close();
    other.visit().close();
    analyst.visit().close();
    site.close();
  }

  /// Every entry of the case that is in the file of all answers, as ‘about = value, by’.
  private List<String> arrived() {
    return analyst
        .taken("/work/millbrook-demo/results/answers.csv")
        .lines()
        .filter(line -> line.startsWith("13,"))
        .map(line -> line.split(",", -1))
        .map(cells -> "%s = %s, %s".formatted(cells[4], cells[5], cells[7]))
        .sorted()
        .toList();
  }

  @Test
  void two_minutes_without_a_network_a_closed_tab_and_a_killed_server_lose_nothing()
      throws Exception {
    inspector.page().clock().install();
    CaseAtHand at = CaseAtHand.opened(inspector, CASE);
    at.choose(FIRST, "yes");
    at.saved();

    inspector.visit().setOffline(true);
    at.choose(SECOND, "no");
    at.slot(NOTE).locator("textarea").pressSequentially("Seen while the line");
    inspector.page().clock().runFor("02:00");
    at.slot(NOTE).locator("textarea").pressSequentially(" was down");
    assertThat(at.bar())
        .hasText(
            Pattern.compile(
                "2 things not saved yet, since \\d\\d:\\d\\d\\. The server can’t be reached.*"));
    assertThat(at.slot(SECOND)).containsText("Not saved yet.");
    assertThat(Chromium.barriers(inspector.page())).isEmpty();
    inspector.page().close();

    site.kill();
    site = site.startAgain();
    inspector.visit().setOffline(false);
    assertThat(arrived()).containsExactly("answer 3.1.1 = yes, Ines Oduya");

    Page later = inspector.visit().newPage();
    later.navigate(site.at("/work/millbrook-demo/cases"));
    assertThat(later.locator("#unsent"))
        .containsText("Not saved yet, and kept in this browser: case 13 (2)");
    later.locator("#unsent a").click();
    CaseAtHand again = new CaseAtHand(later).saved();

    assertThat(again.slot(NOTE).locator("textarea")).hasValue("Seen while the line was down");
    assertThat(again.slot(SECOND).locator("input:checked")).hasValue("no");
    assertThat(arrived())
        .containsExactly(
            "answer 3.1.1 = yes, Ines Oduya",
            "answer 3.1.2 = no, Ines Oduya",
            "note = Seen while the line was down, Ines Oduya");
  }

  /// The server keeps an answer and is killed before it can say so; more is said while it is away.
  @Test
  void what_was_kept_but_not_acknowledged_arrives_once() throws Exception {
    CaseAtHand at = CaseAtHand.opened(inspector, CASE);
    inspector
        .page()
        .route(
            SAVES,
            route -> {
              route.fetch();
              route.abort();
            });
    at.choose(FIRST, "yes");
    assertThat(at.bar()).containsText("The server can’t be reached");
    site.kill();
    inspector.page().unroute(SAVES);
    at.choose(SECOND, "yes");
    at.choose(FIRST, "no");
    assertThat(at.bar()).containsText("3 things not saved yet");

    site = site.startAgain();
    at.saved();

    assertThat(arrived())
        .containsExactly(
            "answer 3.1.1 = no, Ines Oduya",
            "answer 3.1.1 = yes, Ines Oduya",
            "answer 3.1.2 = yes, Ines Oduya");
    inspector.page().reload();
    assertThat(at.saved().slot(FIRST).locator("input:checked")).hasValue("no");
    assertThat(at.slot(FIRST)).not().containsText("Several");
  }

  @Test
  void signing_out_elsewhere_keeps_the_answers_until_one_comes_back() {
    CaseAtHand at = CaseAtHand.opened(inspector, CASE);
    inspector.page().route(SAVES, Route::abort);
    at.choose(FIRST, "yes");
    assertThat(at.bar()).containsText("The server can’t be reached");
    signOutElsewhere();
    inspector.page().unroute(SAVES);
    at.choose(SECOND, "no");

    assertThat(at.bar()).containsText("You are signed out: what you say is kept in this browser.");
    at.bar().getByText("Sign in and come back").click();
    inspector.signsIn(inspector.page());

    assertThat(inspector.page()).hasURL(site.at(CASE));
    at.saved();
    assertThat(arrived())
        .containsExactly("answer 3.1.1 = yes, Ines Oduya", "answer 3.1.2 = no, Ines Oduya");
  }

  @Test
  void nobody_sends_what_another_said_in_the_same_browser() {
    CaseAtHand at = CaseAtHand.opened(inspector, CASE);
    inspector.page().route(SAVES, Route::abort);
    at.choose(FIRST, "yes");
    assertThat(at.bar()).containsText("The server can’t be reached");
    signOutElsewhere();
    Page tab = inspector.visit().newPage();
    tab.navigate(site.at("/sign-in"));
    other.signsIn(tab);
    assertThat(tab).hasURL(site.at("/work"));
    inspector.page().unroute(SAVES);

    at.choose(SECOND, "no");
    assertThat(at.bar())
        .containsText(
            "Somebody else has signed in in this browser: what you said is kept for you.");
    tab.navigate(site.at(CASE));
    CaseAtHand theirs = new CaseAtHand(tab).saved();
    assertThat(theirs.slot(FIRST).locator("input:checked")).hasCount(0);
    theirs.choose(THIRD, "yes");
    theirs.saved();
    assertThat(arrived()).containsExactly("answer 3.1.3 = yes, Tomas Reid");

    tab.locator(".plumbline-sign-out button").click();
    assertThat(tab).hasURL(site.at("/"));
    at.bar().getByText("Sign in and come back").click();
    inspector.signsIn(inspector.page());
    at.saved();
    assertThat(arrived())
        .containsExactly(
            "answer 3.1.1 = yes, Ines Oduya",
            "answer 3.1.2 = no, Ines Oduya",
            "answer 3.1.3 = yes, Tomas Reid");
  }

  private void signOutElsewhere() {
    Page tab = inspector.visit().newPage();
    tab.navigate(site.at("/work"));
    tab.locator(".plumbline-sign-out button").click();
    assertThat(tab).hasURL(site.at("/"));
    tab.close();
  }
}
