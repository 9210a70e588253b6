package plumbline.planning;

import java.util.Set;

/// Somebody who reads cases and interviews case managers.
///
/// @param id a code, never a name
/// @param capacity how many readings, first and second, they can take
/// @param conflicts the services with which they declared a conflict of interest
public record Inspector(String id, int capacity, Set<String> conflicts) {
  public Inspector {
    conflicts = Set.copyOf(conflicts);
    if (capacity < 0) {
      throw new IllegalArgumentException(
          English.text("An inspector takes 0 readings or more, not %d.", capacity));
    }
  }

  /// By the id alone, which tells inspectors apart: the search asks for it millions of times.
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
