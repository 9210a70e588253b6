package plumbline.web.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plumbline.fieldwork.CaseFacts;
import plumbline.fieldwork.CaseRecord;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.StateChange;
import plumbline.framework.Framework;
import plumbline.web.cases.AnyReading;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Records;
import plumbline.web.database.Together;
import plumbline.web.planning.Inspections;

/// What a save needs, in one look at the database and one write: it is asked for with every answer
/// that is given.
@Repository
class Desk {
  private final JdbcClient database;
  private final Inspections inspections;
  private final Cases cases;
  private final Assessments assessments;
  private final Map<OfCase, Fixed> fixed = new ConcurrentHashMap<>();
  private final Together<Look, Seen> looks = new Together<>(this::look);
  private final Together<Add, Added> adds = new Together<>(this::add);

  Desk(JdbcClient database, Inspections inspections, Cases cases, Assessments assessments) {
    this.database = database;
    this.inspections = inspections;
    this.cases = cases;
    this.assessments = assessments;
  }

  /// A reading of a case.
  record Id(String inspection, int number, AnyReading reading) {}

  private record Look(Id id, Slot slot) {}

  /// An entry to be added, if the case has taken as many steps as its writer’s request saw.
  private record Add(Id id, Entry entry, long movesSeen) {}

  /// What never changes about a case.
  record Fixed(Framework framework, CaseFacts facts, boolean secondRead) {}

  private record OfCase(String inspection, int number) {}

  /// What is known about one slot of a case at the moment of a save.
  ///
  /// @param ofSlot what was said about the slot, and nothing else
  /// @param moves how many steps the case has taken, those of its calibration among them
  record Seen(
      CaseRecord ofSlot,
      CaseState state,
      long moves,
      boolean withdrawn,
      CalibrationStep calibration,
      CaseAssignment assignment) {}

  /// How far the calibration of a case is, by how many steps it has taken.
  enum CalibrationStep {
    NONE,
    OPEN,
    CLOSED;

    private static CalibrationStep after(int steps) {
      return switch (steps) {
        case 0 -> NONE;
        case 1 -> OPEN;
        default -> CLOSED;
      };
    }
  }

  Optional<Fixed> fixed(Id id) {
    OfCase one = new OfCase(id.inspection(), id.number());
    Fixed known = fixed.get(one);
    if (known == null) {
      known =
          inspections
              .find(id.inspection())
              .flatMap(inspection ->
                  cases
                      .find(id.inspection(), id.number())
                      .map(sampled ->
                          new Fixed(
                              assessments.framework(inspection),
                              sampled.facts(),
                              sampled.secondRead())))
              .orElse(null);
      if (known != null) {
        fixed.put(one, known);
      }
    }
    return Optional.ofNullable(known);
  }

  /// What is known about the slot now.
  Seen look(Id id, Slot slot) {
    return looks.ask(new Look(id, slot));
  }

  private List<Seen> look(List<Look> looks) {
    List<Gathered> gathered = looks.stream().map(_ -> new Gathered()).toList();
    database
        .sql(
            """
            select asked.at as asked, entry.*, state, moves, calibration, withdrawn,
              reader, second_reader
            from unnest(:inspections, :numbers, :readings, :slots)
              with ordinality as asked (inspection, number, reading, slot, at)
            cross join lateral (
              select
                (
                  select to_state from case_move
                  where inspection = asked.inspection and number = asked.number
                    and reading = asked.reading
                  order by arrived desc limit 1
                ) as state,
                (
                  select count(*) from case_move
                  where inspection = asked.inspection and number = asked.number
                    and reading = asked.reading
                ) as moves,
                (
                  select count(*) from calibration
                  where inspection = asked.inspection and number = asked.number
                ) as calibration,
                exists (
                  select from case_withdrawn
                  where inspection = asked.inspection and number = asked.number
                ) as withdrawn
            ) as here
            left join lateral (
              select reader, second_reader from assignment
              where inspection = asked.inspection and number = asked.number
              order by revision desc limit 1
            ) as assigned on true
            left join entry on entry.inspection = asked.inspection and entry.number = asked.number
              and entry.reading = asked.reading and entry.slot = asked.slot
            order by arrived
            """)
        .param("inspections", texts(looks, look -> look.id().inspection()))
        .param("numbers", numbers(looks, look -> look.id().number()))
        .param("readings", texts(looks, look -> look.id().reading().code()))
        .param("slots", texts(looks, look -> look.slot().text()))
        .query(row -> {
          gathered.get(row.getInt("asked") - 1).add(row);
        });
    return gathered.stream().map(Gathered::seen).toList();
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static <T> Integer[] numbers(List<T> all, Function<T, Integer> number) {
    return all.stream().map(number).toArray(Integer[]::new);
  }

  /// The rows about one slot. The steps of a case were checked as they were taken, so the last one
  /// tells the state.
  private static final class Gathered {
    private final List<Entry> entries = new ArrayList<>();
    private CaseState state = CaseState.IN_PROGRESS;
    private long moves;
    private boolean withdrawn;
    private CalibrationStep calibration = CalibrationStep.NONE;
    private CaseAssignment assignment = CaseAssignment.OPEN;

    void add(ResultSet row) throws SQLException {
      state =
          Optional.ofNullable(row.getString("state"))
              .flatMap(CaseState::parse)
              .orElse(CaseState.IN_PROGRESS);
      int steps = row.getInt("calibration");
      calibration = CalibrationStep.after(steps);
      moves = row.getLong("moves") + steps;
      withdrawn = row.getBoolean("withdrawn");
      assignment =
          new CaseAssignment(
              0,
              Optional.ofNullable(row.getObject("reader", UUID.class)),
              Optional.ofNullable(row.getObject("second_reader", UUID.class)),
              Optional.empty());
      if (row.getObject("id") != null) {
        entries.add(Records.entry(row));
      }
    }

    Seen seen() {
      return new Seen(CaseRecord.of(entries), state, moves, withdrawn, calibration, assignment);
    }
  }

  /// What became of an entry that was to be added.
  enum Added {
    ADDED,
    /// One with its id was there.
    THERE,
    /// The case took a step since it was looked at.
    MOVED,
    /// The ratings of the inspection are confirmed.
    CONFIRMED
  }

  Added add(Id id, Entry entry, long movesSeen) {
    return adds.ask(new Add(id, entry, movesSeen));
  }

  /// In the order of their inspections and ids, as every node adds them: so two can never wait for
  /// each other.
  private List<Added> add(List<Add> adds) {
    List<Add> sorted =
        adds.stream()
            .sorted(
                Comparator.comparing((Add add) -> add.id().inspection())
                    .thenComparing(add -> add.entry().id()))
            .toList();
    IdentityHashMap<Add, Added> outcomes = new IdentityHashMap<>();
    database
        .sql(
            """
            select at, add_entry(id, inspection, number, reading, slot, value, reason,
              cast(replaces as uuid[]), by, moves) as outcome
            from unnest(:ids, :inspections, :numbers, :readings, :slots, :values, :reasons,
                :replaces, :by, :moves)
              with ordinality as asked (id, inspection, number, reading, slot, value, reason,
                replaces, by, moves, at)
            """)
        .param("ids", sorted.stream().map(add -> add.entry().id()).toArray(UUID[]::new))
        .param("inspections", texts(sorted, add -> add.id().inspection()))
        .param("numbers", numbers(sorted, add -> add.id().number()))
        .param("readings", texts(sorted, add -> add.id().reading().code()))
        .param("slots", texts(sorted, add -> add.entry().slot().text()))
        .param("values", texts(sorted, add -> add.entry().value()))
        .param("reasons", texts(sorted, add -> add.entry().reason()))
        .param("replaces", texts(sorted, add -> array(add.entry().replaces())))
        .param("by", sorted.stream().map(add -> add.entry().by()).toArray(UUID[]::new))
        .param("moves", sorted.stream().map(Add::movesSeen).toArray(Long[]::new))
        .query(row -> {
          String outcome = String.valueOf(row.getString("outcome"));
          outcomes.put(
              sorted.get(row.getInt("at") - 1), Added.valueOf(outcome.toUpperCase(Locale.ROOT)));
        });
    return adds.stream().map(outcomes::get).toList();
  }

  /// As PostgreSQL writes an array of ids; it has no arrays of arrays of different lengths.
  private static String array(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  void move(Id id, StateChange change) {
    database
        .sql(
            """
            insert into case_move (inspection, number, reading, from_state, to_state, reason, by)
            values (:inspection, :number, :reading, :from, :to, :reason, :by)
            """)
        .param("inspection", id.inspection())
        .param("number", id.number())
        .param("reading", id.reading().code())
        .param("from", change.from().code())
        .param("to", change.to().code())
        .param("reason", change.reason())
        .param("by", change.by())
        .update();
  }
}
