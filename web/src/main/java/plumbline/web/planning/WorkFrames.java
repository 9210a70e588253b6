package plumbline.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Person;
import plumbline.web.access.Scope;
import plumbline.web.access.Visitor;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.frameworks.KnownFramework;
import plumbline.web.layout.NotFound;

/// The frame around the pages of one inspection, for whoever asks.
@Component
public class WorkFrames {
  private final Inspections inspections;
  private final Frameworks frameworks;
  private final AccessTable access;
  private final OpenAlerts alerts;

  WorkFrames(
      Inspections inspections, Frameworks frameworks, AccessTable access, OpenAlerts alerts) {
    this.inspections = inspections;
    this.frameworks = frameworks;
    this.access = access;
    this.alerts = alerts;
  }

  /// @throws NotFound where there is no such inspection
  public WorkFrame of(String id, HttpServletRequest request) {
    PlannedInspection inspection = inspections.find(id).orElseThrow(NotFound::new);
    Scope here = inspection.scope(Today.inLondon());
    Set<Deed> may = EnumSet.noneOf(Deed.class);
    for (Deed deed : Deed.values()) {
      if (access.allows(deed, Visitor.of(request).person(), here)) {
        may.add(deed);
      }
    }
    KnownFramework framework = frameworks.of(inspection.framework());
    return new WorkFrame(
        inspection,
        framework.quoted(),
        !framework.framework().diversity().isEmpty(),
        may,
        waitingAlerts(id, request));
  }

  /// For whom the visitor acknowledges alerts.
  ///
  /// @throws NotFound where there is no such inspection
  public AlertSide side(String id, HttpServletRequest request) {
    Scope here = inspections.inspection(id).orElseThrow(NotFound::new);
    return AlertSide.of(Visitor.of(request).person(), here, access);
  }

  /// How many alerts wait for the visitor’s side; none for who may not read them.
  public int waitingAlerts(String id, HttpServletRequest request) {
    Optional<Person> visitor = Visitor.of(request).person();
    return inspections
        .inspection(id)
        .filter(here -> access.allows(Deed.READ_ALERTS, visitor, here))
        .map(here -> alerts.waiting(id, AlertSide.of(visitor, here, access)))
        .orElse(0);
  }
}
