package plumbline.web.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import plumbline.planning.Milestone;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.frameworks.KnownFramework;

/// An inspection of a made-up service that is under way, for `--demo`.
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
@Order(Demo.PLAN)
class DemoInspection implements ApplicationRunner {
  private static final String ID = Demo.INSPECTION;
  private static final Service SERVICE =
      new Service(
          "millbrook",
          "Millbrook Youth Justice Service (made up)",
          List.of("Millbrook YJS", "Millbrook YOT"),
          List.of("Millbrook Council"),
          "Demo region",
          "Demo police",
          "England",
          OptionalInt.of(84));

  /// Fieldwork begins some five weeks after the announcement.
  private static final int DAYS_SINCE_ANNOUNCED = 33;

  private final Inspections inspections;
  private final Services services;
  private final Frameworks frameworks;

  DemoInspection(Inspections inspections, Services services, Frameworks frameworks) {
    this.inspections = inspections;
    this.services = services;
    this.frameworks = frameworks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (inspections.find(ID).isPresent()) {
      return;
    }
    LocalDate today = Today.inLondon();
    KnownFramework framework =
        frameworks.all().stream()
            .filter(one -> one.framework().id().equals("youth-2018"))
            .findFirst()
            .orElseThrow();
    PlannedInspection inspection =
        new PlannedInspection(
            ID, SERVICE, framework.hash(), "single", today.minusDays(DAYS_SINCE_ANNOUNCED));
    services.add(SERVICE, Optional.empty());
    inspections.add(inspection, Optional.empty());
    int revision = 1;
    for (Milestone milestone : Planned.of(inspection, List.of()).plan().milestones()) {
      if (milestone.due().isBefore(today)) {
        inspections.change(
            ID,
            revision++,
            milestone.id(),
            PlanChange.Deed.DONE,
            milestone.due(),
            "",
            Optional.empty());
      }
    }
  }
}
