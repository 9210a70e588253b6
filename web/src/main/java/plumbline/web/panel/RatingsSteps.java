package plumbline.web.panel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.rating.RatedInspection;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.planning.PlannedInspection;

/// The confirmations of ratings and their reopenings. Kept is the inspection file that was
/// confirmed; the ratings follow from it.
@Repository
class RatingsSteps {
  private final JdbcClient database;
  private final Frameworks frameworks;

  RatingsSteps(JdbcClient database, Frameworks frameworks) {
    this.database = database;
    this.frameworks = frameworks;
  }

  /// Every step, the later after the earlier.
  List<RatingsStep> of(String inspection) {
    return database
        .sql("select * from ratings_step where inspection = :inspection order by revision")
        .param("inspection", inspection)
        .query(RatingsSteps::read)
        .list();
  }

  /// Adds a step; false where somebody else was quicker.
  ///
  /// @param file that was confirmed; empty for a reopening
  boolean add(String inspection, int revision, String reason, String file, UUID by) {
    return database
            .sql(
                """
                insert into ratings_step (inspection, revision, step, reason, file, sha256, at, by)
                select :inspection, :revision, :step, :reason, :file, :sha256,
                  clock_timestamp(), :by
                where :revision = (
                  select coalesce(max(revision), 0) + 1 from ratings_step
                  where inspection = :inspection
                )
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("revision", revision)
            .param("step", file.isEmpty() ? "reopened" : "confirmed")
            .param("reason", reason)
            .param("file", file)
            .param("sha256", ContentHash.of(file.getBytes(UTF_8)).hex())
            .param("by", by)
            .update()
        == 1;
  }

  /// The ratings that were confirmed, computed anew with the framework of the inspection.
  RatedInspection rated(PlannedInspection planned, RatingsStep step) {
    Source source = new Source(planned.id() + ".json", step.file().getBytes(UTF_8));
    return switch (InspectionReader.read(source, frameworks.library(planned.framework()))) {
      case Parsed.Accepted<Inspection>(Inspection read) -> RatedInspection.of(read);
      case Parsed.Refused<Inspection>(var problems) ->
          throw new IllegalStateException("A confirmed file can’t be read: " + problems.getFirst());
    };
  }

  private static RatingsStep read(ResultSet row, int index) throws SQLException {
    return new RatingsStep(
        row.getInt("revision"),
        row.getString("reason"),
        row.getString("file"),
        new ContentHash(row.getString("sha256")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class));
  }
}
