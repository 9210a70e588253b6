package plumbline.web.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the panel asks back of the lead inspector, and what was done.
@Repository
class PanelActions {
  private final JdbcClient database;

  PanelActions(JdbcClient database) {
    this.database = database;
  }

  List<PanelAction> of(String inspection) {
    return database
        .sql(
            """
            select panel_action.*, done.words as done_words, done.at as done_at, done.by as done_by
            from panel_action
            left join panel_action_done as done on done.panel_action = panel_action.id
            where inspection = :inspection order by panel_action.at
            """)
        .param("inspection", inspection)
        .query(PanelActions::read)
        .list();
  }

  void add(String inspection, String words, UUID by) {
    database
        .sql(
            """
            insert into panel_action (id, inspection, words, by)
            values (:id, :inspection, :words, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("inspection", inspection)
        .param("words", words)
        .param("by", by)
        .update();
  }

  /// False where it was done already.
  boolean done(UUID action, String words, UUID by) {
    return database
            .sql(
                """
                insert into panel_action_done (panel_action, words, by)
                values (:action, :words, :by)
                on conflict do nothing
                """)
            .param("action", action)
            .param("words", words)
            .param("by", by)
            .update()
        == 1;
  }

  private static PanelAction read(ResultSet row, int index) throws SQLException {
    OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
    Optional<Instant> done = Optional.ofNullable(doneAt).map(OffsetDateTime::toInstant);
    return new PanelAction(
        row.getObject("id", UUID.class),
        row.getString("words"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class),
        done,
        Optional.ofNullable(row.getString("done_words")).orElse(""),
        Optional.ofNullable(row.getObject("done_by", UUID.class)));
  }
}
