package plumbline.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// Where the sections stand on their way to the signed report.
@Repository
class SignOffs {
  private final JdbcClient database;

  SignOffs(JdbcClient database) {
    this.database = database;
  }

  enum Step {
    READY,
    SIGNED,
    OPENED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param printed the hash of what the section printed when the step was taken
  record Taken(String section, int revision, Step step, ContentHash printed, Instant at, UUID by) {}

  /// The latest step of each section that has one.
  Map<String, Taken> latest(String inspection) {
    Map<String, Taken> latest = new LinkedHashMap<>();
    database
        .sql(
            """
            select distinct on (section) * from report_sign_off
            where inspection = :inspection order by section, revision desc
            """)
        .param("inspection", inspection)
        .query(SignOffs::read)
        .list()
        .forEach(taken -> latest.put(taken.section(), taken));
    return latest;
  }

  /// Adds a step; false where somebody else was quicker.
  boolean add(
      String inspection, String section, int revision, Step step, ContentHash printed, UUID by) {
    return database
            .sql(
                """
                insert into report_sign_off (inspection, section, revision, step, printed, by)
                select :inspection, :section, :revision, :step, :printed, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from report_sign_off
                  where inspection = :inspection and section = :section
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("section", section)
            .param("revision", revision)
            .param("step", step.code())
            .param("printed", printed.hex())
            .param("by", by)
            .update()
        == 1;
  }

  private static Taken read(ResultSet row, int index) throws SQLException {
    return new Taken(
        row.getString("section"),
        row.getInt("revision"),
        Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
        new ContentHash(row.getString("printed")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class));
  }
}
