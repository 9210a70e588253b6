package plumbline.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The entries that a server’s database holds, read by SQL.
record KeptEntries(List<Inspector.Sent> entries) {
  KeptEntries {
    entries = List.copyOf(entries);
  }

  /// @param missing acknowledged, and not there
  /// @param doubled there twice, under one id or as a second heir of the same entry
  /// @param changed there with other words than those that were sent
  /// @param strange there, and never sent
  record Comparison(int missing, int doubled, int changed, int strange) {}

  static KeptEntries in(Connection database) throws SQLException {
    List<Inspector.Sent> entries = new ArrayList<>();
    try (PreparedStatement statement =
            database.prepareStatement(
                "select id, inspection, number, slot, value, replaces, by from entry");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        entries.add(
            new Inspector.Sent(
                rows.getObject("id", UUID.class),
                String.valueOf(rows.getString("inspection")),
                rows.getInt("number"),
                String.valueOf(rows.getString("slot")),
                String.valueOf(rows.getString("value")),
                replaced(rows.getArray("replaces")),
                rows.getObject("by", UUID.class)));
      }
    }
    return new KeptEntries(entries);
  }

  private static Optional<UUID> replaced(Array ids) throws SQLException {
    return Arrays.stream((Object[]) ids.getArray()).map(UUID.class::cast).findFirst();
  }

  /// How many of these are there.
  int count(Collection<Inspector.Sent> sent) {
    Set<UUID> kept = new HashSet<>();
    entries.forEach(one -> kept.add(one.id()));
    return (int) sent.stream().filter(one -> kept.contains(one.id())).count();
  }

  /// @param acknowledged all that was sent, when nothing waits for its answer any more
  Comparison compare(Collection<Inspector.Sent> acknowledged) {
    Map<UUID, Inspector.Sent> sent = new HashMap<>();
    acknowledged.forEach(one -> sent.put(one.id(), one));
    Set<UUID> ids = new HashSet<>();
    Set<List<Object>> places = new HashSet<>();
    int doubled = 0;
    int changed = 0;
    int strange = 0;
    for (Inspector.Sent one : entries) {
      boolean isNew = ids.add(one.id());
      boolean isOnlyHeir =
          places.add(List.of(one.inspection(), one.number(), one.slot(), one.replaces()));
      if (!isNew || !isOnlyHeir) {
        doubled++;
      }
      Inspector.Sent asSent = sent.get(one.id());
      if (asSent == null) {
        strange++;
      } else if (!asSent.equals(one)) {
        changed++;
      }
    }
    Set<UUID> missing = new HashSet<>(sent.keySet());
    missing.removeAll(ids);
    return new Comparison(missing.size(), doubled, changed, strange);
  }
}
