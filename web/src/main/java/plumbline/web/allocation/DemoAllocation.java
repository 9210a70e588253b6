package plumbline.web.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.access.Role;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Cases;
import plumbline.web.cases.SampledCase;
import plumbline.web.people.Teams;
import plumbline.web.planning.Demo;

/// Gives the cases of the demo to its inspectors, in turn.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
@Order(Demo.ALLOCATION)
class DemoAllocation implements ApplicationRunner {
  /// In this order at every start: the demonstration has the same readers each time.
  private static final List<Role> READERS =
      List.of(Role.LEAD_INSPECTOR, Role.INSPECTOR, Role.ASSISTANT_INSPECTOR);

  private final Cases cases;
  private final Assignments assignments;
  private final Teams teams;

  DemoAllocation(Cases cases, Assignments assignments, Teams teams) {
    this.cases = cases;
    this.assignments = assignments;
    this.teams = teams;
  }

  /// Wholly or not at all: a start that was cut off in the middle begins it anew.
  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    List<UUID> readers =
        teams.of(Demo.INSPECTION).stream()
            .filter(member -> READERS.contains(member.role().role()))
            .sorted(Comparator.comparingInt(member -> READERS.indexOf(member.role().role())))
            .map(member -> member.account().id())
            .toList();
    if (readers.size() < READERS.size() || !assignments.of(Demo.INSPECTION).isEmpty()) {
      return;
    }
    for (SampledCase one : cases.inspected(Demo.INSPECTION)) {
      UUID reader = readers.get(one.number() % readers.size());
      Optional<UUID> second =
          one.secondRead()
              ? Optional.of(readers.get((one.number() + 1) % readers.size()))
              : Optional.empty();
      assignments.add(
          Demo.INSPECTION,
          one.number(),
          new CaseAssignment(1, Optional.of(reader), second, Optional.empty()),
          "",
          Optional.empty());
    }
  }
}
