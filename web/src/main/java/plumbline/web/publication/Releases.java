package plumbline.web.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When editions are released, and that they were. What time it is, the database alone says: nodes
/// whose clocks differ agree.
@Repository
class Releases {
  private final JdbcClient database;

  Releases(JdbcClient database) {
    this.database = database;
  }

  /// @param due empty where the plan was given up
  record Plan(int revision, int number, Optional<Instant> due, Instant at, UUID by) {}

  /// @param by who planned it
  record Due(String inspection, int number, UUID by) {}

  /// Holds up every other decision about the publication of an inspection, to the end of the
  /// transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(String inspection) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('publication'), hashtext(:inspection))")
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
  }

  /// Every plan of an inspection, the latest first.
  List<Plan> plans(String inspection) {
    return database
        .sql("select * from release_plan where inspection = :inspection order by revision desc")
        .param("inspection", inspection)
        .query(Releases::read)
        .list();
  }

  /// Adds a plan; false where somebody else was quicker.
  ///
  /// @param due empty to give the plan up
  boolean plan(String inspection, int revision, int number, Optional<Instant> due, UUID by) {
    return database
            .sql(
                """
                insert into release_plan (inspection, revision, number, due, by)
                select :inspection, :revision, :number, cast(:due as timestamptz), :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from release_plan
                  where inspection = :inspection
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", revision)
            .param("number", number)
            .param("due", due.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
            .param("by", by)
            .update()
        == 1;
  }

  boolean isToCome(Instant due) {
    return database
        .sql("select cast(:due as timestamptz) > publication_now()")
        .param("due", due.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /// What is due and was not released yet.
  List<Due> due() {
    return database
        .sql(
            """
            select inspection, number, by from (
              select distinct on (inspection) * from release_plan order by inspection, revision desc
            ) as plan
            where due <= publication_now()
              and number = (select max(number) from edition where edition.inspection = plan.inspection)
              and not exists (
                select from edition_release as released
                where released.inspection = plan.inspection and released.number = plan.number
              )
            order by due
            """)
        .query((row, _) ->
            new Due(
                row.getString("inspection"), row.getInt("number"), row.getObject("by", UUID.class)))
        .list();
  }

  /// Releases the latest edition, once: false where it was released, or is not the latest any more.
  boolean release(String inspection, int number, Optional<UUID> by) {
    return database
            .sql(
                """
                insert into edition_release (inspection, number, at, by)
                select inspection, number, publication_now(), :by from edition
                where inspection = :inspection and number = :number
                  and number = (select max(number) from edition where inspection = :inspection)
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("number", number)
            .param("by", by.orElse(null))
            .update()
        == 1;
  }

  /// Withdraws an edition and those before it; false where they are withdrawn.
  boolean withdraw(String inspection, int number, String note, UUID by) {
    return database
            .sql(
                """
                insert into report_withdrawn (inspection, number, note, by)
                values (:inspection, :number, :note, :by) on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("number", number)
            .param("note", note)
            .param("by", by)
            .update()
        == 1;
  }

  private static Plan read(ResultSet row, int index) throws SQLException {
    return new Plan(
        row.getInt("revision"),
        row.getInt("number"),
        Optional.ofNullable(row.getObject("due", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class));
  }
}
