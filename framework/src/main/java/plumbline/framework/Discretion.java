package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// When the ratings panel may depart from a computed rating, exceptionally: the tests open the
/// question, they never answer it.
///
/// @param moves how many bands the panel may move a rating, either way
/// @param weighs what else the panel weighs
public record Discretion(
    int moves, List<Test> tests, List<String> weighs, Optional<String> source) {

  /// One test, evaluated upward and downward.
  public record Test(String id, Text name, Kind kind, Text about) {}

  public sealed interface Kind {
    /// The lowest percentage is at most this many percentage points from a band's boundary.
    record NearBoundary(int points) implements Kind {}

    /// Another answer in this many cases would change the standard's rating.
    record ChangedAnswers(int cases) implements Kind {}

    /// The deciding question's base has at most this many cases.
    record SmallBase(int cases) implements Kind {}
  }

  public Discretion {
    tests = List.copyOf(tests);
    weighs = List.copyOf(weighs);
  }
}
