package plumbline.web.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The names under which people know each other.
@Component
public class Names {
  private final JdbcClient database;

  Names(JdbcClient database) {
    this.database = database;
  }

  /// The names of these accounts; none for an id of which there is no account.
  public Map<UUID, String> of(Collection<UUID> accounts) {
    Map<UUID, String> names = new LinkedHashMap<>();
    if (!accounts.isEmpty()) {
      database
          .sql("select id, name from account where id in (:ids)")
          .param("ids", Set.copyOf(accounts))
          .query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
          });
    }
    return names;
  }
}
