package plumbline.web.planning;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.people.Teams;

/// Starts self-audits: inspections of their own, each led by who starts it.
@Component
class SelfAudits {
  private final Inspections inspections;
  private final Teams teams;
  private final DecisionTrail trail;

  SelfAudits(Inspections inspections, Teams teams, DecisionTrail trail) {
    this.inspections = inspections;
    this.teams = teams;
    this.trail = trail;
  }

  /// False where there is one of that day.
  @Transactional
  boolean start(PlannedInspection audit, Person by) {
    if (!inspections.add(audit, Optional.of(by.id()))) {
      return false;
    }
    teams.give(audit.id(), by.id(), Role.LEAD_INSPECTOR, by.id());
    trail.add(
        audit.id(),
        by,
        "self-audit-started",
        "%s started a self-audit of %s, and leads it".formatted(by.name(), audit.service().name()),
        Map.of("service", audit.service().id()));
    return true;
  }
}
