package plumbline.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Role;
import plumbline.web.access.Visitor;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;

/// Where the manager of a service starts a self-audit of it.
@Controller
@RequestMapping("/work/self-audit")
@Needs(Deed.START_SELF_AUDIT)
class SelfAuditPages {
  private final Services services;
  private final Frameworks frameworks;
  private final SelfAudits audits;

  SelfAuditPages(Services services, Frameworks frameworks, SelfAudits audits) {
    this.services = services;
    this.frameworks = frameworks;
    this.audits = audits;
  }

  @GetMapping
  View form(HttpServletRequest request) {
    return page(
        own(Visitor.of(request).signedIn()),
        Map.of("announced", Today.inLondon().toString()),
        FormProblems.NONE);
  }

  @PostMapping
  View start(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person person = Visitor.of(request).signedIn();
    List<Service> own = own(person);
    NewInspection.Read read = NewInspection.selfAudit(typed, own, frameworks.all());
    if (read.inspection().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(own, typed, new FormProblems(read.problems()));
    }
    PlannedInspection audit = read.inspection().get();
    return switch (audits.start(audit, person)) {
      case STARTED -> new Redirect("/work/" + audit.id());
      case THERE_ALREADY -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(
            own,
            typed,
            FormProblems.of(
                "announced",
                "A self-audit of this service starts on that day already: choose another"));
      }
      case OF_THE_INSPECTORATE -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(
            own,
            typed,
            FormProblems.of(
                "service",
                "You have a role of the inspectorate, or had one in an inspection of this service, so cannot lead its self-audit: another of its managers can"));
      }
    };
  }

  /// The services that somebody manages.
  private List<Service> own(Person person) {
    return services.all().stream()
        .filter(service ->
            person.grants().stream()
                .filter(grant -> grant.role() == Role.SERVICE_MANAGER)
                .anyMatch(grant -> grant.where().equals(service.id())))
        .toList();
  }

  private View page(List<Service> own, Map<String, String> typed, FormProblems problems) {
    return Templates.page(
        "planning/selfaudit.jte",
        new InspectionForm(own, frameworks.all(), List.of(), typed, problems));
  }
}
