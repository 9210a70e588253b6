package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import plumbline.inspection.Inspection;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.drafting.DraftEditions;

/// The drafting room over HTTP, with the results of Trafford 2020: 2.1.3 is Yes in four of eight.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DraftingTest extends PanelSite {
  private static final String ID = "draft-trafford";
  private static final String WORK = "/work/" + ID;
  private static final String REPORT = WORK + "/report";
  private static final String SECTION = REPORT + "/sections/standard-2.1";
  private static final String RIGHT =
      "Assessment sufficiently analysed how to keep other people safe in {2.1.3:of} cases.";
  private static final String WRONG =
      "Assessment sufficiently analysed how to keep other people safe in seven of eight cases.";

  private static Browser lead;
  private static Browser editor;
  private static Browser analyst;

  @BeforeAll
  static void trafford() throws Exception {
    Inspection inspection = published("trafford-2020");
    planned(ID, inspection.framework().hash().hex());
    lead = person("Lee Draft", "lead inspector", ID);
    editor = person("Edi Draft", "editor", ID);
    analyst = person("Ana Draft", "research analyst", ID);
    done(upload(lead, WORK, inspection.file().text()));
  }

  private static HttpResponse<String> save(Browser by, String section, String text)
      throws Exception {
    return by.send(section, section, "revision", hidden(by, section, "revision"), "text", text);
  }

  private static String hidden(Browser by, String page, String name) throws Exception {
    return Browser.between(by.get(page).body(), "name=\"%s\" value=\"".formatted(name), "\"");
  }

  private static HttpResponse<String> stepped(
      Browser by, String section, String step, String... more) throws Exception {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "step", hidden(by, section, "step"), "printed", hidden(by, section, "printed")));
    fields.addAll(List.of(more));
    return by.send(section, section + "/" + step, fields.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void a_section_that_nobody_wrote_says_what_follows_from_the_figures() throws Exception {
    String page = lead.get(SECTION).body();

    assertThat(page)
        .contains("Not written")
        .contains("{2.1:")
        .contains("the lowest percentage")
        .doesNotContain("Sign off this section");
  }

  @Test
  @Order(2)
  void a_wrong_figure_is_told_holds_up_the_sign_off_and_is_mended_by_a_placed_one()
      throws Exception {
    done(save(lead, SECTION, WRONG));
    String told = lead.get(SECTION).body();
    assertThat(told).contains("Differs from the evidence").contains("<q>seven of");

    HttpResponse<String> refused = stepped(editor, SECTION, "sign-off");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("It can’t be signed off yet: ‘seven of");

    done(save(lead, SECTION, RIGHT));
    String mended = lead.get(SECTION).body();
    assertThat(mended)
        .contains("<data class=\"pl-bound\" value=\"2.1.3:of\">four of eight</data>")
        .doesNotContain("Differs from the evidence");
    done(stepped(lead, SECTION, "step"));
    assertThat(lead.get(SECTION).body()).contains("Ready to sign off");
    done(stepped(editor, SECTION, "sign-off"));
    assertThat(lead.get(SECTION).body()).contains("Signed off").doesNotContain("<textarea");
  }

  @Test
  @Order(3)
  void a_signed_section_is_opened_before_it_is_changed() throws Exception {
    String token = REPORT + "/sections/foreword";
    HttpResponse<String> refused =
        lead.send(token, SECTION, "revision", "3", "text", "Other words.");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Open it again before you change it");

    done(stepped(editor, SECTION, "sign-off", "open", "yes"));
    done(save(lead, SECTION, RIGHT + " It was good work."));
    assertThat(lead.get(WORK + "/trail").body())
        .contains("Signed off the section ‘2.1 Assessment’ of the report")
        .contains("Opened the section ‘2.1 Assessment’ of the report again");
  }

  @Test
  @Order(4)
  void what_a_remark_offers_is_put_in_place() throws Exception {
    String section = REPORT + "/sections/standard-2.2";
    done(save(lead, section, "The plan was recieved."));
    String page = lead.get(section).body();
    assertThat(page).contains("Perhaps ‘received’?");

    done(
        lead.send(
            section,
            section + "/mend",
            "revision",
            hidden(lead, section, "revision"),
            "line",
            "0",
            "from",
            "13",
            "words",
            "recieved",
            "instead",
            "received"));
    assertThat(lead.get(section).body()).contains("The plan was received.");
    assertThat(lead.get(section + "/history").body()).contains("<del>recieved.</del>");
  }

  @Test
  @Order(5)
  void who_is_overtaken_keeps_the_typed_words_and_sees_the_others() throws Exception {
    String section = REPORT + "/sections/foreword";
    String revision = hidden(lead, section, "revision");
    done(save(editor, section, "What the editor wrote."));

    HttpResponse<String> late =
        lead.send(section, section, "revision", revision, "text", "What the lead wrote.");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Their words are above yours", "What the lead wrote.</textarea>")
        .contains("<pre class=\"pl-notation\">What the editor wrote.</pre>");
  }

  @Test
  @Order(6)
  void a_suggestion_is_taken_once_and_a_comment_holds_up_the_sign_off() throws Exception {
    String section = REPORT + "/sections/foreword";
    done(
        editor.send(
            section + "/comment",
            section + "/comment",
            "quoted",
            "editor",
            "proposed",
            "lead inspector"));
    assertThat(stepped(editor, section, "sign-off").statusCode()).isEqualTo(422);
    String page = lead.get(section).body();
    String comment = Browser.between(page, "/report/comments/", "\"");
    done(
        lead.send(
            section,
            REPORT + "/comments/" + comment,
            "revision",
            hidden(lead, section, "revision"),
            "outcome",
            "accepted"));
    assertThat(lead.get(section).body()).contains("What the lead inspector wrote.");
    assertThat(
            lead.send(
                    section,
                    REPORT + "/comments/" + comment,
                    "revision",
                    hidden(lead, section, "revision"),
                    "outcome",
                    "accepted")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  @Order(7)
  void hostile_words_stay_words() throws Exception {
    String section = REPORT + "/sections/standard-2.3";
    done(
        save(
            lead,
            section,
            "<script>alert(1)</script> ![x](http://evil.example/a.png) ${7*191} {2.3:rating}"));

    assertThat(lead.get(section).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; ![x](http://evil.example/a.png) ${7*191}")
        .doesNotContain("<script>alert", "1337");
    HttpResponse<String> hidden = save(lead, section, "a\u202Eb");
    assertThat(hidden.statusCode()).isEqualTo(422);
    assertThat(hidden.body()).contains("without hidden ones");
    done(save(lead, section, ""));
    assertThat(lead.get(section).body()).contains("Not written");
  }

  @Test
  @Order(8)
  void recommendations_are_numbered_in_their_order_and_need_a_recipient() throws Exception {
    String page = REPORT + "/recommendations";
    HttpResponse<String> refused =
        lead.send(page, page, "revision", "1", "words-1", "Review every plan.");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Enter who should do recommendation 1")
        .contains("Review every plan.");

    done(
        lead.send(
            page,
            page,
            "revision",
            "1",
            "recipient-1",
            "The board",
            "words-1",
            "Review every plan.",
            "place-1",
            "2",
            "recipient-2",
            "The service",
            "words-2",
            "Train its staff.",
            "place-2",
            "1"));
    String draft = lead.get(REPORT + "/draft.html").body();
    assertThat(draft.indexOf("Train its staff.")).isBetween(1, draft.indexOf("Review every plan."));
  }

  @Test
  @Order(11)
  void a_wrong_figure_of_a_recommendation_is_told_and_holds_up_the_sign_off() throws Exception {
    String page = REPORT + "/recommendations";
    String what = "No figure or rating of a recommendation differs from the evidence";
    String words = "2.1.2 was sufficient in 73 per cent of cases, 6 of 9.";
    HttpResponse<String> unknown = recommends(words, "2.1.2, 9.9");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("it has no 9.9", words);

    done(recommends(words, "2.1.2"));
    assertThat(lead.get(page).body())
        .contains("<strong>Differs from the evidence</strong>: <q>6 of 9</q>");
    assertThat(point(what))
        .matches(point -> !point.isMet() && point.address().equals(page))
        .extracting(Checkpoint.Point::detail)
        .asString()
        .contains("‘6 of 9’ in recommendation 1");

    done(recommends("Train 14 volunteers to plan.", "2.1.2"));
    assertThat(lead.get(page).body())
        .contains("<strong>Not explained</strong>: <q>14 volunteers</q>");
    assertThat(point(what))
        .matches(Checkpoint.Point::isMet)
        .extracting(Checkpoint.Point::detail)
        .isEqualTo("None is left. The evidence does not tell one figure: read it again.");
  }

  private static HttpResponse<String> recommends(String words, String restsOn) throws Exception {
    String page = REPORT + "/recommendations";
    return lead.send(
        page,
        page,
        "revision",
        hidden(lead, page, "revision"),
        "recipient-1",
        "The board",
        "words-1",
        words,
        "rests-1",
        restsOn);
  }

  private static Checkpoint.Point point(String what) {
    var draft = running.context().getBean(DraftEditions.class).of(ID);
    return running.context().getBeanProvider(Checkpoint.class).stream()
        .flatMap(one -> one.points(ID, draft).stream())
        .filter(one -> one.what().startsWith(what))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(12)
  void what_the_checker_finds_leads_to_its_section_and_placed_figures_hold_nothing_up()
      throws Exception {
    String section = REPORT + "/sections/standard-2.2";
    done(save(lead, SECTION, RIGHT));
    done(save(lead, section, "We rated planning as ‘Good’."));
    assertThat(point("No findings of the checker"))
        .matches(point -> !point.isMet() && point.address().equals(section))
        .extracting(Checkpoint.Point::what)
        .isEqualTo("No findings of the checker in ‘2.2 Planning’");

    done(
        save(
            lead,
            section,
            "In three of seven cases planning kept the child safe. {2.2.1:of} were fine."));
    assertThat(lead.get(section).body()).contains("Read it again", "The placed figure is right");
    assertThat(point("No findings of the checker"))
        .matches(point -> point.isMet() && point.address().equals(section))
        .extracting(Checkpoint.Point::detail)
        .asString()
        .contains("Read again: ‘2.2 Planning’: The text says 7 of 8");
  }

  @Test
  @Order(9)
  void first_names_are_held_up_until_they_are_changed_names() throws Exception {
    String section = REPORT + "/sections/standard-3.1";
    done(save(lead, section, "> [!GOOD PRACTICE] A plan\n> We read how Callum was helped."));
    assertThat(lead.get(section).body()).contains("It could be a child’s name");

    done(lead.send(REPORT, REPORT + "/names", "revision", "1", "names", "Callum"));
    assertThat(lead.get(section).body()).doesNotContain("It could be a child’s name");
  }

  @Test
  @Order(10)
  void who_may_read_only_reads_and_autosave_tells_what_to_look_at() throws Exception {
    assertThat(analyst.get(SECTION).body()).doesNotContain("<textarea", "Accept</button>");
    assertThat(analyst.send(REPORT, SECTION, "revision", "9", "text", "x").statusCode())
        .isEqualTo(404);

    HttpResponse<String> kept =
        lead.send(
            SECTION,
            SECTION + "/autosave",
            "revision",
            hidden(lead, SECTION, "revision"),
            "text",
            WRONG);
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(kept.body())
        .contains("\"status\":\"Saved at ")
        .contains("\"label\":\"Differs from the evidence\"");
    assertThat(lead.get(WORK + "/report").body()).contains("1 place to mend");
  }
}
