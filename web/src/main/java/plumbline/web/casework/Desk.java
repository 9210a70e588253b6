package plumbline.web.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.fieldwork.CaseFacts;
import plumbline.fieldwork.CaseRecord;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.StateChange;
import plumbline.framework.Framework;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Records;
import plumbline.web.planning.Inspections;

/// What a save needs, in one look at the database and one write: it is asked for with every answer
/// that is given.
@Repository
class Desk {
  private final JdbcClient database;
  private final Inspections inspections;
  private final Cases cases;
  private final Assessments assessments;
  private final Map<Id, Fixed> fixed = new ConcurrentHashMap<>();

  Desk(JdbcClient database, Inspections inspections, Cases cases, Assessments assessments) {
    this.database = database;
    this.inspections = inspections;
    this.cases = cases;
    this.assessments = assessments;
  }

  /// A reading of a case.
  record Id(String inspection, int number, Reading reading) {}

  /// What never changes about a case.
  record Fixed(Framework framework, CaseFacts facts, boolean secondRead) {
    boolean has(Reading reading) {
      return reading == Reading.FIRST || secondRead;
    }
  }

  /// What is known about one slot of a case at the moment of a save.
  ///
  /// @param ofSlot what was said about the slot, and nothing else
  /// @param moves how many steps the case has taken
  record Seen(
      CaseRecord ofSlot,
      CaseState state,
      long moves,
      boolean withdrawn,
      CaseAssignment assignment) {}

  Optional<Fixed> fixed(Id id) {
    Fixed known = fixed.get(id);
    if (known == null) {
      known =
          inspections
              .find(id.inspection())
              .flatMap(inspection ->
                  cases
                      .find(id.inspection(), id.number())
                      .map(one ->
                          new Fixed(
                              assessments.framework(inspection), one.facts(), one.secondRead())))
              .orElse(null);
      if (known != null) {
        fixed.put(id, known);
      }
    }
    return Optional.ofNullable(known);
  }

  Seen look(Id id, Slot slot) {
    return database
        .sql(
            """
            select entry.*, state, moves, withdrawn, reader, second_reader
            from (
              select
                (
                  select to_state from case_move
                  where inspection = :inspection and number = :number and reading = :reading
                  order by arrived desc limit 1
                ) as state,
                (
                  select count(*) from case_move
                  where inspection = :inspection and number = :number and reading = :reading
                ) as moves,
                exists (
                  select from case_withdrawn where inspection = :inspection and number = :number
                ) as withdrawn
            ) as here
            left join lateral (
              select reader, second_reader from assignment
              where inspection = :inspection and number = :number
              order by revision desc limit 1
            ) as assigned on true
            left join entry on entry.inspection = :inspection and entry.number = :number
              and entry.reading = :reading and slot = :slot
            order by arrived
            """)
        .param("inspection", id.inspection())
        .param("number", id.number())
        .param("reading", id.reading().code())
        .param("slot", slot.text())
        .query(Desk::seen);
  }

  /// The steps were checked as they were taken, so the last one tells the state.
  private static Seen seen(ResultSet rows) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    CaseState state = CaseState.IN_PROGRESS;
    long moves = 0;
    boolean withdrawn = false;
    CaseAssignment assignment = CaseAssignment.OPEN;
    while (rows.next()) {
      state =
          Optional.ofNullable(rows.getString("state"))
              .flatMap(CaseState::parse)
              .orElse(CaseState.IN_PROGRESS);
      moves = rows.getLong("moves");
      withdrawn = rows.getBoolean("withdrawn");
      assignment =
          new CaseAssignment(
              0,
              Optional.ofNullable(rows.getObject("reader", UUID.class)),
              Optional.ofNullable(rows.getObject("second_reader", UUID.class)),
              Optional.empty());
      if (rows.getObject("id") != null) {
        entries.add(Records.entry(rows));
      }
    }
    return new Seen(CaseRecord.of(entries), state, moves, withdrawn, assignment);
  }

  /// What became of an entry that was to be added.
  enum Added {
    ADDED,
    /// One with its id was there.
    THERE,
    /// The case took a step since it was looked at.
    MOVED
  }

  Added add(Id id, Entry entry, long movesSeen) {
    String outcome =
        database
            .sql(
                """
                select add_entry(:id, :inspection, :number, :reading, :slot, :value, :reason,
                  :replaces, :by, :moves)
                """)
            .param("id", entry.id())
            .param("inspection", id.inspection())
            .param("number", id.number())
            .param("reading", id.reading().code())
            .param("slot", entry.slot().text())
            .param("value", entry.value())
            .param("reason", entry.reason())
            .param("replaces", entry.replaces().toArray(UUID[]::new))
            .param("by", entry.by())
            .param("moves", movesSeen)
            .query(String.class)
            .single();
    return Added.valueOf(outcome.toUpperCase(Locale.ROOT));
  }

  /// Holds up saves and other steps of a case, to the end of the transaction.
  void hold(Id id) {
    database
        .sql("select pg_advisory_xact_lock(hashtext(:inspection), :number)")
        .param("inspection", id.inspection())
        .param("number", id.number())
        .query((_, _) -> true)
        .single();
  }

  void move(Id id, StateChange change) {
    database
        .sql(
            """
            insert into case_move (inspection, number, reading, from_state, to_state, reason, by)
            values (:inspection, :number, :reading, :from, :to, :reason, :by)
            """)
        .param("inspection", id.inspection())
        .param("number", id.number())
        .param("reading", id.reading().code())
        .param("from", change.from().code())
        .param("to", change.to().code())
        .param("reason", change.reason())
        .param("by", change.by())
        .update();
  }
}
