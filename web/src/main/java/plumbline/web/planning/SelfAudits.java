package plumbline.web.planning;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.people.Teams;

/// Starts self-audits: inspections of their own, each led by who starts it.
@Component
class SelfAudits {
  private final Inspections inspections;
  private final Teams teams;
  private final DecisionTrail trail;
  private final TransactionOperations transaction;

  SelfAudits(
      Inspections inspections,
      Teams teams,
      DecisionTrail trail,
      TransactionOperations transaction) {
    this.inspections = inspections;
    this.teams = teams;
    this.trail = trail;
    this.transaction = transaction;
  }

  enum Outcome {
    STARTED,
    /// There is one of that day.
    THERE_ALREADY,
    /// Who would lead it is of the inspectorate.
    OF_THE_INSPECTORATE
  }

  Outcome start(PlannedInspection audit, Person by) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Outcome outcome = tryTo(audit, by);
          if (outcome != Outcome.STARTED) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }

  private Outcome tryTo(PlannedInspection audit, Person by) {
    if (!inspections.add(audit, Optional.of(by.id()))) {
      return Outcome.THERE_ALREADY;
    }
    if (teams.give(audit.id(), by.id(), Role.LEAD_INSPECTOR, by.id()).isPresent()) {
      return Outcome.OF_THE_INSPECTORATE;
    }
    trail.add(
        audit.id(),
        by,
        "self-audit-started",
        "%s started a self-audit of %s, and leads it".formatted(by.name(), audit.service().name()),
        Map.of("service", audit.service().id()));
    return Outcome.STARTED;
  }
}
