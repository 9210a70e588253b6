package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was said about one case: a function of the entries alone. An entry that came twice is one;
/// an entry that came before the one it replaces still replaces it.
public final class CaseRecord {
  private final Map<UUID, Entry> byId;
  private final Map<Slot, History> histories;

  private CaseRecord(Map<UUID, Entry> byId, Map<Slot, History> histories) {
    this.byId = Collections.unmodifiableMap(byId);
    this.histories = Collections.unmodifiableMap(histories);
  }

  /// @param arrived the entries in the order of their arrival
  /// @throws IllegalArgumentException if two different entries have one id, which [Saves] never
  ///   lets in
  public static CaseRecord of(List<Entry> arrived) {
    Map<UUID, Entry> byId = new LinkedHashMap<>();
    Map<Slot, List<Entry>> bySlot = new LinkedHashMap<>();
    for (Entry entry : arrived) {
      Entry earlier = byId.putIfAbsent(entry.id(), entry);
      if (earlier == null) {
        bySlot.computeIfAbsent(entry.slot(), _ -> new ArrayList<>()).add(entry);
      } else if (!entry.repeats(earlier)) {
        throw new IllegalArgumentException("Two different entries have the id " + entry.id());
      }
    }
    Map<Slot, History> histories = new LinkedHashMap<>();
    bySlot.forEach((slot, entries) -> histories.put(slot, History.of(entries)));
    return new CaseRecord(byId, histories);
  }

  public boolean isEmpty() {
    return byId.isEmpty();
  }

  /// Every entry, in the order of arrival.
  public List<Entry> entries() {
    return List.copyOf(byId.values());
  }

  public Optional<Entry> entry(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Everything that anything was ever said about, in the order in which it first was.
  public Map<Slot, History> histories() {
    return histories;
  }

  public History history(Slot slot) {
    return histories.getOrDefault(slot, History.NONE);
  }

  public Held held(Slot slot) {
    return history(slot).held();
  }

  /// Whether an entry would replace one that replaces it, directly or through others.
  boolean closesCircle(Entry entry) {
    return entry.replaces().contains(entry.id())
        || History.behind(entry.replaces(), byId).stream()
            .flatMap(id -> entry(id).stream())
            .anyMatch(seen -> seen.replaces().contains(entry.id()));
  }
}
