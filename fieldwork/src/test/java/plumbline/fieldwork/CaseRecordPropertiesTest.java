package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.fieldwork.Desk.id;
import static plumbline.fieldwork.Desk.person;
import static plumbline.fieldwork.Desk.slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assumptions;

/// Several people write about one case, each from what they last saw, over connections that lose,
/// repeat and reorder.
class CaseRecordPropertiesTest {
  private static final List<String> SLOTS = List.of("answer 2.1.1", "note 2.1.1", "factor safety");

  /// Somebody writes.
  ///
  /// @param synced whether they have just seen all that was written before
  record Step(int writer, int slot, String value, boolean synced) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of("yes", "no", ""),
            Arbitraries.of(true, false, false))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }

  /// What the steps write: everybody replaces what is current among the entries that they saw, by a
  /// reckoning of its own.
  private static List<Entry> written(List<Step> steps) {
    List<Entry> all = new ArrayList<>();
    Map<Integer, List<Entry>> seen = new HashMap<>();
    for (Step step : steps) {
      List<Entry> mine = seen.computeIfAbsent(step.writer(), _ -> new ArrayList<>());
      if (step.synced()) {
        mine.clear();
        mine.addAll(all);
      }
      Set<UUID> current = new HashSet<>();
      for (Entry entry : mine) {
        if (entry.slot().equals(slot(SLOTS.get(step.slot())))) {
          current.removeAll(entry.replaces());
          current.add(entry.id());
        }
      }
      Entry entry =
          Desk.entry(
              all.size() + 1, SLOTS.get(step.slot()), step.value(), person(step.writer()), current);
      mine.add(entry);
      all.add(entry);
    }
    return all;
  }

  private static Map<Slot, Set<Entry>> current(CaseRecord record) {
    return record.histories().keySet().stream()
        .collect(Collectors.toMap(slot -> slot, slot -> Set.copyOf(record.held(slot).entries())));
  }

  @Property
  void any_order_of_arrival_and_any_repetition_gives_the_same_record(
      @ForAll("steps") List<Step> steps, @ForAll long chance) {
    List<Entry> entries = written(steps);
    List<Entry> arrived = new ArrayList<>(entries);
    arrived.addAll(entries.subList(0, entries.size() / 2));
    Collections.shuffle(arrived, new Random(chance));
    CaseRecord record = CaseRecord.of(entries);
    CaseRecord other = CaseRecord.of(arrived);
    assertThat(current(other)).isEqualTo(current(record));
    assertThat(other.entries()).containsExactlyInAnyOrderElementsOf(record.entries());
    for (Slot slot : record.histories().keySet()) {
      assertThat(other.held(slot)).hasSameClassAs(record.held(slot));
      assertThat(other.held(slot).value()).isEqualTo(record.held(slot).value());
    }
  }

  @Property
  void nothing_that_was_entered_is_missing_from_the_history(
      @ForAll("steps") List<Step> steps, @ForAll long chance) {
    List<Entry> entries = written(steps);
    Collections.shuffle(entries, new Random(chance));
    CaseRecord record = CaseRecord.of(entries);
    assertThat(record.histories().values().stream().flatMap(history -> history.entries().stream()))
        .containsExactlyInAnyOrderElementsOf(entries);
  }

  @Property
  void an_entry_stands_behind_those_it_replaces(
      @ForAll("steps") List<Step> steps, @ForAll long chance) {
    List<Entry> entries = written(steps);
    Collections.shuffle(entries, new Random(chance));
    for (History history : CaseRecord.of(entries).histories().values()) {
      List<UUID> order = history.entries().stream().map(Entry::id).toList();
      for (Entry entry : history.entries()) {
        assertThat(order.subList(0, order.indexOf(entry.id()))).containsAll(entry.replaces());
      }
    }
  }

  /// Nobody is overwritten who was not seen: an entry is current unless somebody replaced it who
  /// named it.
  @Property
  void an_entry_is_current_until_somebody_who_saw_it_replaces_it(
      @ForAll("steps") List<Step> steps) {
    List<Entry> entries = written(steps);
    Set<UUID> replaced =
        entries.stream().flatMap(entry -> entry.replaces().stream()).collect(Collectors.toSet());
    assertThat(current(CaseRecord.of(entries)).values().stream().flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(
            entries.stream().filter(entry -> !replaced.contains(entry.id())).toList());
  }

  @Property
  void two_writers_who_did_not_see_each_other_always_clash_and_a_third_settles_it(
      @ForAll("steps") List<Step> before, @ForAll boolean sameValue) {
    List<Entry> entries = written(before);
    Set<UUID> seen = CaseRecord.of(entries).held(slot(SLOTS.getFirst())).toReplace();
    Entry ann = Desk.entry(101, SLOTS.getFirst(), "yes", Desk.ANN, seen);
    Entry ben = Desk.entry(102, SLOTS.getFirst(), sameValue ? "yes" : "no", Desk.BEN, seen);
    entries.add(ann);
    entries.add(ben);
    Held clash = CaseRecord.of(entries).held(slot(SLOTS.getFirst()));
    assertThat(clash).isEqualTo(new Held.Clash(List.of(ann, ben)));
    Entry settled = Desk.entry(103, SLOTS.getFirst(), "no", Desk.ANN, clash.toReplace());
    entries.add(settled);
    assertThat(CaseRecord.of(entries).held(slot(SLOTS.getFirst())))
        .isEqualTo(new Held.One(settled));
  }

  /// Whatever a browser gone wrong may send: each entry replaces any others, itself and unknown
  /// ones too.
  @Property
  void however_entries_replace_each_other_every_one_is_current_or_replaced_by_a_current_one(
      @ForAll @IntRange(min = 1, max = 7) int size, @ForAll long chance) {
    Random random = new Random(chance);
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      Set<UUID> replaces = new HashSet<>();
      for (int other = 0; other <= size; other++) {
        if (random.nextInt(3) == 0) {
          replaces.add(id(other));
        }
      }
      entries.add(Desk.entry(at, SLOTS.getFirst(), "yes", Desk.ANN, replaces));
    }
    CaseRecord record = CaseRecord.of(entries);
    Set<UUID> told = new HashSet<>(record.held(slot(SLOTS.getFirst())).toReplace());
    for (int round = 0; round < size; round++) {
      entries.stream()
          .filter(entry -> told.contains(entry.id()))
          .forEach(entry -> told.addAll(entry.replaces()));
    }
    assertThat(told).containsAll(entries.stream().map(Entry::id).toList());
    Collections.shuffle(entries, random);
    assertThat(current(CaseRecord.of(entries))).isEqualTo(current(record));
  }

  @Property
  void what_the_door_lets_in_never_goes_round_in_a_circle(
      @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 25) int at) {
    List<Entry> entries = written(steps);
    Assumptions.assumeThat(entries).hasSizeGreaterThanOrEqualTo(at);
    Entry late = entries.remove(at - 1);
    Entry turned =
        new Entry(
            late.id(),
            late.slot(),
            late.value(),
            "",
            late.by(),
            late.at(),
            entries.stream()
                .filter(entry -> entry.replaces().contains(late.id()))
                .map(Entry::id)
                .collect(Collectors.toSet()));
    assertThat(CaseRecord.of(entries).closesCircle(turned)).isEqualTo(!turned.replaces().isEmpty());
    assertThat(CaseRecord.of(entries).closesCircle(late)).isFalse();
  }
}
