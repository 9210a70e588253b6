package plumbline.web.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;
import plumbline.edition.Edition;
import plumbline.press.PrintedFile;

/// The editions that were signed off, and their files.
@Repository
class Editions {
  private static final String SELECT =
      """
      select edition.*, edition_release.at as released_at, withdrawn.at as withdrawn_at,
        corrected.note as said, corrected.at as said_at,
        why.note as withdrawn_said, why.at as withdrawn_said_at
      from edition
      left join edition_release using (inspection, number)
      left join current_public_note as corrected on corrected.inspection = edition.inspection
        and corrected.number = edition.number and corrected.about = 'correction'
      left join lateral (
        select * from report_withdrawn
        where report_withdrawn.inspection = edition.inspection
          and report_withdrawn.number >= edition.number
        order by report_withdrawn.number limit 1
      ) as withdrawn on true
      left join current_public_note as why on why.inspection = edition.inspection
        and why.number = withdrawn.number and why.about = 'withdrawal'
      """;

  private final JdbcClient database;

  Editions(JdbcClient database) {
    this.database = database;
  }

  /// A file without its content.
  record Kept(String name, String mediaType, int size, ContentHash sha256) {
    /// Whether a browser shows it as a page.
    boolean isPage() {
      return mediaType.startsWith("text/html");
    }
  }

  /// Those of an inspection, the earlier first.
  List<SignedEdition> of(String inspection) {
    return database
        .sql(SELECT + "where edition.inspection = :inspection order by edition.number")
        .param("inspection", inspection)
        .query(Editions::read)
        .list();
  }

  /// Everything that was ever released: by inspection, the earlier first.
  List<SignedEdition> released() {
    return database
        .sql(
            SELECT
                + "where edition_release.at is not null order by edition.inspection, edition.number")
        .query(Editions::read)
        .list();
  }

  List<Kept> files(String inspection, int number) {
    return database
        .sql(
            """
            select name, media_type, length(bytes) as size, sha256 from edition_file
            where inspection = :inspection and number = :number order by name
            """)
        .param("inspection", inspection)
        .param("number", number)
        .query((row, _) ->
            new Kept(
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                new ContentHash(row.getString("sha256"))))
        .list();
  }

  Optional<PrintedFile> file(String inspection, int number, String name) {
    return database
        .sql(
            """
            select name, media_type, bytes from edition_file
            where inspection = :inspection and number = :number and name = :name
            """)
        .param("inspection", inspection)
        .param("number", number)
        .param("name", name)
        .query((row, _) ->
            new PrintedFile(
                row.getString("name"), row.getString("media_type"), row.getBytes("bytes")))
        .optional();
  }

  /// Freezes an edition with its files; false where somebody else took its number.
  ///
  /// @param welsh the hash of the same in Welsh; empty where there is none
  /// @param by empty for those of the demonstration
  boolean add(
      String inspection,
      int number,
      Edition edition,
      Optional<ContentHash> welsh,
      ContentHash evidence,
      List<PrintedFile> files,
      String note,
      Optional<UUID> by) {
    boolean isNew =
        database
                .sql(
                    """
                    insert into edition (inspection, number, hash, evidence_hash, framework_hash,
                      software, language, welsh_hash, note, by)
                    select :inspection, :number, :hash, :evidence, :framework, :software, :language,
                      :welsh, :note, :by
                    where :number = (
                      select coalesce(max(number), 0) + 1 from edition where inspection = :inspection
                    )
                    on conflict do nothing
                    """)
                .param("inspection", inspection)
                .param("number", number)
                .param("hash", edition.hash().hex())
                .param("evidence", evidence.hex())
                .param("framework", edition.sources().frameworkHash().hex())
                .param("software", edition.sources().software())
                .param("language", edition.language())
                .param("welsh", welsh.map(ContentHash::hex).orElse(null))
                .param("note", note)
                .param("by", by.orElse(null))
                .update()
            == 1;
    if (isNew) {
      files.forEach(file -> add(inspection, number, file));
    }
    return isNew;
  }

  private void add(String inspection, int number, PrintedFile file) {
    database
        .sql(
            """
            insert into edition_file (inspection, number, name, media_type, bytes, sha256)
            values (:inspection, :number, :name, :mediaType, :bytes, :sha256)
            """)
        .param("inspection", inspection)
        .param("number", number)
        .param("name", file.name())
        .param("mediaType", file.mediaType())
        .param("bytes", file.bytes())
        .param("sha256", file.sha256().hex())
        .update();
  }

  private static SignedEdition read(ResultSet row, int index) throws SQLException {
    return new SignedEdition(
        row.getString("inspection"),
        row.getInt("number"),
        new ContentHash(row.getString("hash")),
        Optional.ofNullable(row.getString("welsh_hash")).map(ContentHash::new),
        new ContentHash(row.getString("evidence_hash")),
        Optional.ofNullable(row.getString("said")).orElse(""),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        time(row, "said_at"),
        Optional.ofNullable(row.getObject("by", UUID.class)),
        time(row, "released_at"),
        withdrawn(row));
  }

  private static Optional<SignedEdition.Withdrawn> withdrawn(ResultSet row) throws SQLException {
    Optional<Instant> at = time(row, "withdrawn_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SignedEdition.Withdrawn(
                at.get(),
                String.valueOf(row.getString("withdrawn_said")),
                time(row, "withdrawn_said_at").orElse(at.get())));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
