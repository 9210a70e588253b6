package plumbline.sampling;

import java.util.List;

/// A case of a service's list, as the service gave it: codes of the framework, dates as 2026-03-31,
/// and the service's own words; the empty text where a value is missing.
///
/// @param line where it stands in the list
/// @param values one for each column of the list
record ListedCase(int line, List<String> values) {
  ListedCase {
    values = List.copyOf(values);
  }
}
