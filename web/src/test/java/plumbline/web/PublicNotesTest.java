package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What the public is told of a correction and a withdrawal; what cannot be undone is confirmed.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicNotesTest extends PublicationSite {
  private static final String ID = "pub-notes";
  private static final String WORK = "/work/" + ID;
  private static final String PAGE = WORK + "/publication";

  private static HttpResponse<String> note(
      Browser by, int number, String about, int revision, String words) throws Exception {
    return by.send(
        PAGE,
        PAGE + "/note",
        "number",
        String.valueOf(number),
        "about",
        about,
        "revision",
        String.valueOf(revision),
        "note-%d-%s".formatted(number, about.toLowerCase(java.util.Locale.ROOT)),
        words);
  }

  private static void refused(HttpResponse<String> answer, String... words) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
  }

  private static void soonTold(String address, String words) throws InterruptedException {
    soon(
        "%s says ‘%s’".formatted(address, words),
        () -> {
          try {
            return page(address).contains(words);
          } catch (Exception problem) {
            throw new AssertionError(problem);
          }
        });
  }

  @Test
  @Order(1)
  void signing_off_and_publishing_need_a_box_ticked() throws Exception {
    confirmed(ID);
    Browser signatory = person("Sig Notes", "signatory", ID);
    String form = signatory.get(PAGE).body();
    refused(
        signatory.send(
            PAGE,
            PAGE + "/sign-off",
            "number",
            "1",
            "hash",
            Browser.between(form, "name=\"hash\" value=\"", "\""),
            "evidence",
            Browser.between(form, "name=\"evidence\" value=\"", "\"")),
        "Tick the box",
        "href=\"#sign-off-read\"");
    assertThat(frozen(ID, 1)).isEmpty();
    done(signOff(signatory, WORK, ""));
    refused(
        signatory.send(PAGE, PAGE + "/publish", "number", "1"),
        "Tick the box",
        "href=\"#publish-read\"");
    assertThat(released(ID)).isZero();
    done(publishNow(signatory, WORK, 1));
    soonPublic("/reports/" + ID);
    refused(
        signatory.send(PAGE, PAGE + "/withdraw", "number", "1", "why", "Typed <so>"),
        "Tick the box",
        "href=\"#withdraw-read\"",
        "value=\"Typed &lt;so>\"");
    assertThat(status("/reports/" + ID)).isEqualTo(200);
  }

  @Test
  @Order(2)
  void a_note_that_could_lead_to_a_child_is_refused_and_kept_in_the_form() throws Exception {
    Browser signatory = person("Sig Leading", "signatory", ID);
    reopen(ID, 2);
    confirm(ID, 3, otherAnswer(ID));
    refused(
        signOff(signatory, WORK, "The case of Jordan was wrong"),
        "‘Jordan’ could lead to a child",
        "value=\"The case of Jordan was wrong\"");
    assertThat(frozen(ID, 2)).isEmpty();
    refused(
        withdraw(signatory, WORK, 1, "Jordan of Hill Park School is known"),
        "‘Jordan’ and ‘Hill Park School’ could lead to a child",
        "value=\"Jordan of Hill Park School is known\"");
    assertThat(status("/reports/" + ID)).isEqualTo(200);
    done(signOff(signatory, WORK, "One answer was wrong"));
    done(publishNow(signatory, WORK, 2));
    soonTold("/reports/" + ID, "One answer was wrong");
  }

  @Test
  @Order(3)
  void the_signatory_puts_a_note_in_other_words_and_the_trail_keeps_both() throws Exception {
    Browser signatory = person("Sig Mending", "signatory", ID);
    Browser lead = person("Lea Mending", "lead inspector", ID);
    assertThat(lead.get(PAGE).body()).doesNotContain("Change the words");
    refused(note(lead, 2, "CORRECTION", 1, "Mine"), "The signatory of the inspection changes");
    refused(
        note(signatory, 2, "CORRECTION", 1, "It was Jordan"),
        "‘Jordan’ could lead to a child",
        "value=\"It was Jordan\"");
    refused(note(signatory, 2, "CORRECTION", 1, " "), "in one line of at most 500 characters");
    refused(note(signatory, 2, "CORRECTION", 1, "One answer was wrong"), "the words that it has");
    assertThat(note(signatory, 1, "CORRECTION", 1, "No such note").statusCode()).isEqualTo(409);
    String before = Browser.between(entry(2), "<updated>", "</updated>");

    done(note(signatory, 2, "CORRECTION", 1, "Two <answers> were wrong"));
    HttpResponse<String> late = note(signatory, 2, "CORRECTION", 1, "Mine instead");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("value=\"Mine instead\"");

    for (String address : new String[] {"", "/1/", "/1/chapter-methodology.html"}) {
      soonTold("/reports/" + ID + address, "Two &lt;answers&gt; were wrong");
      assertThat(page("/reports/" + ID + address)).doesNotContain("One answer was wrong");
    }
    assertThat(entry(2)).contains("Two &lt;answers&gt; were wrong");
    assertThat(Browser.between(entry(2), "<updated>", "</updated>")).isGreaterThan(before);
    assertThat(trail(ID, "public-note-replaced"))
        .singleElement()
        .asString()
        .contains("One answer was wrong", "Two <answers> were wrong");
  }

  private static String entry(int number) throws Exception {
    return Browser.between(
        page("/reports/feed.xml"), "urn:plumbline:report:%s:%d<".formatted(ID, number), "</entry>");
  }

  @Test
  @Order(4)
  void why_it_was_withdrawn_can_be_mended_too() throws Exception {
    Browser signatory = person("Sig Gone", "signatory", ID);
    done(withdraw(signatory, WORK, 2, "It was a mistake"));
    soonAnswers("/reports/" + ID, 410);
    done(note(signatory, 2, "WITHDRAWAL", 1, "The wrong file was published"));
    for (String address : new String[] {"", "/1/", "/2/report.pdf"}) {
      soonTold("/reports/" + ID + address, "The wrong file was published");
      assertThat(status("/reports/" + ID + address)).isEqualTo(410);
    }
    assertThat(page("/reports/feed.xml"))
        .contains("The wrong file was published")
        .doesNotContain("It was a mistake");
  }

  @Test
  @Order(5)
  void what_was_withdrawn_by_mistake_is_published_again_with_a_note() throws Exception {
    Browser signatory = person("Sig Again", "signatory", ID);
    refused(signOff(signatory, WORK, ""), "or why it is published again");
    done(signOff(signatory, WORK, "It was withdrawn by mistake"));
    assertThat(frozen(ID, 3).get("report.html")).isEqualTo(frozen(ID, 2, "report.html"));
    assertThat(signatory.get(PAGE).body()).doesNotContain("Sign off edition");
    done(publishNow(signatory, WORK, 3));
    soonPublic("/reports/" + ID + "/3/");
    assertThat(page("/reports/" + ID))
        .contains("Published again on", "It was withdrawn by mistake")
        .doesNotContain("Corrected on");
    assertThat(status("/reports/" + ID + "/2/")).isEqualTo(410);
  }
}
