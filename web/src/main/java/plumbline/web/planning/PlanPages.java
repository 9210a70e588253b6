package plumbline.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.document.Parsed;
import plumbline.planning.InspectionCalendar;
import plumbline.planning.Plan;
import plumbline.planning.PlanStatus;
import plumbline.planning.Slot;
import plumbline.planning.Timetable;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;

/// The plan of one inspection: where it stands, what is late, and every change with its reason.
@Controller
@RequestMapping("/work/{inspection}")
class PlanPages {
  private final Inspections inspections;
  private final WorkFrames frames;
  private final List<Timetables> timetables;

  PlanPages(Inspections inspections, WorkFrames frames, List<Timetables> timetables) {
    this.inspections = inspections;
    this.frames = frames;
    this.timetables = timetables;
  }

  @GetMapping
  @Needs(Deed.READ_PLAN)
  View plan(@PathVariable String inspection, HttpServletRequest request) {
    return page(planned(inspection), request, Map.of(), FormProblems.NONE);
  }

  /// @param revision the one that the change is to get: whoever was quicker is not overwritten
  @PostMapping("/plan")
  @Needs(Deed.CHANGE_PLAN)
  View change(
      @PathVariable String inspection,
      @RequestParam int revision,
      @RequestParam String milestone,
      @RequestParam String deed,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Planned planned = planned(inspection);
    String field = "day-" + milestone;
    Map<String, String> typed = Map.of(field, day, "reason-" + milestone, reason);
    PlanChange.Deed known =
        List.of(PlanChange.Deed.values()).stream()
            .filter(one -> one.code().equals(deed))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (planned.plan().milestone(milestone).isEmpty()) {
      throw new NotFound();
    }
    if (!TextLine.isOne(reason, TextLine.LONGEST_REASON)) {
      return refused(
          planned,
          request,
          response,
          typed,
          "reason-" + milestone,
          "Enter a reason of at most 500 characters, on one line");
    }
    LocalDate date;
    try {
      date = known == PlanChange.Deed.NOT_DONE ? Today.inLondon() : LocalDate.parse(day);
    } catch (DateTimeParseException wrong) {
      return refused(planned, request, response, typed, field, "Enter a day, such as 2026-03-02");
    }
    if (known == PlanChange.Deed.DONE && date.isAfter(Today.inLondon())) {
      return refused(
          planned, request, response, typed, field, "Enter today or an earlier day: it was done");
    }
    Parsed<Plan> changed = PlanChange.of(planned.plan(), milestone, known, date, reason);
    if (changed instanceof Parsed.Refused<Plan>(var problems)) {
      String words = problems.getFirst().what() + ": " + problems.getFirst().mend();
      return refused(planned, request, response, typed, field, words);
    }
    Person person = Visitor.of(request).signedIn();
    boolean kept =
        revision == planned.nextRevision()
            && inspections.change(
                inspection,
                revision,
                milestone,
                known,
                date,
                reason.strip(),
                Optional.of(person.id()));
    if (!kept) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          planned(inspection),
          request,
          typed,
          FormProblems.of(
              field,
              "Somebody changed the plan while you did: look at it as it is now, and send your"
                  + " change again if it is still right"));
    }
    return new Redirect("/work/" + inspection);
  }

  /// The interviews are in it for those who may read them elsewhere: a service has its milestones.
  @GetMapping("/calendar.ics")
  @Needs(Deed.READ_PLAN)
  void calendar(
      @PathVariable String inspection, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Planned planned = planned(inspection);
    List<Timetables.Arranged> arranged =
        frames.of(inspection, request).may(Deed.READ_ALLOCATION)
            ? timetables.stream().map(one -> one.of(inspection)).toList()
            : List.of();
    List<Slot> slots = arranged.stream().flatMap(one -> one.timetable().slots().stream()).toList();
    byte[] file =
        new InspectionCalendar(
                inspection,
                planned.inspection().service().name(),
                planned.plan(),
                new Timetable(slots))
            .written(
                Stream.concat(
                        planned.changes().stream().map(PlanChange::at),
                        arranged.stream().map(Timetables.Arranged::changed))
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH)
                    .truncatedTo(ChronoUnit.SECONDS));
    response.setContentType("text/calendar;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(inspection + ".ics").build().toString());
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }

  private Planned planned(String id) {
    return inspections.planned(id).orElseThrow(NotFound::new);
  }

  private View refused(
      Planned planned,
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> typed,
      String field,
      String problem) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(planned, request, typed, FormProblems.of(field, problem));
  }

  private View page(
      Planned planned,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    return Templates.page(
        "planning/plan.jte",
        new PlanPage(
            frames.of(planned.inspection().id(), request),
            planned,
            PlanStatus.on(Today.inLondon(), planned.plan()),
            typed,
            problems));
  }
}
