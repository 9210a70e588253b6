package plumbline.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.planning.PlanStatus;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.access.Scope;
import plumbline.web.access.Visitor;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;

/// The inspections that a person works on, and the form for a new one.
@Controller
@RequestMapping("/work")
class WorkPages {
  private final Inspections inspections;
  private final Services services;
  private final Frameworks frameworks;
  private final AccessTable access;
  private final WorkFrames frames;
  private final TransactionOperations transaction;

  WorkPages(
      Inspections inspections,
      Services services,
      Frameworks frameworks,
      AccessTable access,
      WorkFrames frames,
      TransactionOperations transaction) {
    this.inspections = inspections;
    this.services = services;
    this.frameworks = frameworks;
    this.access = access;
    this.frames = frames;
    this.transaction = transaction;
  }

  @GetMapping
  @Needs(Deed.SEE_OWN_WORK)
  View work(HttpServletRequest request) {
    Person person = Visitor.of(request).signedIn();
    List<WorkList.Line> lines = new ArrayList<>();
    for (PlannedInspection inspection : inspections.all()) {
      Scope here = inspection.scope(Today.inLondon());
      if (access.allows(Deed.READ_PLAN, Optional.of(person), here)) {
        List<String> roles = person.rolesAt(here).stream().map(Role::label).toList();
        Planned planned = Planned.of(inspection, inspections.changes(inspection.id()));
        lines.add(
            new WorkList.Line(
                inspection,
                roles,
                PlanStatus.on(Today.inLondon(), planned.plan()),
                frames.waitingAlerts(inspection.id(), request)));
      }
    }
    return Templates.page("planning/work.jte", new WorkList(lines));
  }

  @GetMapping("/new")
  @Needs(Deed.CREATE_INSPECTION)
  View form() {
    return page(Map.of("announced", Today.inLondon().toString()), FormProblems.NONE);
  }

  @PostMapping("/new")
  @Needs(Deed.CREATE_INSPECTION)
  View create(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    NewInspection.Read read = NewInspection.read(typed, services.all(), frameworks.all());
    if (read.inspection().isEmpty()) {
      return refused(typed, new FormProblems(read.problems()), response);
    }
    PlannedInspection inspection = read.inspection().get();
    Optional<UUID> by = Optional.of(Visitor.of(request).signedIn().id());
    boolean made =
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              boolean isNew = typed.getOrDefault("service", "").isBlank();
              boolean added =
                  (services.add(inspection.service(), by) || !isNew)
                      && inspections.add(inspection, by);
              if (!added) {
                status.setRollbackOnly();
              }
              return added;
            }));
    return made
        ? new Redirect("/work/" + inspection.id())
        : refused(
            typed,
            FormProblems.of(
                "announced",
                "There is an inspection ‘%s’ already, or somebody added the service meanwhile: look at the lists"
                    .formatted(inspection.id())),
            response);
  }

  private View refused(
      Map<String, String> typed, FormProblems problems, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(typed, problems);
  }

  private View page(Map<String, String> typed, FormProblems problems) {
    return Templates.page(
        "planning/new.jte",
        new InspectionForm(
            services.all(), frameworks.all(), NewInspection.byInspectorate(), typed, problems));
  }
}
