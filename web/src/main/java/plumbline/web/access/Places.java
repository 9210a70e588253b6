package plumbline.web.access;

import java.util.Map;
import java.util.Optional;

/// The inspections and services in which deeds are done.
public interface Places {
  /// Where deeds in an inspection are done; empty where there is none of that id. Roles for its
  /// service count in it from the day of its announcement on, in a self-audit at once.
  Optional<Scope> inspection(String id);

  /// Whose an inspection is; empty where there is none of that id.
  Optional<Owner> owner(String inspection);

  /// @param service whose cases are inspected, also before it knows of that
  /// @param selfAudit whether the service inspects itself
  record Owner(String service, boolean selfAudit) {}

  boolean hasService(String id);

  /// The names of all inspections, by id, the latest first.
  Map<String, String> inspections();

  /// The names of all services, by id, in the order of their names.
  Map<String, String> services();
}
