package plumbline.web.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What services were asked for, and by which day.
@Repository
class Requests {
  private final JdbcClient database;

  Requests(JdbcClient database) {
    this.database = database;
  }

  /// What holds for each item that was asked for.
  Map<String, Request> of(String inspection) {
    Map<String, Request> requests = new HashMap<>();
    database
        .sql(
            """
            select distinct on (item) item, revision, due, sent_at
            from service_request where inspection = :inspection order by item, revision desc
            """)
        .param("inspection", inspection)
        .query(row -> {
          requests.put(
              row.getString("item"),
              new Request(
                  row.getInt("revision"),
                  row.getObject("due", LocalDate.class),
                  row.getObject("sent_at", OffsetDateTime.class).toInstant()));
        });
    return requests;
  }

  /// Adds a request under a revision; false where somebody took that revision in between.
  boolean add(String inspection, String item, int revision, LocalDate due, UUID by) {
    return database
            .sql(
                """
                insert into service_request (inspection, item, revision, due, sent_by)
                values (:inspection, :item, :revision, :due, :by) on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("item", item)
            .param("revision", revision)
            .param("due", due)
            .param("by", by)
            .update()
        == 1;
  }
}
