package plumbline.planning;

import java.util.Set;

/// An entry of the timetable.
///
/// @param people the codes of those who take part
public record Slot(String id, When when, Venue venue, Kind kind, Set<String> people) {

  /// What happens in a slot.
  public enum Kind {
    CASE_MANAGER_INTERVIEW("Case manager interview"),
    CASE_READING("Case reading"),
    MEETING("Meeting"),
    FOCUS_GROUP("Focus group");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// Where a slot happens.
  public sealed interface Venue {
    record Room(String name) implements Venue {}

    record Online() implements Venue {}

    default String words() {
      return switch (this) {
        case Room(String name) -> name;
        case Online _ -> "Online";
      };
    }
  }

  public Slot {
    people = Set.copyOf(people);
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(kind.words(), when);
  }
}
