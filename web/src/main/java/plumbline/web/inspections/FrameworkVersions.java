package plumbline.web.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// The table `framework_version`.
@Repository
public class FrameworkVersions {
  private final JdbcClient database;

  FrameworkVersions(JdbcClient database) {
    this.database = database;
  }

  /// The same framework a second time is the same fact, and adds nothing.
  public void add(ContentHash hash, String id, String version, String source) {
    database
        .sql(
            """
            insert into framework_version (hash, id, version, source)
            values (:hash, :id, :version, :source)
            on conflict (hash) do nothing
            """)
        .param("hash", hash.hex())
        .param("id", id)
        .param("version", version)
        .param("source", source)
        .update();
  }

  public Optional<FrameworkVersion> find(ContentHash hash) {
    return database
        .sql(
            """
            select hash, id, version, source, received_at
            from framework_version
            where hash = :hash
            """)
        .param("hash", hash.hex())
        .query(FrameworkVersions::read)
        .optional();
  }

  public List<FrameworkVersion> all() {
    return database
        .sql(
            """
            select hash, id, version, source, received_at
            from framework_version
            order by id, version, hash
            """)
        .query(FrameworkVersions::read)
        .list();
  }

  private static FrameworkVersion read(ResultSet row, int number) throws SQLException {
    return new FrameworkVersion(
        new ContentHash(row.getString("hash")),
        row.getString("id"),
        row.getString("version"),
        row.getString("source"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }
}
