package plumbline.web.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;
import plumbline.document.Source;
import plumbline.surveys.Least;
import plumbline.surveys.SurveyTemplates;

/// The surveys and what was decided about them. Rows are only added.
@Repository
class Surveys {
  private static final int MOST_FILES = 8;

  private final JdbcClient database;
  private final ConcurrentLruCache<String, SurveyTemplates> files =
      new ConcurrentLruCache<>(MOST_FILES, this::file);

  Surveys(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection, the latest first.
  List<Survey> of(String inspection) {
    return read("survey.inspection = :it", inspection);
  }

  Optional<Survey> find(String inspection, UUID id) {
    return read("survey.id = :it", id).stream()
        .filter(survey -> survey.inspection().equals(inspection))
        .findFirst();
  }

  Optional<Survey> linked(String link) {
    return read("survey.link = :it", link).stream().findFirst();
  }

  private record Row(UUID id, String inspection, String templates, String template, String link) {}

  private List<Survey> read(String condition, Object value) {
    Map<UUID, Row> surveys = new LinkedHashMap<>();
    Map<UUID, List<SurveyDecision>> decisions = new HashMap<>();
    database
        .sql(
            """
            select survey.*, decision.*, account.name as by_name
            from survey join survey_decision decision on decision.survey = survey.id
            join account on account.id = decision.by
            where %s order by opened_at desc, survey.id, revision
            """
                .formatted(condition))
        .param("it", value)
        .query(row -> {
          Row survey =
              new Row(
                  row.getObject("id", UUID.class),
                  row.getString("inspection"),
                  row.getString("templates"),
                  row.getString("template"),
                  row.getString("link"));
          surveys.putIfAbsent(survey.id(), survey);
          decisions
              .computeIfAbsent(survey.id(), _ -> new java.util.ArrayList<>())
              .add(decision(row));
        });
    return surveys.values().stream()
        .map(row -> survey(row, decisions.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private Survey survey(Row row, List<SurveyDecision> decisions) {
    SurveyTemplates file = files.get(row.templates());
    return new Survey(
        row.id(),
        row.inspection(),
        file,
        file.find(row.template()).orElseThrow(),
        row.link(),
        decisions);
  }

  private static SurveyDecision decision(ResultSet row) throws SQLException {
    return new SurveyDecision(
        row.getInt("revision"),
        row.getObject("closes_on", LocalDate.class),
        new Least(row.getInt("least")),
        row.getBoolean("ended"),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_name"));
  }

  private SurveyTemplates file(String hash) {
    String content =
        database
            .sql("select content from survey_template where hash = :hash")
            .param("hash", hash)
            .query(String.class)
            .single();
    return SurveyTemplates.trusted(new Source("surveys/" + hash, content.getBytes(UTF_8)));
  }

  /// Adds a survey without a decision; false where there is one with its id.
  boolean add(
      UUID id, String inspection, SurveyTemplates file, String template, String link, UUID by) {
    database
        .sql(
            """
            insert into survey_template (hash, content) values (:hash, :content)
            on conflict do nothing
            """)
        .param("hash", file.file().hash().hex())
        .param("content", file.file().text())
        .update();
    return database
            .sql(
                """
                insert into survey (id, inspection, templates, template, link, opened_by)
                values (:id, :inspection, :templates, :template, :link, :by)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("inspection", inspection)
            .param("templates", file.file().hash().hex())
            .param("template", template)
            .param("link", link)
            .param("by", by)
            .update()
        == 1;
  }

  /// Adds a decision; false where somebody else decided in between.
  boolean decide(
      UUID survey,
      int revision,
      LocalDate closesOn,
      Least least,
      boolean ended,
      String reason,
      UUID by) {
    return database
            .sql(
                """
                insert into survey_decision (survey, revision, closes_on, least, ended, reason, by)
                values (:survey, :revision, :closes, :least, :ended, :reason, :by)
                on conflict do nothing
                """)
            .param("survey", survey)
            .param("revision", revision)
            .param("closes", closesOn)
            .param("least", least.people())
            .param("ended", ended)
            .param("reason", reason)
            .param("by", by)
            .update()
        == 1;
  }
}
