package plumbline.web.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import plumbline.planning.AllocationRequest;
import plumbline.planning.Assignment;
import plumbline.web.cases.CaseAssignment;

/// Everything that an allocation is made of, as it is stored now.
///
/// @param service the inspected service’s name
/// @param leavers the names of people who were to read a case, whether they still do or not
record Board(
    String service,
    List<BoardCase> cases,
    List<BoardReader> readers,
    List<InterviewTime> times,
    Map<UUID, String> leavers) {
  Board {
    cases = List.copyOf(cases);
    readers = List.copyOf(readers);
    times = List.copyOf(times);
    leavers = Map.copyOf(leavers);
  }

  /// Of how many readings everybody takes an even share, rounded up.
  int evenShare() {
    long free = readers.stream().filter(reader -> reader.conflict().isEmpty()).count();
    long wanted = cases.size() + cases.stream().filter(each -> each.sampled().secondRead()).count();
    return free == 0 ? 0 : Math.toIntExact((wanted + free - 1) / free);
  }

  int capacity(BoardReader reader) {
    return reader.capacity().orElseGet(this::evenShare);
  }

  boolean hasReader(UUID account) {
    return readers.stream().anyMatch(reader -> reader.id().equals(account));
  }

  /// A time that was not withdrawn.
  boolean hasTime(UUID time) {
    return time(time).filter(known -> !known.withdrawn()).isPresent();
  }

  Optional<InterviewTime> time(UUID id) {
    return times.stream().filter(time -> time.id().equals(id)).findFirst();
  }

  String name(UUID account) {
    return readers.stream()
        .filter(reader -> reader.id().equals(account))
        .map(BoardReader::name)
        .findFirst()
        .or(() -> Optional.ofNullable(leavers.get(account)))
        .orElse("somebody unknown");
  }

  /// @param capacities of each reader
  AllocationRequest request(Map<UUID, Integer> capacities, List<Assignment> fixed) {
    return new AllocationRequest(
        Set.of(service),
        readers.stream()
            .map(reader ->
                reader.inspector(capacities.getOrDefault(reader.id(), capacity(reader)), service))
            .toList(),
        cases.stream().map(BoardCase::allocated).toList(),
        times.stream().filter(time -> !time.withdrawn()).map(InterviewTime::slot).toList(),
        fixed);
  }

  static Assignment assignment(BoardCase about, CaseAssignment decided) {
    return new Assignment(
        about.ref(),
        decided.reader().map(UUID::toString),
        decided.secondReader().map(UUID::toString),
        decided.interview().map(UUID::toString));
  }

  /// Sentences about people and times that call them by their ids, with their names.
  List<String> named(List<String> sentences) {
    Map<String, String> names = new HashMap<>();
    leavers.forEach((id, name) -> names.put(id.toString(), name));
    readers.forEach(reader -> names.put(reader.id().toString(), reader.name()));
    times.forEach(time -> names.put(time.id().toString(), time.words()));
    return sentences.stream()
        .map(words ->
            Ids.PATTERN
                .matcher(words)
                .replaceAll(found ->
                    Matcher.quoteReplacement(
                        names.getOrDefault(found.group(), "somebody unknown"))))
        .toList();
  }
}
