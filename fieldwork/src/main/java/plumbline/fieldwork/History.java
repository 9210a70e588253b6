package plumbline.fieldwork;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Everything that was ever said about one slot. An entry replaces those that its writer saw, so
/// the entries form a graph; clocks of browsers are wrong, and play no part.
///
/// @param entries each behind those that it replaces, else in the order of their arrival
public record History(List<Entry> entries, Held held) {
  public static final History NONE = new History(List.of(), new Held.Nothing(List.of()));

  public History {
    entries = List.copyOf(entries);
  }

  /// @param arrived the entries of one slot, each once, in the order of their arrival
  static History of(List<Entry> arrived) {
    if (arrived.size() == 1) { // as nearly everywhere: nothing else could replace it
      return new History(arrived, Held.of(arrived));
    }
    Map<UUID, Entry> byId = new LinkedHashMap<>();
    arrived.forEach(entry -> byId.put(entry.id(), entry));
    return new History(ordered(arrived, byId), Held.of(current(byId)));
  }

  /// The entries that nobody replaced. An entry that no such entry replaces, directly or through
  /// others, is current as well: entries that replace each other in a circle hide nothing.
  private static List<Entry> current(Map<UUID, Entry> byId) {
    Set<UUID> replaced =
        byId.values().stream()
            .flatMap(entry -> entry.replaces().stream())
            .collect(Collectors.toSet());
    Set<UUID> seen =
        behind(byId.keySet().stream().filter(id -> !replaced.contains(id)).toList(), byId);
    return byId.values().stream()
        .filter(entry -> !replaced.contains(entry.id()) || !seen.contains(entry.id()))
        .toList();
  }

  /// These entries and all that they replace, directly or through others.
  static Set<UUID> behind(Collection<UUID> ids, Map<UUID, Entry> byId) {
    Set<UUID> seen = new HashSet<>();
    Deque<UUID> open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      UUID id = open.pop();
      Entry entry = byId.get(id);
      if (entry != null && seen.add(id)) {
        open.addAll(entry.replaces());
      }
    }
    return seen;
  }

  private static List<Entry> ordered(List<Entry> arrived, Map<UUID, Entry> byId) {
    Map<UUID, List<Integer>> replacedBy = new LinkedHashMap<>();
    int[] awaited = new int[arrived.size()];
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int at = 0; at < arrived.size(); at++) {
      for (UUID id : arrived.get(at).replaces()) {
        if (byId.containsKey(id)) {
          awaited[at]++;
          replacedBy.computeIfAbsent(id, _ -> new ArrayList<>()).add(at);
        }
      }
      if (awaited[at] == 0) {
        ready.add(at);
      }
    }
    Set<Entry> ordered = new LinkedHashSet<>();
    for (Integer next = ready.poll(); next != null; next = ready.poll()) {
      Entry entry = arrived.get(next);
      ordered.add(entry);
      for (int at : replacedBy.getOrDefault(entry.id(), List.of())) {
        awaited[at]--;
        if (awaited[at] == 0) {
          ready.add(at);
        }
      }
    }
    ordered.addAll(arrived); // what is left replaces each other in a circle
    return List.copyOf(ordered);
  }
}
