package plumbline.web.sampling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.sampling.Sample;
import plumbline.sampling.SamplePage;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.cases.Cases;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The sample of an inspection: drawn, looked at, locked, and its cases replaced.
@Controller
@RequestMapping("/work/{inspection}/sample")
class SamplePages {
  private static final String SAYS_WHY = "Say why, in at most 500 characters on one line";

  private final WorkFrames frames;
  private final CaseLists lists;
  private final Draws draws;
  private final Drawings drawings;
  private final SampleLock lock;
  private final Cases cases;

  SamplePages(
      WorkFrames frames,
      CaseLists lists,
      Draws draws,
      Drawings drawings,
      SampleLock lock,
      Cases cases) {
    this.frames = frames;
    this.lists = lists;
    this.draws = draws;
    this.drawings = drawings;
    this.lock = lock;
    this.cases = cases;
  }

  /// A draw that is asked for, and the sample that it gives where nothing stands in its way.
  private record Asked(
      SentList list, DrawForm form, Optional<SamplePage> preview, FormProblems problems) {}

  @GetMapping
  @Needs(Deed.READ_SAMPLE)
  View sample(@PathVariable String inspection, HttpServletRequest request) {
    return sample(frames.of(inspection, request), Map.of(), FormProblems.NONE);
  }

  /// Locks nothing and can be asked for again: a preview is an address.
  @GetMapping("/draw")
  @Needs(Deed.DRAW_SAMPLE)
  View draw(
      @PathVariable String inspection,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    if (draws.isWorkedOn(inspection)) {
      return new Redirect(frame.address() + "/sample");
    }
    Optional<SentList> list = lists.latest(inspection);
    if (typed.isEmpty() || list.isEmpty()) {
      return form(frame, list, Map.of(), Optional.empty(), FormProblems.NONE);
    }
    Asked asked = asked(frame, list.get(), typed);
    if (asked.problems().any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return form(frame, list, typed, asked.preview(), asked.problems());
  }

  /// @param revision the one that the draw is to get
  /// @param list the revision of the list that was drawn from
  @PostMapping("/lock")
  @Needs(Deed.DRAW_SAMPLE)
  View lock(
      @PathVariable String inspection,
      @RequestParam int revision,
      @RequestParam int list,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    SentList sent = lists.find(inspection, list).orElseThrow(NotFound::new);
    Asked asked = asked(frame, sent, typed);
    boolean again = revision > 1;
    if (asked.preview().isEmpty() || (again && !TextLine.isReason(reason))) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      FormProblems problems =
          asked.problems().any() ? asked.problems() : FormProblems.of("reason", SAYS_WHY);
      return form(frame, Optional.of(sent), typed, asked.preview(), problems);
    }
    SampleLock.Wanted wanted =
        new SampleLock.Wanted(
            revision,
            sent,
            asked.form().plan(),
            asked.preview().get().sample(),
            again ? reason.strip() : "");
    return answer(
        frame, lock.lock(frame.inspection(), wanted, by(request)), Map.of(), "sample", response);
  }

  @PostMapping("/replace")
  @Needs(Deed.DRAW_SAMPLE)
  View replace(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String fewer,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    if (draws.latest(inspection).isEmpty()) {
      throw new NotFound();
    }
    Map<String, String> typed = Map.of("number", number, "reason", reason);
    Map<String, String> problems = new LinkedHashMap<>();
    if (!number.matches("[0-9]{1,6}")) {
      problems.put("number", "Choose the case that can’t be inspected");
    }
    if (!TextLine.isReason(reason)) {
      problems.put("reason", SAYS_WHY);
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return sample(frame, typed, new FormProblems(problems));
    }
    int leaving = Integer.parseInt(number);
    if (cases.find(inspection, leaving).isEmpty()) {
      throw new NotFound();
    }
    return answer(
        frame,
        lock.replace(frame.inspection(), leaving, reason.strip(), fewer.equals("yes"), by(request)),
        typed,
        "number",
        response);
  }

  private View answer(
      WorkFrame frame,
      SampleLock.Outcome outcome,
      Map<String, String> typed,
      String field,
      HttpServletResponse response) {
    return switch (outcome) {
      case SampleLock.Outcome.Done _ -> new Redirect(frame.address() + "/sample");
      case SampleLock.Outcome.TooLate _ -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield sample(
            frame,
            typed,
            FormProblems.of(
                field,
                "Somebody else changed the list or the sample while you did: look at it as it is now."
                    + " Nothing of yours was changed"));
      }
      case SampleLock.Outcome.WorkedOn _ -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield sample(
            frame,
            typed,
            FormProblems.of(
                field,
                "Cases of this sample are given to inspectors already, so it can’t be drawn again:"
                    + " replace the cases that can’t be inspected"));
      }
      case SampleLock.Outcome.Confirmed(String why) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield sample(frame, typed, FormProblems.of(field, why));
      }
      case SampleLock.Outcome.Refused(Problem problem) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> offered = new TreeMap<>(typed);
        offered.put("fewer", "offered");
        yield sample(frame, offered, FormProblems.of(field, words(problem)));
      }
    };
  }

  private static UUID by(HttpServletRequest request) {
    return Visitor.of(request).signedIn().id();
  }

  private static String words(Problem problem) {
    return problem.what() + ": " + WebWords.of(problem.mend());
  }

  private Asked asked(WorkFrame frame, SentList list, Map<String, String> typed) {
    PlannedInspection inspection = frame.inspection();
    Framework framework = drawings.framework(inspection);
    DrawForm form = DrawForm.read(typed, framework, DrawPlan.usual(inspection.announced()));
    if (form.problems().any()) {
      return new Asked(list, form, Optional.empty(), form.problems());
    }
    return switch (drawings.preview(inspection, list, form.plan(), form.phrase())) {
      case Parsed.Accepted<Sample>(Sample sample) ->
          new Asked(list, form, Optional.of(new SamplePage(sample)), FormProblems.NONE);
      case Parsed.Refused<Sample>(var problems) ->
          new Asked(
              list,
              form,
              Optional.empty(),
              FormProblems.of(
                  "preview",
                  problems.stream().map(SamplePages::words).collect(Collectors.joining(". "))));
    };
  }

  private View sample(WorkFrame frame, Map<String, String> typed, FormProblems problems) {
    String id = frame.inspection().id();
    Optional<LockedDraw> latest = draws.latest(id);
    if (latest.isEmpty()) {
      return form(frame, lists.latest(id), Map.of(), Optional.empty(), problems);
    }
    LockedDraw draw = latest.get();
    return Templates.page(
        "sampling/sample.jte",
        new DrawnPage(
            frame,
            draws.all(id),
            lists.find(id, draw.caseList()).orElseThrow(),
            new SamplePage(drawings.current(frame.inspection(), draw)),
            cases.all(id),
            draws.isWorkedOn(id),
            typed,
            problems));
  }

  private View form(
      WorkFrame frame,
      Optional<SentList> list,
      Map<String, String> typed,
      Optional<SamplePage> preview,
      FormProblems problems) {
    PlannedInspection inspection = frame.inspection();
    Map<String, String> fields = new TreeMap<>(typed);
    fields.keySet().removeAll(Set.of("_csrf", "revision", "list"));
    return Templates.page(
        "sampling/draw.jte",
        new DrawPage(
            frame,
            drawings.framework(inspection),
            list,
            fields,
            draws.latest(inspection.id()).map(LockedDraw::revision).orElse(0) + 1,
            preview,
            problems));
  }
}
