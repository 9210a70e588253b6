package plumbline.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import plumbline.document.Listed;

/// The slots of an inspection, by time.
public record Timetable(List<Slot> slots) {

  /// Two slots at one time that share people or a room.
  ///
  /// @param people their codes, in order
  public record Clash(Slot one, Slot other, List<String> people, Optional<String> room) {
    public Clash {
      people = List.copyOf(people);
    }

    public String words() {
      String who = people.isEmpty() ? "" : Listed.of(people) + " would be in both";
      String where = room.map(name -> "both would be in " + name).orElse("");
      return "%s and %s overlap: %s%s%s."
          .formatted(one, other, who, who.isEmpty() || where.isEmpty() ? "" : ", and ", where);
    }
  }

  public Timetable {
    slots =
        slots.stream().sorted(Comparator.comparing(Slot::when).thenComparing(Slot::id)).toList();
    if (slots.stream().map(Slot::id).distinct().count() < slots.size()) {
      throw new IllegalArgumentException("Each slot has an id of its own.");
    }
  }

  /// Every pair of slots that can't both happen.
  public List<Clash> clashes() {
    List<Clash> clashes = new ArrayList<>();
    for (int at = 0; at < slots.size(); at++) {
      for (Slot other : slots.subList(at + 1, slots.size())) {
        clash(slots.get(at), other).ifPresent(clashes::add);
      }
    }
    return List.copyOf(clashes);
  }

  private static Optional<Clash> clash(Slot one, Slot other) {
    if (!one.when().overlaps(other.when())) {
      return Optional.empty();
    }
    TreeSet<String> people = new TreeSet<>(one.people());
    people.retainAll(other.people());
    Optional<String> room =
        one.venue() instanceof Slot.Venue.Room(String name) && one.venue().equals(other.venue())
            ? Optional.of(name)
            : Optional.empty();
    return people.isEmpty() && room.isEmpty()
        ? Optional.empty()
        : Optional.of(new Clash(one, other, List.copyOf(people), room));
  }

  /// The slots on weekends and bank holidays.
  public List<Slot> onClosedDays(WorkingDays days) {
    return slots.stream().filter(slot -> !days.isWorkingDay(slot.when().day())).toList();
  }
}
