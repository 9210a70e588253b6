package plumbline.web.service;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queries and replies about what services were asked for.
@Repository
class Messages {
  private final JdbcClient database;

  Messages(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection, in the order in which they were said.
  List<Message> of(String inspection) {
    return database
        .sql(
            """
            select item, kind, words, at, account.name as by
            from service_message join account on account.id = service_message.by
            where inspection = :inspection order by arrived
            """)
        .param("inspection", inspection)
        .query((row, _) ->
            new Message(
                row.getString("item"),
                Message.Kind.of(row.getString("kind")),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by")))
        .list();
  }

  void add(String inspection, String item, Message.Kind kind, String words, UUID by) {
    database
        .sql(
            """
            insert into service_message (inspection, item, kind, words, by)
            values (:inspection, :item, :kind, :words, :by)
            """)
        .param("inspection", inspection)
        .param("item", item)
        .param("kind", kind.code())
        .param("words", words)
        .param("by", by)
        .update();
  }
}
