package plumbline.web.access;

/// Where a deed is done.
///
/// @param inspection its id; empty where the deed is not about one
/// @param service its id; empty where the deed is about neither a service nor an inspection
/// @param selfAudit whether it is an inspection of a service by itself: the service’s own, so that
///   no role of the inspectorate reaches into it
public record Scope(String inspection, String service, boolean selfAudit) {
  /// Somewhere: every role counts, wherever it is. For menus, and for deeds that are done in no
  /// inspection.
  public static final Scope ANYWHERE = new Scope("", "", false);

  /// The inspection for those who have their role in it, or everywhere: no role for its service
  /// counts.
  public Scope withoutService() {
    return new Scope(inspection, "", selfAudit);
  }
}
