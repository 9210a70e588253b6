package plumbline.web.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.planning.PlannedInspection;

/// The table `case_results`: what was taken from inspection files. A later one replaces an earlier
/// one, which is kept.
@Repository
public class CaseResults {
  private final JdbcClient database;
  private final Frameworks frameworks;

  CaseResults(JdbcClient database, Frameworks frameworks) {
    this.database = database;
    this.frameworks = frameworks;
  }

  /// The file that gives the figures; empty where cases are assessed here, or none was taken.
  ///
  /// @param every the inspected cases
  public Optional<FileResults> holding(String inspection, List<AssessedCase> every) {
    return AssessedCase.isBegun(every) ? Optional.empty() : latest(inspection);
  }

  private Optional<FileResults> latest(String inspection) {
    return database
        .sql(
            """
            select * from case_results where inspection = :inspection
            order by revision desc limit 1
            """)
        .param("inspection", inspection)
        .query(CaseResults::read)
        .optional();
  }

  /// Every revision, the latest first.
  public List<FileResults> all(String inspection) {
    return database
        .sql("select * from case_results where inspection = :inspection order by revision desc")
        .param("inspection", inspection)
        .query(CaseResults::read)
        .list();
  }

  /// Adds a revision; false where somebody else was quicker.
  ///
  /// @param service whose cases they are, as the file names it
  public boolean add(
      String inspection,
      int revision,
      String fileName,
      String service,
      ContentHash sent,
      String content,
      UUID by) {
    return database
            .sql(
                """
                insert into case_results (inspection, revision, file_name, service, sha256,
                  content, by)
                select :inspection, :revision, :fileName, :service, :sent, :content, :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from case_results
                  where inspection = :inspection
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", revision)
            .param("fileName", fileName)
            .param("service", service)
            .param("sent", sent.hex())
            .param("content", content)
            .param("by", by)
            .update()
        == 1;
  }

  /// What was taken, read with the framework on which the inspection stays.
  public Inspection read(PlannedInspection planned, FileResults taken) {
    Source source = new Source(taken.fileName(), taken.content().getBytes(UTF_8));
    return switch (InspectionReader.read(source, frameworks.library(planned.framework()))) {
      case Parsed.Accepted<Inspection>(Inspection read) -> read;
      case Parsed.Refused<Inspection>(var problems) ->
          throw new IllegalStateException("Stored results can’t be read: " + problems.getFirst());
    };
  }

  private static FileResults read(ResultSet row, int index) throws SQLException {
    return new FileResults(
        row.getInt("revision"),
        row.getString("file_name"),
        Optional.ofNullable(row.getString("service")),
        new ContentHash(row.getString("sha256")),
        row.getString("content"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class));
  }
}
