package plumbline.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How several inspectors answered the same question about the same cases.
///
/// @param categories how many answers there are to choose from, whether anybody chose them or not;
///   they are numbered from 0, in their order where they have one
/// @param inspectors how many inspectors there are
public record Readings(int categories, int inspectors, List<Reading> readings) {

  /// One case's answers to one question.
  ///
  /// @param unit what belongs together: readings of one case are not independent of each other
  /// @param answers one for each inspector, empty where there is none
  public record Reading(String unit, List<Optional<Integer>> answers) {
    public Reading {
      answers = List.copyOf(answers);
    }

    /// How many inspectors chose each category.
    int[] counts(int categories) {
      int[] counts = new int[categories];
      answers.forEach(answer -> answer.ifPresent(chosen -> counts[chosen]++));
      return counts;
    }

    int given() {
      return (int) answers.stream().filter(Optional::isPresent).count();
    }

    boolean isShared() {
      return given() >= 2;
    }
  }

  public Readings {
    readings = List.copyOf(readings);
    for (Reading reading : readings) {
      if (reading.answers().size() != inspectors) {
        throw new IllegalArgumentException(
            "%d answers of %d inspectors.".formatted(reading.answers().size(), inspectors));
      }
      for (Optional<Integer> answer : reading.answers()) {
        if (answer.filter(chosen -> chosen < 0 || chosen >= categories).isPresent()) {
          throw new IllegalArgumentException(
              "Answers are 0 to %d, not %s.".formatted(categories - 1, answer.orElseThrow()));
        }
      }
    }
  }

  /// The readings of all together; they have the same categories and inspectors.
  static Readings together(List<Readings> several) {
    Readings first = several.getFirst();
    return new Readings(
        first.categories(),
        first.inspectors(),
        several.stream().flatMap(each -> each.readings().stream()).toList());
  }

  /// Those that two inspectors or more have given.
  List<Reading> shared() {
    return readings.stream().filter(Reading::isShared).toList();
  }

  /// The numbers of readings by the case that they belong to.
  List<List<Integer>> byUnit() {
    return List.copyOf(
        Stream.iterate(0, at -> at < readings.size(), at -> at + 1)
            .collect(
                Collectors.groupingBy(
                    at -> readings.get(at).unit(),
                    LinkedHashMap::new,
                    Collectors.toCollection(ArrayList::new)))
            .values());
  }

  /// Every pair of inspectors.
  List<int[]> pairs() {
    List<int[]> pairs = new ArrayList<>();
    for (int one = 0; one < inspectors; one++) {
      for (int other = one + 1; other < inspectors; other++) {
        pairs.add(new int[] {one, other});
      }
    }
    return Collections.unmodifiableList(pairs);
  }

  /// How often each category was chosen.
  int[] chosen() {
    int[] chosen = new int[categories];
    for (Reading reading : readings) {
      int[] counts = reading.counts(categories);
      for (int category = 0; category < categories; category++) {
        chosen[category] += counts[category];
      }
    }
    return chosen;
  }
}
