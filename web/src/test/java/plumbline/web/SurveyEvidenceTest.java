package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What ended surveys found becomes evidence with one click, and each finding only once.
class SurveyEvidenceTest extends SurveyedInspection {
  private static final String WORK = "/work/millbrook-2026";
  private static final String GRID = WORK + "/grid/items";

  private static String survey(int people, String words) throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    for (String code : codes(survey, people)) {
      assertThat(answer(link, "code", code, "a-overall", "8", "a-words", words).statusCode())
          .isEqualTo(303);
    }
    return survey;
  }

  private static String findings(String survey) {
    return survey.replace("/surveys/", "/sources/surveys/");
  }

  /// The parts of a form that no prefilled field has.
  private static HttpResponse<String> add(Browser by, String origin, String words)
      throws Exception {
    return by.send(
        GRID + "/new",
        GRID,
        "id",
        UUID.randomUUID().toString(),
        "origin",
        origin,
        "questions",
        "1.3.1",
        "source",
        "survey",
        "direction",
        "supports",
        "strength",
        "moderate",
        "placeKind",
        "figures",
        "place",
        "Children’s survey",
        "words",
        words);
  }

  private static String origin(String form) {
    return Browser.between(form, "name=\"origin\" value=\"", "\"");
  }

  /// The address of the form of the first finding in which some words are.
  private static String form(String page, String words) {
    return page.lines()
        .filter(line -> line.contains("Make it evidence") && line.contains(words))
        .map(line -> Browser.between(line, "href=\"", "\"").replace("&amp;", "&"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_figure_and_a_text_of_an_ended_survey_begin_evidence_items() throws Exception {
    String survey = survey(6, "She “listens” <b>well</b>.");
    assertThat(inspector.get(findings(survey)).statusCode()).as("while it runs").isEqualTo(404);
    end(survey);
    assertThat(inspector.get(survey).body()).contains("href=\"" + findings(survey));
    assertThat(inspector.get(WORK + "/sources").body()).contains("href=\"" + findings(survey));

    String page = inspector.get(findings(survey)).body();
    assertThat(page).contains("n = 6, mean 8.0 of 10. 8: 6 (100%)", "&lt;b&gt;well");
    String figure = inspector.get(form(page, "n = 6")).body();
    assertThat(figure)
        .contains("n = 6, mean 8.0 of 10", "value=\"survey\" checked", "value=\"figures\" checked");
    String text = inspector.get(form(page, "listens")).body();
    assertThat(text).contains("She “listens” &lt;b&gt;well&lt;/b&gt;.");

    HttpResponse<String> added = add(inspector, origin(figure), "All six gave eight.");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    assertThat(inspector.get(findings(survey)).body()).contains("Already evidence item ");
    assertThat(inspector.get(form(page, "n = 6")).body()).contains("Already evidence item ");
  }

  @Test
  void of_two_who_take_the_same_text_the_second_is_led_to_the_first() throws Exception {
    String survey = survey(5, "The same words");
    end(survey);
    String origin =
        origin(inspector.get(form(inspector.get(findings(survey)).body(), "The same")).body());
    Browser other = signedIn("other-inspector", "inspector", "millbrook-2026");
    List<Callable<HttpResponse<String>>> both = new ArrayList<>();
    both.add(() -> add(inspector, origin, "As the inspector puts it"));
    both.add(() -> add(other, origin, "As another puts it"));
    List<HttpResponse<String>> answers = atOnce(both);

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
    String late = answers.get(answers.get(0).statusCode() == 409 ? 0 : 1).body();
    String label = Browser.between(late, "made evidence item ", " of this already");
    assertThat(late)
        .contains("href=\"#before\"", "Already evidence item", ">" + label + "</a>", "puts it");

    UUID item =
        database
            .sql("select id from evidence_item where origin = ?")
            .param(origin)
            .query(UUID.class)
            .single();
    Browser first = answers.get(0).statusCode() == 303 ? inspector : other;
    assertThat(first.send(GRID, GRID + "/" + item + "/withdraw", "reason", "Misread").statusCode())
        .isEqualTo(303);
    assertThat(add(other, origin, "Once more").statusCode()).as("after withdrawal").isEqualTo(303);
  }

  @Test
  void what_is_not_shown_is_no_evidence_and_no_origin_is_made_up() throws Exception {
    String few = survey(4, "canary-of-four");
    end(few);
    assertThat(inspector.get(findings(few)).body())
        .contains("Too few people answered")
        .doesNotContain("canary-of-four", "Make it evidence");
    UUID text =
        database
            .sql("select id from survey_answer where value = 'canary-of-four' limit 1")
            .query(UUID.class)
            .single();
    String id = few.substring(few.lastIndexOf('/') + 1);
    for (String origin :
        List.of("survey %s %s".formatted(id, text), "survey x y", "meeting " + id + " 0", "'")) {
      assertThat(add(inspector, origin, "Made up").statusCode()).as(origin).isEqualTo(404);
      assertThat(inspector.get(GRID + "/new?origin=" + Browser.encoded(origin)).body())
          .doesNotContain("canary-of-four");
    }
    assertThat(officer.get(findings(few)).statusCode()).isEqualTo(404);
    assertThat(manager.get(findings(few)).statusCode()).isEqualTo(404);
    Browser elsewhere = signedIn("elsewhere", "inspector", "other-2026");
    assertThat(elsewhere.get(findings(few).replace("millbrook-2026", "other-2026")).statusCode())
        .isEqualTo(404);
  }
}
