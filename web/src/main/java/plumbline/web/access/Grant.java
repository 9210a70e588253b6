package plumbline.web.access;

/// A role that a person has.
///
/// @param where the id of the inspection or of the service; empty for a role that reaches
///   everywhere, but into no self-audit of a service
public record Grant(Role role, String where) {

  /// Whether the role counts for what is done there.
  boolean covers(Scope scope) {
    if (scope.equals(Scope.ANYWHERE)) {
      return true;
    }
    return switch (role.reach()) {
      case EVERYWHERE -> !scope.selfAudit();
      case INSPECTION -> scope.inspection().equals(where);
      case SERVICE -> scope.service().equals(where);
    };
  }
}
