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

  InterviewWeeks weeks(String inspection) {
    Map<UUID, LocalDate> days = new LinkedHashMap<>();
    database
        .sql("select id, day from interview_slot where inspection = :inspection")
        .param("inspection", inspection)
        .query(row -> {
          days.put(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
        });
    return InterviewWeeks.of(days);
  }
}
