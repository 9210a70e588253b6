package plumbline.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Surveys as people answer them, over HTTP, with many telephones at once.
class SurveysTest extends SurveyedInspection {
  @Test
  void thirty_telephones_answer_at_once_and_each_counts_once() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    List<String> codes = codes(survey, 30);
    assertThat(codes).hasSize(30).doesNotHaveDuplicates();

    List<Callable<HttpResponse<String>>> phones = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      String code = codes.get(at);
      String score = String.valueOf(at % 10 + 1);
      // Each person presses twice.
      for (int press = 0; press < 2; press++) {
        phones.add(
            () -> answer(link, "code", code, "a-overall", score, "a-words", "word " + score));
      }
    }
    List<HttpResponse<String>> answers = atOnce(phones);

    assertThat(answers).filteredOn(it -> it.statusCode() == 303).hasSize(30);
    assertThat(answers).filteredOn(it -> it.statusCode() == 422).hasSize(30);
    assertThat(officer.get(survey).body()).contains("30 answered: 30 of 30 who were given a code");
    assertThat(
            database
                .sql("select count(*) from survey_code where survey = ?")
                .param(UUID.fromString(survey.substring(survey.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single())
        .as("used codes that are kept")
        .isZero();

    // Nothing is shown before the end, on no page and in no file.
    assertThat(officer.get(survey).body()).doesNotContain("word 3", "mean ");
    for (String file : List.of("json", "csv")) {
      assertThat(officer.get(survey + "/results." + file).statusCode()).isEqualTo(404);
    }
    end(survey);
    assertThat(inspector.get(survey).body())
        .contains("Of 30 people, 30 online and 0 on paper", "mean 5.5 of 10", "word 3");
    assertThat(inspector.get(survey + "/results.json").body())
        .contains("\"n\" : 30", "\"mean\" : 5.5", "\"7\" : 3");
    assertThat(inspector.get(survey + "/results.csv").body()).contains(",30,10,3,10,5.5,");
    assertThat(manager.get(survey).statusCode()).isEqualTo(404);
    assertThat(officer.get(survey.replace("millbrook-2026", "other-2026")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void one_code_used_thirty_times_at_once_is_one_answer() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    String code = codes(survey, 1).getFirst();
    List<Callable<HttpResponse<String>>> phones = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      phones.add(() -> answer(link, "code", code, "a-overall", "10"));
    }
    assertThat(atOnce(phones)).filteredOn(it -> it.statusCode() == 303).hasSize(1);
    assertThat(officer.get(survey).body()).contains("1 answered: 1 of 1 who was given a code");
  }

  @Test
  void below_the_set_number_nothing_is_known_but_how_many_answered() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    for (String code : codes(survey, 4)) {
      assertThat(
              answer(link, "code", code, "a-overall", "2", "a-words", "canary-of-four")
                  .statusCode())
          .isEqualTo(303);
    }
    end(survey);
    String page = officer.get(survey).body();
    assertThat(page).contains("4 people answered, fewer than the 5 from whom on results are shown");
    for (String seen :
        List.of(
            page,
            officer.get(survey + "/results.json").body(),
            officer.get(survey + "/results.csv").body(),
            officer.get(SURVEYS).body())) {
      assertThat(seen).doesNotContain("canary-of-four", "How good is your");
    }
    assertThat(officer.get(survey + "/results.json").body())
        .contains("\"n\" : 4", "\"shown\" : false");
  }

  /// Neither a column nor what PostgreSQL keeps with each row leads from one answer to another.
  @Test
  void nothing_that_is_kept_leads_from_an_answer_to_a_person() throws Exception {
    String survey = opened("staff", 3);
    String link = link(survey);
    for (String code : codes(survey, 12)) {
      answer(
          link,
          "code",
          code,
          "a-role",
          "manager",
          "a-workload",
          "not",
          "a-words",
          "I said " + code);
    }
    end(survey);
    UUID id = UUID.fromString(survey.substring(survey.lastIndexOf('/') + 1));
    assertThat(
            database
                .sql(
                    """
                    select column_name from information_schema.columns
                    where table_name in ('survey_answer', 'survey_response', 'survey_code')
                      and data_type not in ('uuid', 'text', 'boolean')
                    """)
                .query(String.class)
                .list())
        .as("times, numbers in order")
        .isEmpty();
    assertThat(
            database
                .sql("select distinct xmin::text from survey_answer where survey = ?")
                .param(id)
                .query(String.class)
                .list())
        .as("transactions")
        .hasSize(1);
    assertThat(
            database
                .sql(
                    """
                    select count(*) from survey_answer
                    where survey = ? and question = 'words' and division <> ''
                    """)
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
    List<String> stored =
        database
            .sql(
                "select value from survey_answer where survey = ? and question = 'words' order by ctid")
            .param(id)
            .query((row, _) -> String.valueOf(row.getString(1)))
            .list();
    assertThat(stored).hasSize(12);
    String page = officer.get(survey).body();
    List<String> shown =
        Pattern.compile("I said [a-z0-9-]+")
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(stored);
  }

  @Test
  void a_telephone_is_given_no_cookie_no_script_and_a_small_page() throws Exception {
    String link = link(opened("children-text", 6));
    for (String address :
        List.of(
            link, link + "?lang=cy&code=abcde-23456", link + "/thanks", link + "?lang=%3Cb%3E")) {
      HttpResponse<String> page =
          PHONE.send(
              HttpRequest.newBuilder(start.resolve(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
      assertThat(page.body().getBytes(UTF_8).length).isLessThan(10_000);
      assertThat(page.body()).doesNotContain("<script", "_csrf", "/sign-in", "<b>");
    }
    assertThat(answer(link, "code", "wrong", "a-overall", "3").headers().allValues("Set-Cookie"))
        .isEmpty();
    String english = officer.get(link).body();
    assertThat(english)
        .contains(
            "<html lang=\"en\"",
            "We show them if 6 or more people answer.",
            "Millbrook YJS",
            "10: fantastic");
    assertThat(officer.get(link + "?lang=cy&code=abcde-23456").body())
        .contains(
            "<html lang=\"cy\"",
            "Pa mor dda",
            "10: gwych",
            "value=\"abcde-23456\"",
            "?lang=en&amp;code=abcde-23456");
    assertThat(officer.get("/survey/none").statusCode()).isEqualTo(404);
  }

  @Test
  void a_wrong_code_and_a_used_one_look_the_same_and_what_was_typed_stays() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    String code = codes(survey, 1).getFirst();
    assertThat(
            answer(link, "code", code.toUpperCase(java.util.Locale.ROOT), "a-overall", "3")
                .statusCode())
        .isEqualTo(303);
    String used = answer(link, "code", code, "a-overall", "9", "a-words", "mine").body();
    String wrong = answer(link, "code", "aaaaa-22222", "a-overall", "9", "a-words", "mine").body();
    assertThat(used.replace(code, "CODE")).isEqualTo(wrong.replace("aaaaa-22222", "CODE"));
    assertThat(wrong).contains("This code does not work", "value=\"9\" checked", "mine</textarea>");
    assertThat(answer(link, "lang", "cy", "code", "x", "a-overall", "9").body())
        .contains("Nid yw’r cod hwn yn gweithio", "<html lang=\"cy\"");
    String foreign = codes(opened("children-text", 5), 1).getFirst();
    assertThat(answer(link, "code", foreign, "a-overall", "9").statusCode()).isEqualTo(422);
  }

  @Test
  void hostile_answers_are_refused_or_shown_as_text() throws Exception {
    String survey = opened("children-text", 3);
    String link = link(survey);
    List<String> codes = codes(survey, 3);
    assertThat(answer(link, "code", codes.getFirst()).body())
        .contains("Answer one question or more.");
    assertThat(answer(link, "code", codes.getFirst(), "a-overall", "11").statusCode())
        .isEqualTo(422);
    assertThat(answer(link, "code", codes.getFirst(), "a-words", "x".repeat(501)).body())
        .contains("Use 500 letters or fewer.", "x".repeat(501));
    HttpResponse<String> huge =
        answer(link, "code", codes.getFirst(), "a-words", "x".repeat(1_000_000));
    assertThat(huge.statusCode()).isEqualTo(422);
    assertThat(huge.body()).hasSizeLessThan(30_000);
    assertThat(
            answer(link, "code", codes.getFirst(), "a-words", "x".repeat(5_000_000)).statusCode())
        .isEqualTo(413);
    assertThat(answer(link, "code", codes.getFirst(), "a-words", "a\0b").statusCode())
        .isEqualTo(400);

    for (String code : codes) {
      assertThat(
              answer(link, "code", code, "a-words", "=1+1 <script>alert(1)</script>\u202e${7*7}")
                  .statusCode())
          .isEqualTo(303);
    }
    end(survey);
    assertThat(officer.get(survey).body())
        .contains("=1+1 &lt;script&gt;alert(1)&lt;/script&gt;${7*7}")
        .doesNotContain("<script>alert");
    assertThat(officer.get(survey + "/results.csv").body()).contains("'=1+1 <script>");
  }
}
