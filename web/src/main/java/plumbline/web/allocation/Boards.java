package plumbline.web.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.fieldwork.Entry;
import plumbline.web.access.Role;
import plumbline.web.cases.AssignmentChange;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Records;
import plumbline.web.people.Teams;
import plumbline.web.planning.PlannedInspection;

/// Reads boards from what is stored, and stores what was decided on them.
@Component
class Boards {
  private static final Set<Role> READERS =
      Set.of(Role.LEAD_INSPECTOR, Role.INSPECTOR, Role.ASSISTANT_INSPECTOR);

  private final Cases cases;
  private final Records records;
  private final Assignments assignments;
  private final InterviewTimes times;
  private final Conflicts conflicts;
  private final Capacities capacities;
  private final Teams teams;

  Boards(
      Cases cases,
      Records records,
      Assignments assignments,
      InterviewTimes times,
      Conflicts conflicts,
      Capacities capacities,
      Teams teams) {
    this.cases = cases;
    this.records = records;
    this.assignments = assignments;
    this.times = times;
    this.conflicts = conflicts;
    this.capacities = capacities;
    this.teams = teams;
  }

  Board of(PlannedInspection inspection) {
    String id = inspection.id();
    Map<Integer, List<AssignmentChange>> changes =
        assignments.history(id).stream().collect(Collectors.groupingBy(AssignmentChange::number));
    Map<Integer, Records.Kept> first = records.of(id, Reading.FIRST);
    Map<Integer, Records.Kept> second = records.of(id, Reading.SECOND);
    List<BoardCase> rows =
        cases.inspected(id).stream()
            .map(one ->
                new BoardCase(
                    one,
                    changes.getOrDefault(one.number(), List.of()),
                    Records.at(first, one.number()).state(),
                    Records.at(second, one.number()).state(),
                    Map.of(
                        Reading.FIRST,
                        writers(Records.at(first, one.number())),
                        Reading.SECOND,
                        writers(Records.at(second, one.number())))))
            .toList();
    return new Board(
        inspection.service().name(),
        rows,
        readers(inspection),
        times.of(id),
        assignments.readers(id));
  }

  private static Set<UUID> writers(Records.Kept kept) {
    return kept.entries().stream().map(Entry::by).collect(Collectors.toUnmodifiableSet());
  }

  /// Each person once, with the first of their roles.
  private List<BoardReader> readers(PlannedInspection inspection) {
    Map<UUID, DeclaredConflict> current = new HashMap<>();
    conflicts.with(inspection.service().id()).stream()
        .filter(DeclaredConflict::isCurrent)
        .forEach(conflict -> current.put(conflict.account(), conflict));
    Map<UUID, Capacities.Capacity> said = capacities.of(inspection.id());
    Map<UUID, BoardReader> readers = new LinkedHashMap<>();
    teams.of(inspection.id()).stream()
        .filter(member -> READERS.contains(member.role().role()))
        .sorted(
            Comparator.comparing((Teams.Member member) -> member.role().role())
                .thenComparing(member -> member.account().name()))
        .forEach(member -> {
          UUID id = member.account().id();
          Capacities.Capacity capacity = said.get(id);
          readers.putIfAbsent(
              id,
              new BoardReader(
                  id,
                  member.account().name(),
                  member.role().role(),
                  capacity == null ? OptionalInt.empty() : OptionalInt.of(capacity.readings()),
                  capacity == null ? 0 : capacity.revision(),
                  Optional.ofNullable(current.get(id))));
        });
    return new ArrayList<>(readers.values());
  }

  /// Stores the rows of a board that nobody else changed meanwhile.
  ///
  /// @return whether every row was
  @Transactional
  public boolean store(String inspection, SentBoard sent, String reason, UUID by) {
    boolean all = true;
    for (Map.Entry<Integer, CaseAssignment> row : sent.rowsToStore().entrySet()) {
      all &= assignments.add(inspection, row.getKey(), row.getValue(), reason, Optional.of(by));
    }
    for (Map.Entry<UUID, Capacities.Capacity> row : sent.capacitiesToStore().entrySet()) {
      all &= capacities.add(inspection, row.getKey(), row.getValue(), by);
    }
    return all && !sent.isOvertaken();
  }
}
