package plumbline.web.planning;

import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.web.people.Account;
import plumbline.web.people.GivenRole;
import plumbline.web.people.Teams;

/// Whether somebody stands for the service or for the inspectorate: nobody may inspect their own
/// service for the other side.
@Component
class Sides {
  private final Inspections inspections;
  private final Teams teams;

  Sides(Inspections inspections, Teams teams) {
    this.inspections = inspections;
    this.teams = teams;
  }

  /// As its manager, on its board, or by a role in its self-audit.
  boolean isOfService(Account account, String service) {
    return teams.isOfService(account, service)
        || teams.roles(account).stream()
            .flatMap(role -> selfAudit(role).stream())
            .anyMatch(audit -> audit.service().id().equals(service));
  }

  /// By a role that reaches everywhere, or in an inspection that is no self-audit.
  boolean isOfInspectorate(Account account) {
    return teams.roles(account).stream()
        .anyMatch(role ->
            switch (role.role().reach()) {
              case EVERYWHERE -> true;
              case INSPECTION -> selfAudit(role).isEmpty();
              case SERVICE -> false;
            });
  }

  private Optional<PlannedInspection> selfAudit(GivenRole role) {
    return inspections.find(role.place()).filter(PlannedInspection::isSelfAudit);
  }
}
