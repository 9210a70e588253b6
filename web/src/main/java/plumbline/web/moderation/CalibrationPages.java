package plumbline.web.moderation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import plumbline.web.cases.Cases;
import plumbline.web.cases.SampledCase;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Calibration cases: which there are, and what everybody said about them.
@Controller
@RequestMapping("/work/{inspection}/calibration")
class CalibrationPages {
  private static final String SAYS_WHY =
      "Enter why, in one line of at most %d characters".formatted(TextLine.LONGEST_REASON);

  private final WorkFrames frames;
  private final CalibrationCases calibrations;
  private final Cases cases;
  private final Names names;

  CalibrationPages(WorkFrames frames, CalibrationCases calibrations, Cases cases, Names names) {
    this.frames = frames;
    this.calibrations = calibrations;
    this.cases = cases;
    this.names = names;
  }

  @GetMapping
  @Needs(Deed.READ_CASES)
  View list(@PathVariable String inspection, HttpServletRequest request) {
    return list(frames.of(inspection, request), Map.of(), FormProblems.NONE);
  }

  private View list(WorkFrame frame, Map<String, String> typed, FormProblems problems) {
    List<CalibrationCase> all = calibrations.of(frame.inspection());
    return Templates.page(
        "moderation/calibrations.jte",
        new CalibrationList(
            frame,
            all,
            Agreeing.inCalibration(all),
            frame.may(Deed.MODERATE_CASE)
                ? calibrations.eligible(frame.inspection().id())
                : List.of(),
            typed,
            problems));
  }

  @PostMapping
  @Needs(Deed.MODERATE_CASE)
  View begin(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Map<String, String> typed = Map.of("number", number, "reason", reason);
    Map<String, String> problems = new LinkedHashMap<>();
    if (!number.matches("[1-9][0-9]{0,5}")) {
      problems.put("number", "Choose a case");
    }
    if (!TextLine.isReason(reason)) {
      problems.put("reason", SAYS_WHY);
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list(frame, typed, new FormProblems(problems));
    }
    SampledCase one = cases.find(inspection, Integer.parseInt(number)).orElseThrow(NotFound::new);
    Optional<CalibrationCases.Refused> refused =
        calibrations.begin(one, reason.strip(), Visitor.of(request).signedIn().id());
    if (refused.isPresent()) {
      response.setStatus(refused.get().status().value());
      return list(frame, typed, FormProblems.of("number", refused.get().words()));
    }
    return new Redirect("%s/calibration/%d".formatted(frame.address(), one.number()));
  }

  @GetMapping("/{number}")
  @Needs(Deed.READ_CASES)
  View compare(
      @PathVariable String inspection, @PathVariable int number, HttpServletRequest request) {
    return page(frames.of(inspection, request), number, request, "", FormProblems.NONE);
  }

  @PostMapping("/{number}/close")
  @Needs(Deed.MODERATE_CASE)
  View close(
      @PathVariable String inspection,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    CalibrationCase one = calibrations.find(frame.inspection(), number).orElseThrow(NotFound::new);
    if (!TextLine.isReason(reason)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(frame, number, request, reason, FormProblems.of("reason", SAYS_WHY));
    }
    Optional<CalibrationCases.Refused> refused =
        calibrations.close(one, reason.strip(), Visitor.of(request).signedIn().id());
    if (refused.isPresent()) {
      response.setStatus(refused.get().status().value());
      return page(frame, number, request, reason, FormProblems.of("state", refused.get().words()));
    }
    return new Redirect("%s/calibration/%d".formatted(frame.address(), number));
  }

  private View page(
      WorkFrame frame,
      int number,
      HttpServletRequest request,
      String typed,
      FormProblems problems) {
    CalibrationCase one = calibrations.find(frame.inspection(), number).orElseThrow(NotFound::new);
    Map<UUID, String> readers = calibrations.readers(frame.inspection().id());
    List<UUID> wrote = new ArrayList<>();
    one.readings()
        .forEach(reading -> reading.assignment().reader(reading.reading()).ifPresent(wrote::add));
    readers.putAll(names.of(wrote));
    return Templates.page(
        "moderation/calibration.jte",
        new CalibrationPage(
            frame,
            one,
            Visitor.of(request).signedIn().id(),
            readers,
            Agreeing.inCalibration(List.of(one)),
            typed,
            problems));
  }
}
