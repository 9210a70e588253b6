package plumbline.web.allocation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
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
  private final TransactionOperations transaction;

  TimesPages(
      WorkFrames frames,
      Inspections inspections,
      Cases cases,
      Assignments assignments,
      InterviewTimes times,
      TransactionOperations transaction) {
    this.frames = frames;
    this.inspections = inspections;
    this.cases = cases;
    this.assignments = assignments;
    this.times = times;
    this.transaction = transaction;
  }

  @GetMapping
  @Needs(Deed.READ_ALLOCATION)
  View times(
      @PathVariable String inspection,
      @RequestParam Map<String, String> said,
      HttpServletRequest request) {
    return page(
        inspection,
        request,
        Map.of(),
        AddedTimes.read(said).map(added -> added.words(plan(inspection))).orElse(""),
        FormProblems.NONE);
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
        known -> NewTimes.one(typed, plan(inspection), caseManagers(inspection), known),
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
        known -> NewTimes.several(typed, plan(inspection), caseManagers(inspection), known),
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
      Function<List<InterviewTime>, NewTimes> read,
      Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    NewTimes added =
        Objects.requireNonNull(
            transaction.execute(_ -> added(inspection, read, Visitor.of(request).signedIn().id())));
    if (added.problems().any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(inspection, request, typed, "", added.problems());
    }
    String said = added.times().isEmpty() ? "" : "?" + AddedTimes.of(added, typed).query();
    return new Redirect("/work/" + inspection + "/allocation/times" + said);
  }

  /// A form that is sent twice at once is read the second time when the first has added its times.
  private NewTimes added(String inspection, Function<List<InterviewTime>, NewTimes> read, UUID by) {
    times.hold(inspection);
    NewTimes added = read.apply(times.of(inspection));
    times.add(inspection, added.times(), by);
    return added;
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
      String done,
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
            done,
            problems));
  }
}
