package plumbline.web.service;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.returns.Query;

/// What services confirmed about their figures.
@Repository
class Confirmations {
  private final JdbcClient database;

  Confirmations(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection, the latest first.
  List<Confirmation> of(String inspection) {
    return database
        .sql(
            """
            select query, working, reason, at, account.name as by
            from service_confirmation join account on account.id = service_confirmation.by
            where inspection = :inspection order by arrived desc
            """)
        .param("inspection", inspection)
        .query((row, _) ->
            new Confirmation(
                row.getString("query"),
                row.getString("working"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by")))
        .list();
  }

  void add(String inspection, Query query, String reason, UUID by) {
    database
        .sql(
            """
            insert into service_confirmation (inspection, query, working, reason, by)
            values (:inspection, :query, :working, :reason, :by)
            """)
        .param("inspection", inspection)
        .param("query", query.id())
        .param("working", query.working())
        .param("reason", reason)
        .param("by", by)
        .update();
  }
}
