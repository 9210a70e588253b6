package plumbline.web.access;

/// Where a deed is done.
///
/// @param inspection its id; empty where the deed is not about one
/// @param service its id; empty where the deed is about neither a service nor an inspection
public record Scope(String inspection, String service) {
  /// Somewhere: every role counts, wherever it is. For menus, and for deeds that are done in no
  /// inspection.
  public static final Scope ANYWHERE = new Scope("", "");
}
