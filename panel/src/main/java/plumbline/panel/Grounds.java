package plumbline.panel;

import java.util.List;
import java.util.stream.Collectors;
import plumbline.rating.DiscretionTest;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.rating.RatedStandard;

/// The published grounds on which the panel may move a rating: the discretion tests that hold in
/// that direction. A test that cannot be told is no ground.
public final class Grounds {
  private Grounds() {}

  /// The tests of a standard in one direction, in the framework’s order.
  public static List<DiscretionTest> of(RatedStandard standard, Direction direction) {
    return standard.tests().stream().filter(test -> test.direction() == direction).toList();
  }

  /// The names of tests: an id that is none of the standard’s stands for itself.
  static String names(RatedStandard standard, List<String> ids) {
    return ids.stream()
        .map(id ->
            standard.tests().stream()
                .filter(test -> test.test().id().equals(id))
                .map(test -> "‘" + test.test().name().english() + "’")
                .findFirst()
                .orElse("‘" + id + "’"))
        .collect(Collectors.joining(" and "));
  }

  static String words(Direction direction) {
    return switch (direction) {
      case UP -> "upward";
      case DOWN -> "downward";
    };
  }
}
