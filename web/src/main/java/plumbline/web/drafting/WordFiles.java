package plumbline.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// The drafts that went to Word, and what came back.
@Repository
class WordFiles {
  private final JdbcClient database;

  WordFiles(JdbcClient database) {
    this.database = database;
  }

  /// @param refused edits that were not taken, each with its place and reason
  record Return(
      UUID id, int suggestions, int comments, List<String> refused, Instant at, UUID by) {}

  /// Keeps a draft that is handed out; the same edition is kept once.
  void handOut(String inspection, ContentHash edition, byte[] bytes, UUID by) {
    database
        .sql(
            """
            insert into report_word_file (inspection, edition, bytes, by)
            values (:inspection, :edition, :bytes, :by) on conflict do nothing
            """)
        .param("inspection", inspection)
        .param("edition", edition.hex())
        .param("bytes", bytes)
        .param("by", by)
        .update();
  }

  Optional<byte[]> handedOut(String inspection, String edition) {
    return database
        .sql(
            "select bytes from report_word_file where inspection = :inspection and edition = :edition")
        .param("inspection", inspection)
        .param("edition", edition)
        .query(byte[].class)
        .optional();
  }

  /// False where the same file came back before.
  boolean add(
      UUID id,
      String inspection,
      String edition,
      byte[] bytes,
      int suggestions,
      int comments,
      List<String> refused,
      UUID by) {
    return database
            .sql(
                """
                insert into report_word_return
                  (id, inspection, edition, bytes, sha256, suggestions, comments, refused, by)
                values
                  (:id, :inspection, :edition, :bytes, :sha256, :suggestions, :comments, :refused, :by)
                on conflict (inspection, sha256) do nothing
                """)
            .param("id", id)
            .param("inspection", inspection)
            .param("edition", edition)
            .param("bytes", bytes)
            .param("sha256", ContentHash.of(bytes).hex())
            .param("suggestions", suggestions)
            .param("comments", comments)
            .param("refused", refused.toArray(String[]::new))
            .param("by", by)
            .update()
        == 1;
  }

  /// The newer before the older.
  List<Return> returns(String inspection) {
    return database
        .sql(
            """
            select id, suggestions, comments, refused, at, by from report_word_return
            where inspection = :inspection order by at desc
            """)
        .param("inspection", inspection)
        .query(WordFiles::read)
        .list();
  }

  private static Return read(ResultSet row, int index) throws SQLException {
    return new Return(
        row.getObject("id", UUID.class),
        row.getInt("suggestions"),
        row.getInt("comments"),
        Arrays.asList((String[]) row.getArray("refused").getArray()),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class));
  }
}
