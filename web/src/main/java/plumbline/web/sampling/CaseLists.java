package plumbline.web.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.document.ContentHash;
import plumbline.sampling.DateOrder;

/// The case lists that services sent. Each is kept as its bytes, so that anybody who has the file
/// can see that it is the one.
@Repository
class CaseLists {
  private static final String SELECT =
      """
      select case_list.revision, file_name, sha256, cases, dates, received_at,
        coalesce(account.name, 'Plumbline') as by
      from case_list left join account on account.id = case_list.received_by
      where inspection = :inspection
      """;

  private final JdbcClient database;

  CaseLists(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection, the latest first.
  List<SentList> all(String inspection) {
    return database
        .sql(SELECT + "order by revision desc")
        .param("inspection", inspection)
        .query(CaseLists::read)
        .list();
  }

  Optional<SentList> latest(String inspection) {
    return database
        .sql(SELECT + "order by revision desc limit 1")
        .param("inspection", inspection)
        .query(CaseLists::read)
        .optional();
  }

  Optional<SentList> find(String inspection, int revision) {
    return database
        .sql(SELECT + "and case_list.revision = :revision")
        .param("inspection", inspection)
        .param("revision", revision)
        .query(CaseLists::read)
        .optional();
  }

  byte[] content(String inspection, int revision) {
    return database
        .sql(
            "select content from case_list where inspection = :inspection and revision = :revision")
        .param("inspection", inspection)
        .param("revision", revision)
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  /// Adds a list as the next revision; false where somebody else’s took it in between.
  boolean add(
      String inspection, String fileName, byte[] content, int cases, DateOrder dates, UUID by) {
    return database
            .sql(
                """
                insert into case_list
                  (inspection, revision, file_name, content, sha256, cases, dates, received_by)
                select :inspection, 1 + count(*), :name, :content, :hash, :cases, :dates, :by
                from case_list where inspection = :inspection
                on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("name", fileName)
            .param("content", content)
            .param("hash", ContentHash.of(content).hex())
            .param("cases", cases)
            .param("dates", SentList.code(dates))
            .param("by", by)
            .update()
        == 1;
  }

  private static SentList read(ResultSet row, int number) throws SQLException {
    return new SentList(
        row.getInt("revision"),
        row.getString("file_name"),
        new ContentHash(row.getString("sha256")),
        row.getInt("cases"),
        SentList.dates(row.getString("dates")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("by"));
  }
}
