package plumbline.web.surveys;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.surveys.GivenAnswer;
import plumbline.surveys.Response;
import plumbline.surveys.SurveyQuestion;

/// The codes of surveys, and the answers that came. Whoever reads answers must know that the survey
/// has ended: see [EndedSurveys].
@Repository
class SurveyAnswers {
  private final JdbcClient database;

  SurveyAnswers(JdbcClient database) {
    this.database = database;
  }

  /// Keeps a survey from being decided about to the end of the transaction; those who answer it do
  /// not wait for each other.
  void hold(UUID survey) {
    lock("pg_advisory_xact_lock_shared", survey);
  }

  /// Waits for those who answer just now, and keeps others from answering or deciding.
  void holdAlone(UUID survey) {
    lock("pg_advisory_xact_lock", survey);
  }

  private void lock(String function, UUID survey) {
    database
        .sql("select %s(hashtext('survey'), hashtext(:survey))".formatted(function))
        .param("survey", survey.toString())
        .query((_, _) -> true)
        .single();
  }

  /// How many answered each survey of an inspection; whoever is not there nobody answered, nor was
  /// given a code for.
  Map<UUID, Answered> counts(String inspection) {
    Map<UUID, Answered> counts = new HashMap<>();
    database
        .sql(
            """
            select id,
              (select count(*) from survey_response
               where survey = survey.id and not paper) as online,
              (select count(*) from survey_response
               where survey = survey.id and paper) as paper,
              (select coalesce(sum(codes), 0) from survey_codes_made
               where survey = survey.id) as codes
            from survey where inspection = :inspection
            """)
        .param("inspection", inspection)
        .query(row -> {
          counts.put(
              row.getObject("id", UUID.class),
              new Answered(row.getInt("online"), row.getInt("paper"), row.getInt("codes")));
        });
    return counts;
  }

  Answered count(Survey survey) {
    return counts(survey.inspection()).getOrDefault(survey.id(), Answered.NOBODY);
  }

  /// Keeps the hashes of new codes, and how many they are; false where that was done before.
  boolean addCodes(UUID id, UUID survey, Collection<String> hashes, UUID by) {
    int added =
        database
            .sql(
                """
                insert into survey_codes_made (id, survey, codes, by)
                values (:id, :survey, :codes, :by) on conflict (id) do nothing
                """)
            .param("id", id)
            .param("survey", survey)
            .param("codes", hashes.size())
            .param("by", by)
            .update();
    if (added == 0) {
      return false;
    }
    // By the hash: the order in which they were made, or sent, is not that of the rows.
    database
        .sql("insert into survey_code (hash, survey) select one, :survey from unnest(:hashes) one")
        .param("survey", survey)
        .param("hashes", hashes.stream().sorted().toArray(String[]::new))
        .update();
    return true;
  }

  /// Forgets a code; false where there is none. Of two who use it at once, one has it.
  boolean use(UUID survey, String hash) {
    return database
            .sql("delete from survey_code where hash = :hash and survey = :survey")
            .param("hash", hash)
            .param("survey", survey)
            .update()
        == 1;
  }

  void forgetCodes(UUID survey) {
    database.sql("delete from survey_code where survey = :survey").param("survey", survey).update();
  }

  /// Adds what one person answered; false where a form of that id was added before.
  ///
  /// @param id of the form that was typed in from paper
  boolean add(Survey survey, Optional<UUID> id, Response response) {
    int added =
        database
            .sql(
                """
                insert into survey_response (id, survey, paper) values (:id, :survey, :paper)
                on conflict (id) do nothing
                """)
            .param("id", id.orElseGet(UUID::randomUUID))
            .param("survey", survey.id())
            .param("paper", id.isPresent())
            .update();
    if (added == 0) {
      return false;
    }
    String division = response.division(survey.template());
    for (SurveyQuestion question : survey.template().questions()) {
      String value = response.answers().get(question.id());
      if (value != null) {
        database
            .sql(
                """
                insert into survey_answer (survey, question, division, value, paper)
                values (:survey, :question, :division, :value, :paper)
                """)
            .param("survey", survey.id())
            .param("question", question.id())
            .param("division", question instanceof SurveyQuestion.Words ? "" : division)
            .param("value", value)
            .param("paper", id.isPresent())
            .update();
      }
    }
    return true;
  }

  /// Writes the answers anew, so that not even the database tells any more which belong together.
  void mix(UUID survey) {
    database
        .sql("select mix_survey_answers(:survey)")
        .param("survey", survey)
        .query((_, _) -> true)
        .single();
  }

  List<GivenAnswer> of(UUID survey) {
    return database
        .sql("select * from survey_answer where survey = :survey order by id")
        .param("survey", survey)
        .query((row, _) ->
            new GivenAnswer(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getString("division"),
                row.getString("value"),
                row.getBoolean("paper")))
        .list();
  }
}
