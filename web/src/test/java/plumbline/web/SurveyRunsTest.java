package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Surveys as they are run: paper, messages, decisions, their end.
class SurveyRunsTest extends SurveyedInspection {
  @Test
  void answers_on_paper_are_typed_in_and_counted_apart() throws Exception {
    String survey = opened("volunteers", 5);
    String paper = survey + "/paper";
    assertThat(officer.send(paper, paper, "id", UUID.randomUUID().toString()).body())
        .contains("Enter the answer to one question or more");
    String form = UUID.randomUUID().toString();
    assertThat(officer.send(paper, paper, "id", form, "a-support", "mostly").statusCode())
        .isEqualTo(303);
    assertThat(officer.send(paper, paper, "id", form, "a-support", "not").body())
        .contains("This form was saved already: if this is another paper, save it again");
    assertThat(officer.get(paper).body()).contains("1 answer on paper is in");
    assertThat(officer.get(survey).body())
        .contains("1 answered: 0 of 0 who were given a code, and 1 on paper");
    assertThat(inspector.get(paper).statusCode()).isEqualTo(404);
    end(survey);
    assertThat(officer.get(paper).statusCode()).isEqualTo(404);
    assertThat(
            officer
                .send(SURVEYS, paper, "id", UUID.randomUUID().toString(), "a-support", "not")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void who_typed_in_the_paper_cannot_work_out_the_few_who_answered_a_question_online()
      throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    List<String> codes = codes(survey, 6);
    for (String code : codes) {
      String listens = codes.indexOf(code) < 2 ? "no" : "";
      assertThat(answer(link, "code", code, "a-overall", "8", "a-listens", listens).statusCode())
          .isEqualTo(303);
    }
    String paper = survey + "/paper";
    for (int typed = 0; typed < 4; typed++) {
      String form = UUID.randomUUID().toString();
      assertThat(officer.send(paper, paper, "id", form, "a-listens", "yes").statusCode())
          .isEqualTo(303);
    }
    end(survey);
    assertThat(officer.get(survey).body())
        .contains("n = 6, mean 8.0", "n = 6: not shown, as fewer than 5 answered it online");
    assertThat(officer.get(survey + "/results.csv").body()).contains("6,too few answered online");
  }

  @Test
  void messages_are_written_into_a_folder_each_with_a_code_of_its_own() throws Exception {
    String survey = opened("children-text", 5);
    assertThat(
            officer
                .send(survey, survey + "/send", "recipients", "07700 900123\nnobody\n<b>")
                .body())
        .contains("Line 2 is no telephone number and no e-mail address", "nobody\n&lt;b&gt;");
    Path messages = folder.resolve("messages");
    long before = Files.exists(messages) ? files(messages).size() : 0;
    assertThat(
            officer
                .send(
                    survey,
                    survey + "/send",
                    "recipients",
                    "07700 900123\n+44 7700 900456\r\n\n07700900123\nsomebody@example.org")
                .statusCode())
        .isEqualTo(303);
    List<Path> written = files(messages);
    assertThat(written).hasSize((int) before + 3);
    List<String> texts = new ArrayList<>();
    for (Path file : written) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      texts.add(Files.readString(file));
    }
    String text =
        texts.stream().filter(it -> it.startsWith("To: +447700900456")).findFirst().orElseThrow();
    assertThat(text)
        .contains("What do you think of Millbrook YJS?", "Beth yw eich barn am Millbrook YJS?");
    String code = Browser.between(text, "?code=", "\n").strip();
    assertThat(answer(link(survey), "code", code, "a-overall", "8").statusCode()).isEqualTo(303);
    for (String table :
        List.of("survey_code", "survey_codes_made", "survey_response", "survey_answer")) {
      assertThat(database.sql("select t::text from " + table + " t").query(String.class).list())
          .noneMatch(
              row -> row.contains("7700") || row.contains("example.org") || row.contains(code));
    }
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void the_set_number_can_only_rise_once_somebody_has_answered() throws Exception {
    String survey = opened("children-text", 8);
    assertThat(change(survey, "1", "7", "Fewer children than we thought").statusCode())
        .isEqualTo(303);
    String code = codes(survey, 1).getFirst();
    answer(link(survey), "code", code, "a-overall", "9");
    HttpResponse<String> lower = change(survey, "2", "5", "We want to see it");
    assertThat(lower.statusCode()).isEqualTo(422);
    assertThat(lower.body())
        .contains(
            "results are shown from 7 people on: the number can only rise", "We want to see it");
    assertThat(change(survey, "1", "9", "Overtaken").statusCode()).isEqualTo(409);
    assertThat(change(survey, "2", "2", " ").body())
        .contains("3 to 50", "Say why, in at most 500 characters");
    assertThat(change(survey, "2", "9", "Sensitive").statusCode()).isEqualTo(303);
    assertThat(officer.get(survey).body())
        .contains(
            "Results are shown from 9 people on", "Fewer children than we thought", "The officer");
    assertThat(inspector.get(survey).body()).doesNotContain("Change it", "End it");
    end(survey);
    assertThat(change(survey, "4", "10", "Too late").statusCode()).isEqualTo(409);
    assertThat(
            database
                .sql("select line from trail_entry where inspection = 'millbrook-2026'")
                .query(String.class)
                .list()
                .stream()
                .filter(line -> line.contains(survey.substring(survey.lastIndexOf('/') + 1)))
                .map(line -> Browser.between(line, "survey-", "\"")))
        .containsExactly("opened", "changed", "changed", "ended");
  }

  private static HttpResponse<String> change(
      String survey, String revision, String least, String reason) throws Exception {
    return officer.send(
        SURVEYS,
        survey + "/change",
        "revision",
        revision,
        "closes-on",
        lastDay(),
        "least",
        least,
        "reason",
        reason);
  }

  @Test
  void after_its_last_day_and_its_end_no_more_answers_are_taken() throws Exception {
    String survey = opened("children-text", 5);
    String link = link(survey);
    List<String> codes = codes(survey, 2);
    UUID id = UUID.fromString(survey.substring(survey.lastIndexOf('/') + 1));
    database
        .sql(
            """
            insert into survey_decision (survey, revision, closes_on, least, ended, reason, by)
            select survey, 2, date '2026-03-02', least, false, 'test', by
            from survey_decision where survey = ?
            """)
        .param(id)
        .update();
    assertThat(answer(link, "code", codes.getFirst(), "a-overall", "9").statusCode())
        .isEqualTo(409);
    assertThat(officer.get(link).body()).contains("This survey has ended");
    assertThat(officer.get(survey).body()).contains("Past its last day");
    assertThat(officer.send(survey, survey + "/codes", "codes", "3").body())
        .contains("No codes were made");
    end(survey);
    assertThat(answer(link, "lang", "cy", "code", codes.getFirst(), "a-overall", "9").body())
        .contains("Mae’r arolwg hwn wedi dod i ben");
    assertThat(officer.get(survey).body()).contains("Nobody answered, fewer than the 5");
    assertThat(
            database
                .sql("select count(*) from survey_code where survey = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_survey_that_is_opened_wrongly_says_what_to_mend() throws Exception {
    assertThat(
            officer
                .send(SURVEYS, SURVEYS, "template", "none", "closes-on", "2026-03-02", "least", "0")
                .body())
        .contains(
            "Choose a survey", "Choose the last day, from", "3 to 50", "value=\"2026-03-02\"");
    assertThat(inspector.get(SURVEYS).body()).doesNotContain("Open a survey");
  }
}
