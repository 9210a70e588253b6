package plumbline.web.allocation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many readings each person can take, where somebody said so.
@Repository
class Capacities {
  private final JdbcClient database;

  Capacities(JdbcClient database) {
    this.database = database;
  }

  /// @param revision counts up from 1
  record Capacity(int revision, int readings) {}

  Map<UUID, Capacity> of(String inspection) {
    Map<UUID, Capacity> capacities = new HashMap<>();
    database
        .sql(
            """
            select distinct on (account) account, revision, readings from reading_capacity
            where inspection = :inspection order by account, revision desc
            """)
        .param("inspection", inspection)
        .query(row -> {
          capacities.put(
              row.getObject("account", UUID.class),
              new Capacity(row.getInt("revision"), row.getInt("readings")));
        });
    return capacities;
  }

  /// Adds a capacity under its revision; false where somebody took that revision in between.
  boolean add(String inspection, UUID account, Capacity capacity, UUID by) {
    return database
            .sql(
                """
                insert into reading_capacity (inspection, account, revision, readings, set_by)
                values (:inspection, :account, :revision, :readings, :by) on conflict do nothing
                """)
            .param("inspection", inspection)
            .param("account", account)
            .param("revision", capacity.revision())
            .param("readings", capacity.readings())
            .param("by", by)
            .update()
        == 1;
  }
}
