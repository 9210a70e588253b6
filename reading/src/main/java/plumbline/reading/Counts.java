package plumbline.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Place;
import plumbline.document.Problem;

/// Counts by what they are of. The one that is stated first holds; where another place differs,
/// that is a doubt.
final class Counts {
  private final String file;
  private final List<Problem> doubts;
  private final Map<String, Count> stated = new LinkedHashMap<>();

  /// A count, and the line that states it.
  record Count(int value, int line) {}

  Counts(String file, List<Problem> doubts) {
    this.file = file;
    this.doubts = doubts;
  }

  /// @param count below 0 where it is no number: then nothing was stated
  void state(String of, Count count) {
    if (count.value() < 0) {
      return;
    }
    Count known = stated.putIfAbsent(of, count);
    if (known != null && known.value() != count.value()) {
      doubts.add(
          new Problem(
              new Place(file, count.line(), 1),
              "‘%s’ is %d here, and %d in line %d"
                  .formatted(of, count.value(), known.value(), known.line()),
              "check which of the two is right: the file has the latter"));
    }
  }

  /// Where a whole isn't stated itself, its two parts give it.
  void sum(String whole, String part, String otherPart) {
    Count one = stated.get(part);
    Count other = stated.get(otherPart);
    if (!stated.containsKey(whole) && one != null && other != null) {
      state(whole, new Count(one.value() + other.value(), one.line()));
    }
  }

  Optional<Integer> of(String what) {
    return Optional.ofNullable(stated.get(what)).map(Count::value);
  }

  /// In the order in which they were stated.
  Map<String, Integer> values() {
    Map<String, Integer> values = new LinkedHashMap<>();
    stated.forEach((of, count) -> values.put(of, count.value()));
    return values;
  }
}
