package plumbline.web.inspections;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// The table `inspection_file` and the view `current_inspection` over it.
@Repository
public class InspectionFiles {
  /// Two people who send at once take turns; more than this many in a row would be a fault of ours.
  private static final int TURNS = 100;

  private final JdbcClient database;

  public InspectionFiles(JdbcClient database) {
    this.database = database;
  }

  /// Keeps the content as the next revision, and returns what is current then. Content that is
  /// current already is kept once, however often it is sent.
  public InspectionFile receive(
      String id, String content, ContentHash framework, String receivedBy) {
    ContentHash sha256 = ContentHash.of(content.getBytes(UTF_8));
    for (int turn = 0; turn < TURNS; turn++) {
      Optional<InspectionFile> current = current(id);
      if (current.filter(it -> it.holds(sha256, framework)).isPresent()) {
        return current.get();
      }
      int revision = current.map(InspectionFile::revision).orElse(0) + 1;
      Optional<InspectionFile> added = add(id, revision, content, sha256, framework, receivedBy);
      if (added.isPresent()) {
        return added.get();
      }
      // Somebody else took that revision in between.
    }
    throw new IllegalStateException("No free revision of %s in %d turns.".formatted(id, TURNS));
  }

  private Optional<InspectionFile> add(
      String id,
      int revision,
      String content,
      ContentHash sha256,
      ContentHash framework,
      String receivedBy) {
    return database
        .sql(
            """
            insert into inspection_file
              (id, revision, content, sha256, framework_hash, received_by)
            values (:id, :revision, :content, :sha256, :framework, :receivedBy)
            on conflict (id, revision) do nothing
            returning *
            """)
        .param("id", id)
        .param("revision", revision)
        .param("content", content)
        .param("sha256", sha256.hex())
        .param("framework", framework.hex())
        .param("receivedBy", receivedBy)
        .query(InspectionFiles::read)
        .optional();
  }

  /// Whether this content is a revision of anything, so that it needn't be read again.
  boolean holds(ContentHash content) {
    return database
        .sql("select exists (select from inspection_file where sha256 = :sha256)")
        .param("sha256", content.hex())
        .query(Boolean.class)
        .single();
  }

  public Optional<InspectionFile> current(String id) {
    return database
        .sql("select * from current_inspection where id = :id")
        .param("id", id)
        .query(InspectionFiles::read)
        .optional();
  }

  public List<InspectionFile> allCurrent() {
    return database
        .sql("select * from current_inspection order by id")
        .query(InspectionFiles::read)
        .list();
  }

  public Optional<InspectionFile> revision(String id, int revision) {
    return database
        .sql("select * from inspection_file where id = :id and revision = :revision")
        .param("id", id)
        .param("revision", revision)
        .query(InspectionFiles::read)
        .optional();
  }

  /// What is current under every id, without the contents.
  public List<FileVersion> currentVersions() {
    return database
        .sql("select id, revision, sha256, framework_hash from current_inspection order by id")
        .query(InspectionFiles::version)
        .list();
  }

  public Optional<FileVersion> currentVersion(String id) {
    return database
        .sql(
            """
            select id, revision, sha256, framework_hash
            from current_inspection
            where id = :id
            """)
        .param("id", id)
        .query(InspectionFiles::version)
        .optional();
  }

  private static FileVersion version(ResultSet row, int number) throws SQLException {
    return new FileVersion(
        row.getString("id"),
        row.getInt("revision"),
        new ContentHash(row.getString("sha256")),
        new ContentHash(row.getString("framework_hash")));
  }

  private static InspectionFile read(ResultSet row, int number) throws SQLException {
    return new InspectionFile(
        row.getString("id"),
        row.getInt("revision"),
        row.getString("content"),
        new ContentHash(row.getString("sha256")),
        new ContentHash(row.getString("framework_hash")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("received_by"));
  }
}
