package plumbline.web.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.fieldwork.CaseRecord;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.Ruling;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.StateChange;

/// What was said about cases, and the steps from state to state.
@Repository
public class Records {
  private final JdbcClient database;

  Records(JdbcClient database) {
    this.database = database;
  }

  /// A reading of a case as it was kept: entries and steps in the order of their arrival.
  public record Kept(List<Entry> entries, List<StateChange> moves) {
    private static final Kept NOTHING = new Kept(List.of(), List.of());

    public Kept {
      entries = List.copyOf(entries);
      moves = List.copyOf(moves);
    }

    public CaseState state() {
      return CaseState.of(CaseRecord.of(entries), moves);
    }
  }

  /// One reading of one case.
  public Kept of(String inspection, int number, AnyReading reading) {
    List<Entry> entries =
        database
            .sql(
                """
                select * from entry
                where inspection = :inspection and number = :number and reading = :reading
                order by arrived
                """)
            .param("inspection", inspection)
            .param("number", number)
            .param("reading", reading.code())
            .query((row, _) -> entry(row))
            .list();
    return new Kept(entries, moves(inspection, number, reading));
  }

  private List<StateChange> moves(String inspection, int number, AnyReading reading) {
    return database
        .sql(
            """
            select * from case_move
            where inspection = :inspection and number = :number and reading = :reading
            order by arrived
            """)
        .param("inspection", inspection)
        .param("number", number)
        .param("reading", reading.code())
        .query((row, _) -> move(row))
        .list();
  }

  /// One reading of every case of an inspection, by the case’s number.
  public Map<Integer, Kept> of(String inspection, Reading reading) {
    Map<Integer, List<Entry>> entries = new TreeMap<>();
    database
        .sql(
            """
            select * from entry where inspection = :inspection and reading = :reading
            order by arrived
            """)
        .param("inspection", inspection)
        .param("reading", reading.code())
        .query(row -> {
          entries.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>()).add(entry(row));
        });
    Map<Integer, List<StateChange>> moves = new TreeMap<>();
    database
        .sql(
            """
            select * from case_move where inspection = :inspection and reading = :reading
            order by arrived
            """)
        .param("inspection", inspection)
        .param("reading", reading.code())
        .query(row -> {
          moves.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>()).add(move(row));
        });
    Map<Integer, Kept> kept = new TreeMap<>();
    entries.forEach(
        (number, said) -> kept.put(number, new Kept(said, moves.getOrDefault(number, List.of()))));
    return kept;
  }

  /// The inspections in which somebody has submitted a second reading.
  public Set<String> inspectionsReadTwice() {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct inspection from case_move
                where reading = 'second' and to_state = 'submitted'
                """)
            .query(String.class)
            .list());
  }

  /// The cases about which anything was ever said, by their numbers.
  public Set<Integer> begun(String inspection) {
    return Set.copyOf(
        database
            .sql("select distinct number from entry where inspection = :inspection")
            .param("inspection", inspection)
            .query(Integer.class)
            .list());
  }

  /// Who said something about a case for calibration, in the order in which they began.
  public List<CalibrationReading> calibrations(String inspection, int number) {
    return database
        .sql(
            """
            select reading from entry
            where inspection = :inspection and number = :number
              and reading like 'calibration-%'
            group by reading order by min(arrived)
            """)
        .param("inspection", inspection)
        .param("number", number)
        .query((row, _) -> String.valueOf(row.getString("reading")))
        .list()
        .stream()
        .flatMap(code -> CalibrationReading.parse(code).stream())
        .toList();
  }

  /// What is kept under a number of [#of(String, Reading)].
  public static Kept at(Map<Integer, Kept> kept, int number) {
    return kept.getOrDefault(number, Kept.NOTHING);
  }

  /// Reads a row of the table `entry`.
  public static Entry entry(ResultSet row) throws SQLException {
    String slot = row.getString("slot");
    if (!(Slot.parse(slot) instanceof Ruling.Allowed<Slot>(Slot known))) {
      throw new IllegalStateException("A stored entry is about nothing known: " + slot);
    }
    return new Entry(
        row.getObject("id", UUID.class),
        known,
        row.getString("value"),
        row.getString("reason"),
        row.getObject("by", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        ids(row.getArray("replaces")));
  }

  private static Set<UUID> ids(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray())
        .map(UUID.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static StateChange move(ResultSet row) throws SQLException {
    return new StateChange(
        CaseState.parse(row.getString("from_state")).orElseThrow(),
        CaseState.parse(row.getString("to_state")).orElseThrow(),
        row.getObject("by", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("reason"));
  }
}
