package plumbline.web.cases;

import java.util.Optional;
import java.util.UUID;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Person;
import plumbline.web.access.Scope;

/// Somebody who may see the cases of an inspection, as far as blindness concerns them.
///
/// @param moderates whether they may moderate its cases
public record Viewer(UUID person, boolean moderates) {

  /// Whoever moderates does so by a role in the inspection, never by one at its service.
  public static Viewer of(Person person, String inspection, AccessTable access) {
    return new Viewer(
        person.id(),
        access.allows(Deed.MODERATE_CASE, Optional.of(person), new Scope(inspection, "", false)));
  }
}
