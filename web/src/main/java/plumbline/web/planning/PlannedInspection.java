package plumbline.web.planning;

import java.time.LocalDate;
import plumbline.document.ContentHash;
import plumbline.web.access.Scope;

/// An inspection that is run here.
///
/// @param type an id of the types of plans, such as `joint`
/// @param framework the framework that it stays on to its end
public record PlannedInspection(
    String id, Service service, ContentHash framework, String type, LocalDate announced) {
  static final String SELF_AUDIT = "self-audit";

  /// Whether inspectors of other inspectorates take part.
  public boolean isJoint() {
    return type.equals("joint");
  }

  /// Whether the service inspects itself: its people work in it, and nobody of the inspectorate.
  public boolean isSelfAudit() {
    return type.equals(SELF_AUDIT);
  }

  /// Where its deeds are done. Its service knows of it from the day of the announcement on, and of
  /// a self-audit at once: it starts that itself, and prepares it before its day.
  public Scope scope(LocalDate today) {
    return scope(id, service.id(), isSelfAudit(), announced, today);
  }

  static Scope scope(
      String id, String service, boolean selfAudit, LocalDate announced, LocalDate today) {
    boolean isKnown = selfAudit || !announced.isAfter(today);
    return new Scope(id, isKnown ? service : "", selfAudit);
  }
}
