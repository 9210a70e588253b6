package plumbline.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/// A part of a day, in the time of Europe/London. It ends before its last moment: one may begin
/// when another ends.
public record When(LocalDate day, LocalTime from, LocalTime to) implements Comparable<When> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Comparator<When> ORDER =
      Comparator.comparing(When::day).thenComparing(When::from).thenComparing(When::to);

  public When {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          English.text("%s to %s is no time of a day.", from.format(TIME), to.format(TIME)));
    }
  }

  public boolean overlaps(When other) {
    return day.equals(other.day) && from.isBefore(other.to) && other.from.isBefore(to);
  }

  @Override
  public int compareTo(When other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s, %s to %s".formatted(English.date(day), from.format(TIME), to.format(TIME));
  }
}
