package plumbline.web.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.planning.When;

/// When case managers can be interviewed.
@Repository
class InterviewTimes {
  private final JdbcClient database;

  InterviewTimes(JdbcClient database) {
    this.database = database;
  }

  /// Every time of an inspection, also the withdrawn ones, by case manager and time.
  List<InterviewTime> of(String inspection) {
    return database
        .sql(
            """
            select interview_slot.*, interview_slot_withdrawn.interview_slot is not null as gone
            from interview_slot
            left join interview_slot_withdrawn
              on interview_slot_withdrawn.interview_slot = interview_slot.id
            where inspection = :inspection order by case_manager, day, begins, ends, id
            """)
        .param("inspection", inspection)
        .query((row, _) -> read(row))
        .list();
  }

  /// When times were added, withdrawn or given to cases last.
  Instant changed(String inspection) {
    return database
        .sql(
            """
            select coalesce(max(at), timestamptz 'epoch') from (
              select added_at as at from interview_slot where inspection = :inspection
              union all
              select withdrawn_at from interview_slot_withdrawn
                join interview_slot on id = interview_slot where inspection = :inspection
              union all
              select made_at from assignment where inspection = :inspection
            ) as changes
            """)
        .param("inspection", inspection)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /// Holds up everybody else who would add times to an inspection, to the end of the transaction.
  void hold(String inspection) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('interview times ' || :inspection))")
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
  }

  void add(String inspection, List<InterviewTime> times, UUID by) {
    for (InterviewTime time : times) {
      database
          .sql(
              """
              insert into interview_slot
                (id, inspection, case_manager, day, begins, ends, venue, added_by)
              values (:id, :inspection, :caseManager, :day, :begins, :ends, :venue, :by)
              """)
          .param("id", time.id())
          .param("inspection", inspection)
          .param("caseManager", time.caseManager())
          .param("day", time.when().day())
          .param("begins", time.when().from())
          .param("ends", time.when().to())
          .param("venue", time.venue())
          .param("by", by)
          .update();
    }
  }

  /// Withdraws a time; false where the inspection has none of this id, or it was withdrawn already.
  boolean withdraw(String inspection, UUID time, UUID by) {
    return database
            .sql(
                """
                insert into interview_slot_withdrawn (interview_slot, withdrawn_by)
                select id, :by from interview_slot where id = :time and inspection = :inspection
                on conflict do nothing
                """)
            .param("time", time)
            .param("inspection", inspection)
            .param("by", by)
            .update()
        == 1;
  }

  private static InterviewTime read(ResultSet row) throws SQLException {
    return new InterviewTime(
        row.getObject("id", UUID.class),
        row.getString("case_manager"),
        new When(
            row.getObject("day", LocalDate.class),
            row.getObject("begins", LocalTime.class),
            row.getObject("ends", LocalTime.class)),
        row.getString("venue"),
        row.getBoolean("gone"));
  }
}
