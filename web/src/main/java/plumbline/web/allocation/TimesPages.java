package plumbline.web.allocation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.planning.Plan;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.cases.Assignments;
import plumbline.web.cases.Cases;
import plumbline.web.cases.SampledCase;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.WorkFrames;

/// The times at which case managers can be interviewed.
@Controller
@RequestMapping("/work/{inspection}/allocation/times")
class TimesPages {
  private final WorkFrames frames;
  private final Inspections inspections;
  private final Cases cases;
  private final Assignments assignments;
  private final InterviewTimes times;

  TimesPages(
      WorkFrames frames,
      Inspections inspections,
      Cases cases,
      Assignments assignments,
      InterviewTimes times) {
    this.frames = frames;
    this.inspections = inspections;
    this.cases = cases;
    this.assignments = assignments;
    this.times = times;
  }

  @GetMapping
  @Needs(Deed.READ_ALLOCATION)
  View times(@PathVariable String inspection, HttpServletRequest request) {
    return page(inspection, request, Map.of(), FormProblems.NONE);
  }

  @PostMapping
  @Needs(Deed.ALLOCATE_CASES)
  View add(
      @PathVariable String inspection,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return added(
        inspection,
        NewTimes.one(typed, plan(inspection), caseManagers(inspection), times.of(inspection)),
        typed,
        request,
        response);
  }

  @PostMapping("/several")
  @Needs(Deed.ALLOCATE_CASES)
  View addSeveral(
      @PathVariable String inspection,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return added(
        inspection,
        NewTimes.several(typed, plan(inspection), caseManagers(inspection), times.of(inspection)),
        typed,
        request,
        response);
  }

  /// A case that has the time keeps it until somebody decides: the board warns.
  @PostMapping("/{time}/withdraw")
  @Needs(Deed.ALLOCATE_CASES)
  View withdraw(
      @PathVariable String inspection, @PathVariable UUID time, HttpServletRequest request) {
    if (!times.withdraw(inspection, time, Visitor.of(request).signedIn().id())
        && times.of(inspection).stream().noneMatch(one -> one.id().equals(time))) {
      throw new NotFound();
    }
    return new Redirect("/work/" + inspection + "/allocation/times");
  }

  private View added(
      String inspection,
      NewTimes added,
      Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (added.problems().any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(inspection, request, typed, added.problems());
    }
    times.add(inspection, added.times(), Visitor.of(request).signedIn().id());
    return new Redirect("/work/" + inspection + "/allocation/times");
  }

  private Plan plan(String inspection) {
    return inspections.planned(inspection).orElseThrow(NotFound::new).plan();
  }

  private List<String> caseManagers(String inspection) {
    return cases.inspected(inspection).stream()
        .flatMap(one -> one.caseManager().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private View page(
      String inspection,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    Set<Integer> inspected =
        cases.inspected(inspection).stream().map(SampledCase::number).collect(Collectors.toSet());
    Map<String, Integer> used = new HashMap<>();
    assignments
        .of(inspection)
        .forEach((number, assignment) ->
            assignment
                .interview()
                .filter(_ -> inspected.contains(number))
                .ifPresent(time -> used.put(time.toString(), number)));
    return Templates.page(
        "allocation/times.jte",
        new TimesPage(
            frames.of(inspection, request),
            plan(inspection),
            caseManagers(inspection),
            times.of(inspection),
            used,
            typed,
            problems));
  }
}
