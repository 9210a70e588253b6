package plumbline.web.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The declared conflicts of interest, and which were ended.
@Repository
public class Conflicts {
  private final JdbcClient database;

  Conflicts(JdbcClient database) {
    this.database = database;
  }

  /// Every conflict with a service, also the ended ones, in the order in which they were declared.
  public List<DeclaredConflict> with(String service) {
    return database
        .sql(
            """
            select declared_conflict.*, conflict_ended.reason as ended
            from declared_conflict
            left join conflict_ended on conflict_ended.declared_conflict = declared_conflict.id
            where service = :service order by declared_at, id
            """)
        .param("service", service)
        .query((row, _) -> read(row))
        .list();
  }

  void declare(UUID account, String service, String reason) {
    database
        .sql(
            """
            insert into declared_conflict (id, account, service, reason, declared_by)
            values (:id, :account, :service, :reason, :account)
            """)
        .param("id", UUID.randomUUID())
        .param("account", account)
        .param("service", service)
        .param("reason", reason)
        .update();
  }

  /// Ends a conflict of this person with this service; false where there is none to end.
  boolean end(UUID conflict, UUID account, String service, String reason) {
    return database
            .sql(
                """
                insert into conflict_ended (declared_conflict, reason, ended_by)
                select id, :reason, :account from declared_conflict
                where id = :conflict and account = :account and service = :service
                on conflict do nothing
                """)
            .param("conflict", conflict)
            .param("account", account)
            .param("service", service)
            .param("reason", reason)
            .update()
        == 1;
  }

  private static DeclaredConflict read(ResultSet row) throws SQLException {
    return new DeclaredConflict(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("reason"),
        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("ended")));
  }
}
