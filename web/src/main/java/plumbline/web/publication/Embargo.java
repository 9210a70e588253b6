package plumbline.web.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reads a report before its release, and who did.
@Repository
class Embargo {
  private final JdbcClient database;

  Embargo(JdbcClient database) {
    this.database = database;
  }

  record Reader(UUID id, UUID account, String name, Instant since) {}

  record Read(String name, int number, String file, Instant at) {}

  List<Reader> readers(String inspection) {
    return database
        .sql(
            """
            select reader.*, account.name from current_embargo_reader as reader
            join account on account.id = reader.account
            where inspection = :inspection order by lower(account.name), reader.id
            """)
        .param("inspection", inspection)
        .query((row, _) ->
            new Reader(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  boolean isListed(String inspection, UUID account) {
    return database
        .sql(
            """
            select exists (
              select from current_embargo_reader
              where inspection = :inspection and account = :account
            )
            """)
        .param("inspection", inspection)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  void add(String inspection, UUID account, UUID by) {
    database
        .sql(
            """
            insert into embargo_reader (id, inspection, account, by)
            values (:id, :inspection, :account, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("inspection", inspection)
        .param("account", account)
        .param("by", by)
        .update();
  }

  /// False where somebody else was quicker.
  boolean remove(UUID reader, UUID by) {
    return database
            .sql(
                """
                insert into embargo_reader_removed (reader, by) values (:reader, :by)
                on conflict do nothing
                """)
            .param("reader", reader)
            .param("by", by)
            .update()
        == 1;
  }

  void read(String inspection, int number, String file, UUID account) {
    database
        .sql(
            """
            insert into embargo_read (inspection, number, file, account)
            values (:inspection, :number, :file, :account)
            """)
        .param("inspection", inspection)
        .param("number", number)
        .param("file", file)
        .param("account", account)
        .update();
  }

  /// The latest first.
  List<Read> reads(String inspection, int most) {
    return database
        .sql(
            """
            select embargo_read.*, account.name from embargo_read
            join account on account.id = embargo_read.account
            where inspection = :inspection order by embargo_read.id desc limit :most
            """)
        .param("inspection", inspection)
        .param("most", most)
        .query((row, _) ->
            new Read(
                row.getString("name"),
                row.getInt("number"),
                row.getString("file"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
