package plumbline.web.panel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import plumbline.panel.Outcome;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.people.Names;
import plumbline.web.planning.RatingsLock;
import plumbline.web.planning.WorkFrames;

/// The meeting of the panel: who is there, who has an interest, minutes, and what is asked back of
/// the lead inspector.
@Controller
@RequestMapping("/work/{inspection}/panel")
class MeetingPages {
  private final WorkFrames frames;
  private final Panels panels;
  private final PanelMeetings meetings;
  private final PanelActions actions;
  private final Sitting sitting;
  private final RatingsLock lock;
  private final Names names;

  MeetingPages(
      WorkFrames frames,
      Panels panels,
      PanelMeetings meetings,
      PanelActions actions,
      Sitting sitting,
      RatingsLock lock,
      Names names) {
    this.frames = frames;
    this.panels = panels;
    this.meetings = meetings;
    this.actions = actions;
    this.sitting = sitting;
    this.lock = lock;
    this.names = names;
  }

  @GetMapping("/meeting")
  @Needs(Deed.READ_PANEL)
  View meeting(@PathVariable String inspection, HttpServletRequest request) {
    return page(inspection, request, Map.of(), FormProblems.NONE);
  }

  @PostMapping("/meeting")
  @Needs(Deed.DECIDE_RATINGS)
  View meet(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String chair,
      @RequestParam(defaultValue = "") String quorum,
      @RequestParam(defaultValue = "") List<String> present,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UUID> who = account(chair);
    List<UUID> there = present.stream().flatMap(one -> account(one).stream()).distinct().toList();
    Map<String, String> typed = Map.of("quorum", quorum);
    if (who.isEmpty() || !quorum.matches("[0-9]{1,2}")) {
      return answer(
          new Done.Refused(
              List.of(who.isEmpty() ? "Choose who chairs the panel" : "Enter a quorum, such as 3")),
          inspection,
          who.isEmpty() ? "chair" : "quorum",
          typed,
          request,
          response);
    }
    return answer(
        sitting.meet(
            inspection,
            new PanelMeetings.Kept(revision, who.get(), Integer.parseInt(quorum), there),
            Visitor.of(request).signedIn()),
        inspection,
        "chair",
        typed,
        request,
        response);
  }

  @PostMapping("/interests")
  @Needs(Deed.DECIDE_RATINGS)
  View declare(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!TextLine.isReason(reason)) {
      return answer(
          new Done.Refused(List.of("Say what your interest is, in at most 500 characters")),
          inspection,
          "reason",
          Map.of("reason", reason),
          request,
          response);
    }
    return answer(
        sitting.declare(inspection, reason.strip(), Visitor.of(request).signedIn()),
        inspection,
        "reason",
        Map.of("reason", reason),
        request,
        response);
  }

  @PostMapping("/minutes")
  @Needs(Deed.DECIDE_RATINGS)
  View note(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    String line = TypedWords.of(words);
    if (!TypedWords.areGood(line)) {
      return refused("what was said", "note", words, inspection, request, response);
    }
    sitting.note(inspection, line, Visitor.of(request).signedIn());
    return new Redirect("/work/%s/panel/meeting#minutes".formatted(inspection));
  }

  @PostMapping("/actions")
  @Needs(Deed.DECIDE_RATINGS)
  View ask(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    String line = TypedWords.of(words);
    if (!TypedWords.areGood(line)) {
      return refused(
          "what the lead inspector is to do", "action", words, inspection, request, response);
    }
    sitting.ask(inspection, line, Visitor.of(request).signedIn());
    return new Redirect("/work/%s/panel/meeting#actions".formatted(inspection));
  }

  @PostMapping("/actions/{action}/done")
  @Needs(Deed.ANSWER_PANEL)
  View done(
      @PathVariable String inspection,
      @PathVariable UUID action,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    String field = "done-" + action;
    String line = TypedWords.of(words);
    if (actions.of(inspection).stream().noneMatch(one -> one.id().equals(action))) {
      throw new NotFound();
    }
    if (!TypedWords.areGood(line)) {
      return refused("what was done", field, words, inspection, request, response);
    }
    return answer(
        sitting.answer(inspection, action, line, Visitor.of(request).signedIn()),
        inspection,
        field,
        Map.of(field, words),
        request,
        response);
  }

  static Optional<UUID> account(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private View refused(
      String what,
      String field,
      String words,
      String inspection,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        new Done.Refused(List.of(TypedWords.problem(what))),
        inspection,
        field,
        Map.of(field, words),
        request,
        response);
  }

  private View answer(
      Done done,
      String inspection,
      String field,
      Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (done) {
      case Done.Yes() -> new Redirect("/work/%s/panel/meeting".formatted(inspection));
      case Done.Refused(List<String> why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(inspection, request, typed, FormProblems.of(field, String.join(". ", why)));
      }
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(inspection, request, typed, FormProblems.of(field, what));
      }
    };
  }

  private View page(
      String inspection,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    Panel panel = panels.of(inspection);
    List<PanelMeetings.Note> notes = meetings.notes(inspection);
    List<PanelAction> asked = actions.of(inspection);
    Set<UUID> people = new HashSet<>();
    notes.forEach(note -> people.add(note.by()));
    asked.forEach(action -> {
      people.add(action.by());
      action.doneBy().ifPresent(people::add);
    });
    return Templates.page(
        "panel/meeting.jte",
        new MeetingPage(
            frames.of(inspection, request),
            panel.members(),
            panel.interests(),
            panel.meeting(),
            panel.meetingRevision() + 1,
            lines(panel),
            notes,
            asked,
            SentBackStandards.of(panel),
            lock.confirmed(inspection).map(RatingsLock::words),
            names.of(people),
            Visitor.of(request).signedIn().id().toString(),
            typed,
            problems));
  }

  static List<MeetingPage.Line> lines(Panel panel) {
    List<MeetingPage.Line> lines = new ArrayList<>();
    for (Outcome.OfStandard one : panel.outcome().standards()) {
      lines.add(
          new MeetingPage.Line(
              one.standard().standard().id(),
              one.standard().standard().toString(),
              one.standard().rating().map(Rating::name).orElse("Not rated"),
              one.decided().map(decided -> decided.words(one.standard())).orElse(""),
              switch (one.state()) {
                case OPEN -> "Open";
                case OVERTAKEN -> "Changed since, decide again";
                case SENT_BACK -> "Sent back";
                case DECIDED -> "Decided";
              }));
    }
    return lines;
  }
}
