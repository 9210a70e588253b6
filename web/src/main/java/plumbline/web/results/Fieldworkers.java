package plumbline.web.results;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.web.cases.AssessedCase;

/// What results say beside the cases: the names of those who answered, the days of the interviews.
@Repository
class Fieldworkers {
  private final JdbcClient database;

  Fieldworkers(JdbcClient database) {
    this.database = database;
  }

  /// Everybody who reads a case of an inspection or ever said something about one; leavers too.
  Map<UUID, String> names(String inspection) {
    Map<UUID, String> names = new LinkedHashMap<>();
    names.put(AssessedCase.NOBODY, "Nobody yet");
    database
        .sql(
            """
            select id, name from account where id in (
              select by from entry where inspection = :inspection
              union select reader from assignment where inspection = :inspection
              union select second_reader from assignment where inspection = :inspection)
            """)
        .param("inspection", inspection)
        .query(row -> {
          names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
    return names;
  }

  /// The weeks of the times that stand as the interview of a case: one that was only offered, or
  /// withdrawn, moves no week’s number.
  InterviewWeeks weeks(String inspection) {
    Map<UUID, LocalDate> days = new LinkedHashMap<>();
    database
        .sql(
            """
            select id, day from interview_slot
            where inspection = :inspection
              and id in (
                select interview from assignment
                where inspection = :inspection
                  and not exists (
                    select from assignment later
                    where later.inspection = assignment.inspection
                      and later.number = assignment.number
                      and later.revision > assignment.revision)
                  and not exists (
                    select from case_withdrawn withdrawn
                    where withdrawn.inspection = assignment.inspection
                      and withdrawn.number = assignment.number))
              and id not in (select interview_slot from interview_slot_withdrawn)
            """)
        .param("inspection", inspection)
        .query(row -> {
          days.put(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
        });
    return InterviewWeeks.of(days);
  }
}
