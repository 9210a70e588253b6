package plumbline.web.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reads which case. Every change is kept, with its reason.
@Repository
public class Assignments {
  private final JdbcClient database;

  Assignments(JdbcClient database) {
    this.database = database;
  }

  /// The current assignments of an inspection, by the case’s number; none of a case of which
  /// nothing was decided.
  public Map<Integer, CaseAssignment> of(String inspection) {
    Map<Integer, CaseAssignment> assignments = new TreeMap<>();
    database
        .sql(
            """
            select distinct on (number) number, revision, reader, second_reader, interview
            from assignment where inspection = :inspection order by number, revision desc
            """)
        .param("inspection", inspection)
        .query(row -> {
          assignments.put(row.getInt("number"), read(row));
        });
    return assignments;
  }

  public CaseAssignment of(String inspection, int number) {
    return database
        .sql(
            """
            select revision, reader, second_reader, interview from assignment
            where inspection = :inspection and number = :number order by revision desc limit 1
            """)
        .param("inspection", inspection)
        .param("number", number)
        .query((row, _) -> read(row))
        .optional()
        .orElse(CaseAssignment.OPEN);
  }

  /// Every assignment of an inspection’s cases, in the order in which they were made.
  public List<AssignmentChange> history(String inspection) {
    return database
        .sql(
            """
            select assignment.*, coalesce(account.name, 'Plumbline') as by
            from assignment left join account on account.id = assignment.made_by
            where inspection = :inspection order by made_at, number, revision
            """)
        .param("inspection", inspection)
        .query((row, _) ->
            new AssignmentChange(
                row.getInt("number"),
                read(row),
                row.getString("reason"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("by")))
        .list();
  }

  /// The names of all who ever were to read a case of an inspection, also where they left.
  public Map<UUID, String> readers(String inspection) {
    Map<UUID, String> names = new HashMap<>();
    database
        .sql(
            """
            select id, name from account where id in (
              select reader from assignment where inspection = :inspection
              union select second_reader from assignment where inspection = :inspection
            )
            """)
        .param("inspection", inspection)
        .query(row -> {
          names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
    return names;
  }

  /// Adds an assignment under its revision; false where somebody took that revision in between.
  public boolean add(
      String inspection, int number, CaseAssignment assignment, String reason, Optional<UUID> by) {
    return database
            .sql(
                """
                insert into assignment
                  (inspection, number, revision, reader, second_reader, interview, reason, made_by)
                values
                  (:inspection, :number, :revision, :reader, :second, :interview, :reason, :by)
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("number", number)
            .param("revision", assignment.revision())
            .param("reader", assignment.reader().orElse(null))
            .param("second", assignment.secondReader().orElse(null))
            .param("interview", assignment.interview().orElse(null))
            .param("reason", reason)
            .param("by", by.orElse(null))
            .update()
        == 1;
  }

  private static CaseAssignment read(ResultSet row) throws SQLException {
    return new CaseAssignment(
        row.getInt("revision"),
        Optional.ofNullable(row.getObject("reader", UUID.class)),
        Optional.ofNullable(row.getObject("second_reader", UUID.class)),
        Optional.ofNullable(row.getObject("interview", UUID.class)));
  }
}
