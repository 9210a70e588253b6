package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plumbline.fieldwork.Slot;
import plumbline.framework.QuestionId;

/// What is said about a case arrives once, whatever happens on the way. Each test speaks of other
/// questions of the one case of the demo that is not begun.
@ExtendWith(Demo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsentWorkIT {
  private static final String INSPECTION = "millbrook-demo";
  private static final String CASE = "/work/" + INSPECTION + "/cases/13";
  private static final String SAVES = "**/entries";

  private final Colleague inspector;
  private final Colleague other;
  private final Colleague analyst;

  private Site site;
  private Page tab;

  /// The people have accounts of their own: those of the demo end with it, and a server that starts
  /// again here is an ordinary one.
  UnsentWorkIT(Chromium chromium, @TempDir Path data) throws Exception {
    Browser browser = chromium.browser();
    site = Site.start(data, "--demo");
    Colleague administrator = Colleague.ofDemo(site, browser, "administrator");
    inspector = administrator.adds("Ines Oduya", browser);
    administrator.gives("Inspector", inspector, INSPECTION);
    other = administrator.adds("Tomas Reid", browser);
    administrator.gives("Inspector", other, INSPECTION);
    analyst = administrator.adds("Priya Nair", browser);
    administrator.gives("Research analyst", analyst, INSPECTION);
    tab = administrator.page();
  }

  @AfterAll
  void leave() {
    List.of(inspector, other, analyst).forEach(one -> one.visit().close());
    site.close();
  }

  @BeforeEach
  void begin() {
    tab = inspector.visit().newPage();
  }

  @AfterEach
  void end() {
    tab.close();
  }

  private CaseAtHand open() {
    tab.navigate(site.at(CASE));
    return new CaseAtHand(tab).saved().takingPart();
  }

  private static Slot answer(String question) {
    return new Slot.AnswerTo(new QuestionId(question));
  }

  /// Every entry about these that is in the file of all answers, as ‘about = value, by’.
  private List<String> arrived(Slot... about) {
    List<String> texts = Arrays.stream(about).map(Slot::text).toList();
    return analyst
        .taken("/work/" + INSPECTION + "/results/answers.csv")
        .lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals("13") && texts.contains(cells[4]))
        .map(cells -> "%s = %s, %s".formatted(cells[4], cells[5], cells[7]))
        .sorted()
        .toList();
  }

  @Test
  void two_minutes_without_a_network_a_closed_tab_and_a_killed_server_lose_nothing()
      throws Exception {
    Slot first = answer("3.1.1");
    Slot second = answer("3.1.2");
    Slot note = new Slot.Note();
    tab.clock().install();
    CaseAtHand at = open();
    at.choose(first, "yes");
    at.saved();

    inspector.visit().setOffline(true);
    at.choose(second, "no");
    at.slot(note).locator("textarea").pressSequentially("Seen while the line");
    tab.clock().runFor("02:00");
    at.slot(note).locator("textarea").pressSequentially(" was down");
    assertThat(at.bar())
        .hasText(
            Pattern.compile(
                "\\d things not saved yet, since \\d\\d:\\d\\d\\. The server can’t be reached.*"));
    assertThat(at.slot(second)).containsText("Not saved yet.");
    assertThat(Chromium.barriers(tab)).isEmpty();
    tab.close();

    site.kill();
    site = site.startAgain();
    inspector.visit().setOffline(false);
    assertThat(arrived(first, second, note)).containsExactly("answer 3.1.1 = yes, Ines Oduya");

    tab = inspector.visit().newPage();
    tab.navigate(site.at("/work/" + INSPECTION + "/cases"));
    assertThat(tab.locator("#unsent"))
        .containsText("Not saved yet, and kept in this browser: case 13");
    tab.locator("#unsent a").click();
    CaseAtHand again = new CaseAtHand(tab).saved();

    assertThat(again.slot(note).locator("textarea")).hasValue("Seen while the line was down");
    assertThat(again.slot(second).locator("input:checked")).hasValue("no");
    assertThat(arrived(first, second))
        .containsExactly("answer 3.1.1 = yes, Ines Oduya", "answer 3.1.2 = no, Ines Oduya");
    assertThat(arrived(note)).containsOnlyOnce("note = Seen while the line was down, Ines Oduya");
  }

  /// The server keeps an answer and is killed before it can say so; more is said while it is away.
  @Test
  void what_was_kept_but_not_acknowledged_arrives_once() throws Exception {
    Slot first = answer("3.2.1");
    Slot second = answer("3.2.2");
    CaseAtHand at = open();
    tab.route(
        SAVES,
        route -> {
          route.fetch();
          route.abort();
        });
    at.choose(first, "yes");
    assertThat(at.bar()).containsText("The server can’t be reached");
    site.kill();
    tab.unroute(SAVES);
    at.choose(second, "yes");
    at.choose(first, "no");
    assertThat(at.bar()).containsText("3 things not saved yet");

    site = site.startAgain();
    at.saved();

    assertThat(arrived(first, second))
        .containsExactly(
            "answer 3.2.1 = no, Ines Oduya",
            "answer 3.2.1 = yes, Ines Oduya",
            "answer 3.2.2 = yes, Ines Oduya");
    CaseAtHand again = open();
    assertThat(again.slot(first).locator("input:checked")).hasValue("no");
    assertThat(again.slot(first)).not().containsText("Several");
  }

  @Test
  void signing_out_elsewhere_keeps_the_answers_until_one_comes_back() {
    Slot first = answer("3.3.1");
    Slot second = answer("3.3.2");
    CaseAtHand at = open();
    tab.route(SAVES, Route::abort);
    at.choose(first, "yes");
    assertThat(at.bar()).containsText("The server can’t be reached");
    signOutElsewhere();
    tab.unroute(SAVES);
    at.choose(second, "no");

    assertThat(at.bar()).containsText("You are signed out: what you say is kept in this browser.");
    at.bar().getByText("Sign in and come back").click();
    inspector.signsIn(tab);

    assertThat(tab).hasURL(site.at(CASE));
    at.saved();
    assertThat(arrived(first, second))
        .containsExactly("answer 3.3.1 = yes, Ines Oduya", "answer 3.3.2 = no, Ines Oduya");
  }

  @Test
  void nobody_sends_what_another_said_in_the_same_browser() {
    Slot first = answer("3.1.3");
    Slot second = answer("3.2.3");
    Slot third = answer("3.3.3");
    CaseAtHand at = open();
    tab.route(SAVES, Route::abort);
    at.choose(first, "yes");
    assertThat(at.bar()).containsText("The server can’t be reached");
    signOutElsewhere();
    Page others = inspector.visit().newPage();
    others.navigate(site.at("/sign-in"));
    other.signsIn(others);
    assertThat(others).hasURL(site.at("/work"));
    tab.unroute(SAVES);

    at.choose(second, "no");
    assertThat(at.bar())
        .containsText(
            "Somebody else has signed in in this browser: what you said is kept for you.");
    others.navigate(site.at(CASE));
    CaseAtHand theirs = new CaseAtHand(others).saved().takingPart();
    assertThat(theirs.slot(first).locator("input:checked")).hasCount(0);
    theirs.choose(third, "yes");
    theirs.saved();
    assertThat(arrived(first, second, third)).containsExactly("answer 3.3.3 = yes, Tomas Reid");

    others.close();
    signOutElsewhere();
    at.bar().getByText("Sign in and come back").click();
    inspector.signsIn(tab);
    at.saved();
    assertThat(arrived(first, second, third))
        .containsExactly(
            "answer 3.1.3 = yes, Ines Oduya",
            "answer 3.2.3 = no, Ines Oduya",
            "answer 3.3.3 = yes, Tomas Reid");
  }

  /// A reason is kept with every letter, as a note is: also one that is given to an answer that was
  /// saved before.
  @Test
  void a_reason_survives_a_tab_that_is_closed_while_it_is_typed() {
    Slot answered = answer("3.1.2.a");
    CaseAtHand at = open();
    at.choose(answered, "no");
    at.saved();
    at.slot(answered).locator("input:checked").press("r");
    tab.route(SAVES, Route::abort);
    at.slot(answered).getByLabel("Why").pressSequentially("The file was clo");
    tab.close();

    begin();
    CaseAtHand again = open();

    assertThat(again.slot(answered)).containsText("Because: The file was clo");
  }

  private void signOutElsewhere() {
    Page elsewhere = inspector.visit().newPage();
    elsewhere.navigate(site.at("/work"));
    elsewhere.locator(".plumbline-sign-out button").click();
    assertThat(elsewhere).hasURL(site.at("/"));
    elsewhere.close();
  }
}
