package plumbline.web.planning;

import java.util.Optional;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Person;
import plumbline.web.access.Scope;

/// For whom somebody acknowledges an alert about a child at imminent risk: that the service knows
/// of it tells nothing of whether the inspection does.
public enum AlertSide {
  INSPECTION,
  SERVICE;

  /// Whoever may read alerts by a role in the inspection, or everywhere, is of its side.
  static AlertSide of(Optional<Person> person, Scope inspection, AccessTable access) {
    return access.allows(Deed.READ_ALERTS, person, inspection.withoutService())
        ? INSPECTION
        : SERVICE;
  }
}
