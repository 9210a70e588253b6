package plumbline.sampling;

import java.util.List;

/// A row of a case list as it is written.
///
/// @param line where it begins
record Row(int line, List<String> values) {

  /// What takes the rows of a file one after the other.
  interface Taker {
    void take(Row row);
  }

  boolean isBlank() {
    return values.stream().allMatch(String::isBlank);
  }
}
