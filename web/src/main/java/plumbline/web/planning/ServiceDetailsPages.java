package plumbline.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;

/// What is known of the service that is inspected, changed from one of its inspections.
@Controller
@RequestMapping("/work/{inspection}/service")
@Needs(Deed.CHANGE_PLAN)
class ServiceDetailsPages {
  private final WorkFrames frames;
  private final Services services;
  private final RatingsLock lock;

  ServiceDetailsPages(WorkFrames frames, Services services, RatingsLock lock) {
    this.frames = frames;
    this.services = services;
    this.lock = lock;
  }

  @GetMapping
  View form(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frame(inspection, request);
    Service service = frame.inspection().service();
    return page(
        frame, services.revision(service.id()), ServiceForm.of(service).typed(), FormProblems.NONE);
  }

  @PostMapping
  View change(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frame(inspection, request);
    ServiceForm form = new ServiceForm(typed);
    FormProblems problems = problems(form, frame.inspection().service());
    if (problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(frame, revision, typed, problems);
    }
    Services.Outcome outcome =
        services.describe(frame.inspection(), form, revision, Visitor.of(request).signedIn());
    return switch (outcome) {
      case DESCRIBED -> new Redirect(frame.address());
      case OVERTAKEN ->
          late(
              frame,
              typed,
              "Somebody changed the service’s details while you did. What you typed is kept here:"
                  + " compare it with the plan, and send it again if it is still right",
              response);
      case CONFIRMED -> late(frame, typed, lock.why(inspection).orElseThrow(), response);
    };
  }

  /// A self-audit changes nothing that stands in the inspections by the inspectorate.
  private WorkFrame frame(String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    if (frame.inspection().isSelfAudit()) {
      throw new NotFound();
    }
    return frame;
  }

  private View late(
      WorkFrame frame, Map<String, String> typed, String why, HttpServletResponse response) {
    response.setStatus(HttpStatus.CONFLICT.value());
    return page(
        frame,
        services.revision(frame.inspection().service().id()),
        typed,
        FormProblems.of("name", why));
  }

  private FormProblems problems(ServiceForm form, Service service) {
    Map<String, String> problems = new LinkedHashMap<>();
    String id = ServiceForm.id(form.text("name"));
    if (id.isEmpty()) {
      problems.put("name", "Enter the name of the service");
    } else if (services.all().stream()
        .filter(other -> !other.id().equals(service.id()))
        .anyMatch(other -> ServiceForm.id(other.name()).equals(id))) {
      problems.put("name", "Another service has this name");
    }
    form.problems().forEach(problems::putIfAbsent);
    return new FormProblems(problems);
  }

  private View page(
      WorkFrame frame, int revision, Map<String, String> typed, FormProblems problems) {
    return Templates.page(
        "planning/service.jte",
        new ServiceDetailsPage(
            frame, revision, lock.why(frame.inspection().id()), typed, problems));
  }
}
