package plumbline.web.factual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// The drafts that were sent, and what was decided about each.
@Repository
public class Rounds {
  private final JdbcClient database;

  Rounds(JdbcClient database) {
    this.database = database;
  }

  /// A day that the lead inspector moved, and why.
  public record Move(LocalDate due, String reason, Instant at) {}

  /// One after the other, to the end of the transaction: whoever decides sees what others decided.
  void takeTurns(String inspection) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('factual check'), hashtext(:inspection))")
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
  }

  /// Those of an inspection, the first first.
  List<Round> of(String inspection) {
    return database
        .sql(
            """
            select factual_round.number, factual_round.edition,
              coalesce(moved.due, factual_round.due) as due, coalesce(moved.revision, 0) as moves,
              factual_round.words, factual_round.at, factual_finished.at as finished,
              factual_letter.service, factual_letter.words as letter, factual_letter.at as settled
            from factual_round
            left join factual_finished
              on factual_finished.inspection = factual_round.inspection
              and factual_finished.round = factual_round.number
            left join factual_letter
              on factual_letter.inspection = factual_round.inspection
              and factual_letter.round = factual_round.number
            left join lateral (
              select * from factual_due
              where factual_due.inspection = factual_round.inspection
                and factual_due.round = factual_round.number
              order by revision desc limit 1
            ) as moved on true
            where factual_round.inspection = :inspection
            order by factual_round.number
            """)
        .param("inspection", inspection)
        .query(Rounds::read)
        .list();
  }

  Optional<Round> find(String inspection, int number) {
    return of(inspection).stream().filter(round -> round.number() == number).findFirst();
  }

  void add(
      String inspection, int number, ContentHash edition, LocalDate due, String words, UUID by) {
    database
        .sql(
            """
            insert into factual_round (inspection, number, edition, due, words, by)
            values (:inspection, :number, :edition, :due, :words, :by)
            """)
        .param("inspection", inspection)
        .param("number", number)
        .param("edition", edition.hex())
        .param("due", due)
        .param("words", words)
        .param("by", by)
        .update();
  }

  List<Move> moves(String inspection, int number) {
    return database
        .sql(
            """
            select due, reason, at from factual_due
            where inspection = :inspection and round = :number order by revision
            """)
        .param("inspection", inspection)
        .param("number", number)
        .query((row, _) ->
            new Move(row.getObject("due", LocalDate.class), row.getString("reason"), at(row, "at")))
        .list();
  }

  void move(String inspection, Round round, LocalDate due, String reason, UUID by) {
    database
        .sql(
            """
            insert into factual_due (inspection, round, revision, due, reason, by)
            values (:inspection, :number, :revision, :due, :reason, :by)
            """)
        .param("inspection", inspection)
        .param("number", round.number())
        .param("revision", round.moves() + 1)
        .param("due", due)
        .param("reason", reason)
        .param("by", by)
        .update();
  }

  void finish(String inspection, int number, UUID by) {
    database
        .sql(
            """
            insert into factual_finished (inspection, round, by) values (:inspection, :number, :by)
            """)
        .param("inspection", inspection)
        .param("number", number)
        .param("by", by)
        .update();
  }

  void settle(String inspection, int number, String service, String words, UUID by) {
    database
        .sql(
            """
            insert into factual_letter (inspection, round, service, words, by)
            values (:inspection, :number, :service, :words, :by)
            """)
        .param("inspection", inspection)
        .param("number", number)
        .param("service", service)
        .param("words", words)
        .param("by", by)
        .update();
  }

  private static Round read(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime finished = row.getObject("finished", OffsetDateTime.class);
    @Nullable OffsetDateTime settled = row.getObject("settled", OffsetDateTime.class);
    return new Round(
        row.getInt("number"),
        new ContentHash(row.getString("edition")),
        row.getObject("due", LocalDate.class),
        row.getInt("moves"),
        row.getString("words"),
        at(row, "at"),
        Optional.ofNullable(finished).map(OffsetDateTime::toInstant),
        settled == null
            ? Optional.empty()
            : Optional.of(
                new Round.Letter(
                    row.getString("service"), row.getString("letter"), settled.toInstant())));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
