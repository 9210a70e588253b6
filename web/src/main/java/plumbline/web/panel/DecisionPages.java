package plumbline.web.panel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.framework.Rating;
import plumbline.panel.Agreement;
import plumbline.panel.Decided;
import plumbline.panel.Decision;
import plumbline.panel.Outcome;
import plumbline.report.HeadingLevel;
import plumbline.report.Links;
import plumbline.report.Sections;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.RatingsLock;
import plumbline.web.planning.WorkFrames;

/// The decision on one standard; the panel’s chair records it.
@Controller
@RequestMapping("/work/{inspection}/panel/decisions/{standard}")
class DecisionPages {
  private static final int LONGEST_REASON = 2000;

  private final WorkFrames frames;
  private final Panels panels;
  private final Deciding deciding;
  private final DiscretionCases cases;
  private final RatingsLock lock;

  DecisionPages(
      WorkFrames frames,
      Panels panels,
      Deciding deciding,
      DiscretionCases cases,
      RatingsLock lock) {
    this.frames = frames;
    this.panels = panels;
    this.deciding = deciding;
    this.cases = cases;
    this.lock = lock;
  }

  @GetMapping
  @Needs(Deed.READ_PANEL)
  View standard(
      @PathVariable String inspection, @PathVariable String standard, HttpServletRequest request) {
    return page(inspection, standard, request, Map.of(), List.of(), FormProblems.NONE);
  }

  /// @param proposed what the chair saw as proposed
  /// @param judgement its revision
  /// @param typed among others the votes: `vote-` and the id of a member
  @PostMapping
  @Needs(Deed.DECIDE_RATINGS)
  View decide(
      @PathVariable String inspection,
      @PathVariable String standard,
      @RequestParam(defaultValue = "") String proposed,
      @RequestParam(defaultValue = "0") int judgement,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") List<String> grounds,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Panel panel = panels.of(inspection);
    if (panel.outcome().standard(standard).isEmpty()) {
      throw new NotFound();
    }
    String reason = TypedWords.of(typed.getOrDefault("reason", ""));
    Optional<Decision> decision = decision(panel, typed, grounds, reason);
    Optional<Agreement> agreement = agreement(typed);
    Optional<FormProblems> incomplete =
        decision.isEmpty()
            ? Optional.of(FormProblems.of("decision", "Choose what the panel decided"))
            : agreement.isEmpty()
                ? Optional.of(
                    FormProblems.of("agreement", "Choose how the panel came to its decision"))
                : TextLine.isOne(reason, LONGEST_REASON)
                    ? Optional.empty()
                    : Optional.of(
                        FormProblems.of("reason", "Enter a reason of at most 2000 characters"));
    if (incomplete.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(inspection, standard, request, typed, grounds, incomplete.get());
    }
    Decided decided =
        new Decided(proposed, judgement, decision.orElseThrow(), agreement.orElseThrow());
    return switch (deciding.decide(
        inspection, standard, decided, revision, Visitor.of(request).signedIn())) {
      case Done.Yes() -> new Redirect("/work/%s/panel/meeting#decisions".formatted(inspection));
      case Done.Refused(List<String> why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(
            inspection,
            standard,
            request,
            typed,
            grounds,
            FormProblems.of("decision", String.join(". ", why)));
      }
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(
            inspection, standard, request, typed, grounds, FormProblems.of("decision", what));
      }
    };
  }

  private static Optional<Decision> decision(
      Panel panel, Map<String, String> typed, List<String> grounds, String reason) {
    return switch (typed.getOrDefault("decision", "")) {
      case "confirm" -> Optional.of(new Decision.Confirm());
      case "send-back" -> Optional.of(new Decision.SendBack(reason));
      case "move" ->
          panel
              .results()
              .framework()
              .scale()
              .named(typed.getOrDefault("to", ""))
              .map((Rating to) ->
                  new Decision.Move(
                      to, grounds.stream().filter(ground -> !ground.isBlank()).toList(), reason));
      default -> Optional.empty();
    };
  }

  private static Optional<Agreement> agreement(Map<String, String> typed) {
    return switch (typed.getOrDefault("agreement", "")) {
      case "consensus" -> Optional.of(new Agreement.Consensus());
      case "votes" ->
          Optional.of(new Agreement.Votes(voted(typed, "for"), voted(typed, "against")));
      default -> Optional.empty();
    };
  }

  private static Set<String> voted(Map<String, String> typed, String how) {
    Set<String> members = new HashSet<>();
    typed.forEach((field, value) -> {
      if (field.startsWith("vote-") && value.equals(how)) {
        members.add(field.substring("vote-".length()));
      }
    });
    return members;
  }

  private View page(
      String inspection,
      String standard,
      HttpServletRequest request,
      Map<String, String> typed,
      List<String> grounds,
      FormProblems problems) {
    Panel panel = panels.of(inspection);
    Outcome.OfStandard about = panel.outcome().standard(standard).orElseThrow(NotFound::new);
    return Templates.page(
        "panel/decision.jte",
        new DecisionPage(
            frames.of(inspection, request),
            about,
            new Sections(Links.withinReport())
                .standard(panel.outcome().proposed(), about.standard(), HeadingLevel.H2),
            Optional.ofNullable(cases.of(inspection).get(standard))
                .map(DiscretionCases.Kept::words)
                .orElse(""),
            panel.results().framework().scale().ratings(),
            panel.meeting(),
            panel.isChair(Visitor.of(request).signedIn().id()),
            lock.confirmed(inspection).map(RatingsLock::words),
            Optional.ofNullable(panel.decisions().get(standard))
                    .map(PanelDecisions.Kept::revision)
                    .orElse(0)
                + 1,
            typed,
            Set.copyOf(grounds),
            problems));
  }
}
