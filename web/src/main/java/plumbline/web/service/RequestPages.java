package plumbline.web.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.planning.Milestone;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The request list: what is asked for, how far it is, and sending it.
@Controller
@RequestMapping("/work/{inspection}/from-service")
class RequestPages {
  /// The milestone whose day is the usual one.
  private static final String EVIDENCE = "evidence";

  private final WorkFrames frames;
  private final Inspections inspections;
  private final Exchanges exchanges;

  RequestPages(WorkFrames frames, Inspections inspections, Exchanges exchanges) {
    this.frames = frames;
    this.inspections = inspections;
    this.exchanges = exchanges;
  }

  @GetMapping
  @Needs(Deed.READ_SERVICE_EVIDENCE)
  View requests(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    List<ServiceItem> items = exchanges.of(frame.inspection()).items();
    List<ServiceItem> asked = items.stream().filter(ServiceItem::isAsked).toList();
    return Templates.page(
        "service/requests.jte", new RequestsPage(frame, asked, items.size() - asked.size()));
  }

  @GetMapping("/send")
  @Needs(Deed.SEND_REQUESTS)
  View form(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    Set<String> all =
        unasked(frame).stream().map(AskedItem::id).collect(Collectors.toUnmodifiableSet());
    return form(frame, all, usualDay(inspection), FormProblems.NONE);
  }

  @PostMapping("/send")
  @Needs(Deed.SEND_REQUESTS)
  View send(
      @PathVariable String inspection,
      @RequestParam(required = false) List<String> item,
      @RequestParam(defaultValue = "") String due,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Set<String> chosen = Set.copyOf(Optional.ofNullable(item).orElse(List.of()));
    List<AskedItem> items =
        exchanges.of(frame.inspection()).list().stream()
            .filter(one -> chosen.contains(one.id()))
            .toList();
    Map<String, String> problems = new LinkedHashMap<>();
    if (items.isEmpty()) {
      problems.put("items", "Choose at least one thing to ask for");
    }
    Optional<LocalDate> day = dueDay(due);
    if (day.isEmpty()) {
      problems.put("due", "Enter today or a later day");
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(frame, chosen, due, new FormProblems(problems));
    }
    if (exchanges.send(inspection, items, day.orElseThrow(), Visitor.of(request).signedIn()) == 0) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return form(
          frame,
          chosen,
          due,
          FormProblems.of("items", "Somebody else asked for all of these while you did"));
    }
    return new Redirect(frame.address() + "/from-service");
  }

  /// A day on which the service can still send something.
  static Optional<LocalDate> dueDay(String typed) {
    try {
      LocalDate today = Today.inLondon();
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(2)));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }

  /// The plan’s, as far as it is still to come.
  private String usualDay(String inspection) {
    return inspections
        .planned(inspection)
        .flatMap(planned -> planned.plan().milestone(EVIDENCE))
        .map(Milestone::date)
        .filter(day -> !day.isBefore(Today.inLondon()))
        .map(LocalDate::toString)
        .orElse("");
  }

  private List<AskedItem> unasked(WorkFrame frame) {
    return exchanges.of(frame.inspection()).items().stream()
        .filter(item -> !item.isAsked())
        .map(ServiceItem::item)
        .toList();
  }

  private View form(WorkFrame frame, Set<String> chosen, String due, FormProblems problems) {
    return Templates.page(
        "service/send.jte", new SendPage(frame, unasked(frame), chosen, due, problems));
  }
}
