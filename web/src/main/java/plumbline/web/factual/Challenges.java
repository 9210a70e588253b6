package plumbline.web.factual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The challenges of the services, and the answers to them.
@Repository
class Challenges {
  private final JdbcClient database;

  Challenges(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection, by round and in the order in which they came.
  List<Challenge> of(String inspection) {
    return database
        .sql(
            """
            select challenge.*, factual_passage.title, factual_passage.words,
              row_number() over (partition by challenge.round order by challenge.at, challenge.id)
                as number,
              factual_document.file_name, factual_withdrawn.at as withdrawn, answer.revision,
              answer.outcome, answer.change, answer.reason, answer.at as answered,
              otherwise.revision as otherwise_revision, otherwise.reason as otherwise_reason,
              otherwise.at as otherwise_at
            from factual_challenge as challenge
            join factual_passage on factual_passage.inspection = challenge.inspection
              and factual_passage.round = challenge.round
              and factual_passage.number = challenge.passage
            left join factual_document on factual_document.challenge = challenge.id
            left join factual_withdrawn on factual_withdrawn.challenge = challenge.id
            left join lateral (
              select * from factual_answer where factual_answer.challenge = challenge.id
              order by revision desc limit 1
            ) as answer on true
            left join lateral (
              select * from factual_settled_otherwise
              where factual_settled_otherwise.challenge = challenge.id
              order by revision desc limit 1
            ) as otherwise on true
            where challenge.inspection = :inspection
            order by challenge.round, number
            """)
        .param("inspection", inspection)
        .query(Challenges::read)
        .list();
  }

  /// Where it is one of this inspection.
  Optional<Challenge> find(String inspection, UUID id) {
    return of(inspection).stream().filter(challenge -> challenge.id().equals(id)).findFirst();
  }

  /// @return its id
  UUID add(String inspection, int round, int passage, Challenge.Said said, UUID by) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into factual_challenge
              (id, inspection, round, passage, kind, wrong, instead, evidence, by)
            values (:id, :inspection, :round, :passage, :kind, :wrong, :instead, :evidence, :by)
            """)
        .param("id", id)
        .param("inspection", inspection)
        .param("round", round)
        .param("passage", passage)
        .param("kind", said.kind().code())
        .param("wrong", said.wrong())
        .param("instead", said.instead())
        .param("evidence", said.evidence())
        .param("by", by)
        .update();
    return id;
  }

  void withdraw(UUID challenge, UUID by) {
    database
        .sql("insert into factual_withdrawn (challenge, by) values (:challenge, :by)")
        .param("challenge", challenge)
        .param("by", by)
        .update();
  }

  /// Every answer that was given to a challenge, the latest first.
  List<Answer> answers(UUID challenge) {
    return database
        .sql("select * from factual_answer where challenge = :challenge order by revision desc")
        .param("challenge", challenge)
        .query((row, _) -> answer(row, "at"))
        .list();
  }

  /// Adds an answer; false where somebody else was quicker.
  boolean answer(
      UUID challenge, int revision, Answer.Outcome outcome, String change, String reason, UUID by) {
    return database
            .sql(
                """
                insert into factual_answer (challenge, revision, outcome, change, reason, by)
                select :challenge, :revision, :outcome, :change, :reason, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from factual_answer
                  where challenge = :challenge
                )
                on conflict do nothing
                """)
            .param("challenge", challenge)
            .param("revision", revision)
            .param("outcome", outcome.code())
            .param("change", change)
            .param("reason", reason)
            .param("by", by)
            .update()
        == 1;
  }

  /// Says why nothing is to be changed for it; false where somebody else was quicker.
  boolean settleOtherwise(UUID challenge, int revision, String reason, UUID by) {
    return database
            .sql(
                """
                insert into factual_settled_otherwise (challenge, revision, reason, by)
                select :challenge, :revision, :reason, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from factual_settled_otherwise
                  where challenge = :challenge
                )
                on conflict do nothing
                """)
            .param("challenge", challenge)
            .param("revision", revision)
            .param("reason", reason)
            .param("by", by)
            .update()
        == 1;
  }

  private static Challenge read(ResultSet row, int at) throws SQLException {
    @Nullable OffsetDateTime withdrawn = row.getObject("withdrawn", OffsetDateTime.class);
    @Nullable OffsetDateTime otherwise = row.getObject("otherwise_at", OffsetDateTime.class);
    int revision = row.getInt("otherwise_revision");
    String reason = row.getString("otherwise_reason");
    return new Challenge(
        row.getObject("id", UUID.class),
        row.getInt("round"),
        row.getInt("number"),
        row.getInt("passage"),
        row.getString("title"),
        row.getString("words"),
        new Challenge.Said(
            Challenge.Kind.of(row.getString("kind")).orElseThrow(),
            row.getString("wrong"),
            row.getString("instead"),
            row.getString("evidence")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class),
        Optional.ofNullable(row.getString("file_name")),
        Optional.ofNullable(withdrawn).map(OffsetDateTime::toInstant),
        row.getObject("answered") == null ? Optional.empty() : Optional.of(answer(row, "answered")),
        Optional.ofNullable(otherwise)
            .map(settled -> new Challenge.Otherwise(revision, reason, settled.toInstant())));
  }

  private static Answer answer(ResultSet row, String time) throws SQLException {
    Instant at = row.getObject(time, OffsetDateTime.class).toInstant();
    return new Answer(
        row.getInt("revision"),
        Answer.Outcome.of(row.getString("outcome")).orElseThrow(),
        row.getString("change"),
        row.getString("reason"),
        at);
  }
}
