package plumbline.web.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.fieldwork.Consensus;
import plumbline.fieldwork.Ruling;
import plumbline.fieldwork.Slot;

/// What readers agreed on where they had differed.
@Repository
class Consensuses {
  private final JdbcClient database;

  Consensuses(JdbcClient database) {
    this.database = database;
  }

  /// Those of an inspection by the case's number, in the order of their arrival.
  Map<Integer, List<Consensus>> of(String inspection) {
    Map<Integer, List<Consensus>> byCase = new TreeMap<>();
    database
        .sql("select * from consensus where inspection = :inspection order by arrived")
        .param("inspection", inspection)
        .query(row -> {
          byCase.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>()).add(read(row));
        });
    return byCase;
  }

  /// Those of one case, in the order of their arrival.
  List<Consensus> of(String inspection, int number) {
    return database
        .sql(
            """
            select * from consensus where inspection = :inspection and number = :number
            order by arrived
            """)
        .param("inspection", inspection)
        .param("number", number)
        .query((row, _) -> read(row))
        .list();
  }

  void add(String inspection, int number, Consensus consensus) {
    database
        .sql(
            """
            insert into consensus
              (inspection, number, slot, first, second, after, cause, reason, by)
            values
              (:inspection, :number, :slot, :first, :second, :after, :cause, :reason, :by)
            """)
        .param("inspection", inspection)
        .param("number", number)
        .param("slot", consensus.slot().text())
        .param("first", consensus.first().orElse(null))
        .param("second", consensus.second().orElse(null))
        .param("after", consensus.after().orElse(null))
        .param("cause", consensus.cause().code())
        .param("reason", consensus.reason())
        .param("by", consensus.by())
        .update();
  }

  /// Holds up everybody else who would settle something about the case, to the end of the
  /// transaction.
  void hold(String inspection, int number) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('consensus ' || :inspection), :number)")
        .param("inspection", inspection)
        .param("number", number)
        .query((_, _) -> true)
        .single();
  }

  private static Consensus read(ResultSet row) throws SQLException {
    if (!(Slot.parse(row.getString("slot")) instanceof Ruling.Allowed<Slot>(Slot slot))) {
      throw new IllegalStateException("A stored consensus is about nothing known.");
    }
    return new Consensus(
        slot,
        Optional.ofNullable(row.getString("first")),
        Optional.ofNullable(row.getString("second")),
        Optional.ofNullable(row.getString("after")),
        Consensus.Cause.parse(row.getString("cause")).orElseThrow(),
        row.getString("reason"),
        row.getObject("by", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
