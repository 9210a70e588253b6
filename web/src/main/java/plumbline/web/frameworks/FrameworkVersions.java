package plumbline.web.frameworks;

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
  /// Which content is the latest of its id decides what an address without a hash shows, and
  /// nothing else: so the clock is good enough for it.
  private static final String VERSIONS =
      """
      select hash, id, version, received_at,
        row_number() over (partition by id order by received_at desc, hash) = 1 as latest
      from framework_version
      """;

  private final JdbcClient database;

  public FrameworkVersions(JdbcClient database) {
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
        .sql("select * from (" + VERSIONS + ") where hash = :hash")
        .param("hash", hash.hex())
        .query(FrameworkVersions::read)
        .optional();
  }

  /// The text that a hash stands for.
  public Optional<String> source(ContentHash hash) {
    return database
        .sql("select source from framework_version where hash = :hash")
        .param("hash", hash.hex())
        .query(String.class)
        .optional();
  }

  /// Those of one id together, the latest received first.
  public List<FrameworkVersion> all() {
    return database
        .sql(VERSIONS + "order by id, received_at desc, hash")
        .query(FrameworkVersions::read)
        .list();
  }

  private static FrameworkVersion read(ResultSet row, int number) throws SQLException {
    return new FrameworkVersion(
        new ContentHash(row.getString("hash")),
        row.getString("id"),
        row.getString("version"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("latest"));
  }
}
