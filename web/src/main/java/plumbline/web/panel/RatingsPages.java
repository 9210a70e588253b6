package plumbline.web.panel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import plumbline.framework.Rating;
import plumbline.panel.Objection;
import plumbline.rating.RatedInspection;
import plumbline.report.HeadingLevel;
import plumbline.report.Links;
import plumbline.report.Sections;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.people.Names;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.RatingsLock;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The final ratings: confirmed by the panel’s chair, reopened by the chair with a reason.
@Controller
@RequestMapping("/work/{inspection}/panel")
class RatingsPages {
  private final WorkFrames frames;
  private final Panels panels;
  private final RatingsSteps steps;
  private final Deciding deciding;
  private final RatingsLock lock;
  private final Names names;

  RatingsPages(
      WorkFrames frames,
      Panels panels,
      RatingsSteps steps,
      Deciding deciding,
      RatingsLock lock,
      Names names) {
    this.frames = frames;
    this.panels = panels;
    this.steps = steps;
    this.deciding = deciding;
    this.lock = lock;
    this.names = names;
  }

  @GetMapping("/ratings")
  @Needs(Deed.READ_PANEL)
  View ratings(@PathVariable String inspection, HttpServletRequest request) {
    return page(inspection, request, "", FormProblems.NONE);
  }

  @PostMapping("/confirm")
  @Needs(Deed.DECIDE_RATINGS)
  View confirm(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        deciding.confirm(inspection, revision, Visitor.of(request).signedIn()),
        inspection,
        "confirm",
        "",
        request,
        response);
  }

  @PostMapping("/reopen")
  @Needs(Deed.DECIDE_RATINGS)
  View reopen(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Done done =
        TextLine.isReason(reason)
            ? deciding.reopen(inspection, revision, reason.strip(), Visitor.of(request).signedIn())
            : new Done.Refused(
                List.of("Say why the ratings are reopened, in at most 500 characters"));
    return answer(done, inspection, "reason", reason, request, response);
  }

  private View answer(
      Done done,
      String inspection,
      String field,
      String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (done) {
      case Done.Yes() -> new Redirect("/work/%s/panel/ratings".formatted(inspection));
      case Done.Refused(List<String> why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(inspection, request, reason, FormProblems.of(field, String.join(". ", why)));
      }
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(inspection, request, reason, FormProblems.of(field, what));
      }
    };
  }

  private View page(
      String inspection, HttpServletRequest request, String reason, FormProblems problems) {
    WorkFrame frame = frames.of(inspection, request);
    Panel panel = panels.of(inspection);
    List<RatingsStep> taken = steps.of(inspection);
    Optional<String> confirmed = lock.confirmed(inspection).map(RatingsLock::words);
    RatedInspection rated =
        confirmed.isPresent()
            ? steps.rated(frame.inspection(), taken.getLast())
            : panel.outcome().rated();
    Sections sections = new Sections(Links.withinReport());
    return Templates.page(
        "panel/ratings.jte",
        new RatingsPage(
            frame,
            confirmed,
            sections.ratings(rated),
            sections.overall(rated, HeadingLevel.H2),
            without(rated),
            MeetingPages.lines(panel),
            confirmed.isPresent()
                ? List.of()
                : panel.objections().stream().map(Objection::toString).toList(),
            told(frame.inspection(), taken).reversed(),
            taken.size() + 1,
            panel.isChair(Visitor.of(request).signedIn().id()),
            reason,
            problems));
  }

  private static String without(RatedInspection rated) {
    RatedInspection byRules =
        RatedInspection.of(rated.inspection(), RatedInspection.Discretion.IGNORED);
    long moves = rated.standards().stream().filter(one -> one.discretion().isPresent()).count();
    return moves == 0
        ? "The panel used no discretion: the rules alone give these ratings."
        : "Without the panel’s %s of discretion the score would be %s of %d, and the overall rating %s."
            .formatted(
                moves == 1 ? "use" : moves + " uses",
                byRules.overall().scoreNumber().orElse("not known"),
                byRules.overall().maxScore(),
                byRules.overall().overall().map(Rating::name).orElse("not known"));
  }

  private List<RatingsPage.Step> told(PlannedInspection planned, List<RatingsStep> taken) {
    Map<UUID, String> by = names.of(taken.stream().map(RatingsStep::by).toList());
    List<RatingsPage.Step> told = new ArrayList<>();
    for (RatingsStep step : taken) {
      String what = step.reason();
      if (step.isConfirmation()) {
        RatedInspection rated = steps.rated(planned, step);
        what =
            "%s, %s of %d"
                .formatted(
                    rated.overall().overall().map(Rating::name).orElse("Not rated"),
                    rated.overall().scoreNumber().orElse("no score"),
                    rated.overall().maxScore());
      }
      told.add(
          new RatingsPage.Step(
              step.isConfirmation(),
              LondonTime.minuteInTables(step.at()),
              by.getOrDefault(step.by(), ""),
              what,
              step.isConfirmation() ? step.sha256().hex() : ""));
    }
    return told;
  }
}
