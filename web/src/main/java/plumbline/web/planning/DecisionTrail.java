package plumbline.web.planning;

import java.util.Map;
import plumbline.web.access.Person;

/// Where a decision about an inspection is told, for a later reader. The trail builds on plans, so
/// that plans can’t ask it.
public interface DecisionTrail {
  /// Adds an entry, in the transaction in which that happens which it tells.
  ///
  /// @param what a short code, such as `service-described`
  /// @param words a sentence that says it
  /// @param details by name
  void add(String inspection, Person by, String what, String words, Map<String, String> details);
}
