package plumbline.web.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;

/// The documents that services sent. They are kept in the database: outside of all that is served
/// as files, in the same transaction as the line of the trail, and in every backup.
@Repository
class Documents {
  private static final String SELECT =
      """
      select service_document.id, item, file_name, kind, octet_length(content) as bytes, sha256,
        scan, received_at, account.name as by
      from service_document join account on account.id = received_by
      where inspection = :inspection
      """;

  private final JdbcClient database;

  Documents(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection, in the order in which they came.
  List<Received> of(String inspection) {
    return database
        .sql(SELECT + "order by received_at, service_document.id")
        .param("inspection", inspection)
        .query(Documents::read)
        .list();
  }

  Optional<Received> find(String inspection, UUID id) {
    return database
        .sql(SELECT + "and service_document.id = :id")
        .param("inspection", inspection)
        .param("id", id)
        .query(Documents::read)
        .optional();
  }

  byte[] content(UUID id) {
    return database
        .sql("select content from service_document where id = :id")
        .param("id", id)
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  /// Adds a document; false where the same file was sent for the item before.
  boolean add(String inspection, String item, SentFile file, boolean scanned, UUID by) {
    return database
            .sql(
                """
                insert into service_document
                  (id, inspection, item, file_name, kind, content, sha256, scan, received_by)
                values (:id, :inspection, :item, :name, :kind, :content, :hash, :scan, :by)
                on conflict do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("inspection", inspection)
            .param("item", item)
            .param("name", file.name())
            .param("kind", file.kind().code())
            .param("content", file.content())
            .param("hash", ContentHash.of(file.content()).hex())
            .param("scan", scanned ? "clean" : "none")
            .param("by", by)
            .update()
        == 1;
  }

  private static Received read(ResultSet row, int number) throws SQLException {
    return new Received(
        row.getObject("id", UUID.class),
        row.getString("item"),
        row.getString("file_name"),
        DocumentKind.of(row.getString("kind")),
        row.getInt("bytes"),
        new ContentHash(row.getString("sha256")),
        row.getString("scan").equals("clean"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("by"));
  }
}
