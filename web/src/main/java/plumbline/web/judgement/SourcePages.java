package plumbline.web.judgement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import plumbline.framework.Framework;
import plumbline.judgement.Direction;
import plumbline.judgement.Evidence;
import plumbline.judgement.Place;
import plumbline.judgement.Strength;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Meetings, interviews, conversations and observations: planned, noted, and made evidence of.
@Controller
@RequestMapping("/work/{inspection}/sources")
class SourcePages {
  private static final int LONGEST_NOTES = 20_000;

  private final WorkFrames frames;
  private final Frameworks frameworks;
  private final PlannedMeetings meetings;
  private final EvidenceItems items;
  private final SurveyFindings findings;

  SourcePages(
      WorkFrames frames,
      Frameworks frameworks,
      PlannedMeetings meetings,
      EvidenceItems items,
      SurveyFindings findings) {
    this.frames = frames;
    this.frameworks = frameworks;
    this.meetings = meetings;
    this.items = items;
    this.findings = findings;
  }

  @GetMapping
  @Needs(Deed.READ_JUDGEMENT)
  View all(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    return Templates.page(
        "judgement/sources.jte",
        new SourcesPage(
            frame, framework(frame), meetings.all(inspection), findings.surveys(frame)));
  }

  @GetMapping("/new")
  @Needs(Deed.ADD_EVIDENCE)
  View form(@PathVariable String inspection, HttpServletRequest request) {
    return form(
        frames.of(inspection, request), Optional.empty(), MeetingForm.empty(), FormProblems.NONE);
  }

  @PostMapping
  @Needs(Deed.ADD_EVIDENCE)
  View plan(
      @PathVariable String inspection,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") List<String> questions,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    MeetingForm form = new MeetingForm(typed, questions);
    FormProblems problems = form.problems(framework(frame));
    if (problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(frame, Optional.empty(), form, problems);
    }
    Meeting meeting = form.meeting(UUID.randomUUID(), 1, framework(frame));
    keep(frame, meeting, "meeting-planned", "planned", request);
    return to(inspection, meeting.id());
  }

  @GetMapping("/{meeting}")
  @Needs(Deed.READ_JUDGEMENT)
  View one(
      @PathVariable String inspection, @PathVariable UUID meeting, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    return page(frame, found(inspection, meeting), Optional.empty(), "", FormProblems.NONE);
  }

  @GetMapping("/{meeting}/change")
  @Needs(Deed.ADD_EVIDENCE)
  View changing(
      @PathVariable String inspection, @PathVariable UUID meeting, HttpServletRequest request) {
    Meeting known = found(inspection, meeting);
    return form(
        frames.of(inspection, request),
        Optional.of(known),
        MeetingForm.of(known),
        FormProblems.NONE);
  }

  @PostMapping("/{meeting}")
  @Needs(Deed.ADD_EVIDENCE)
  View change(
      @PathVariable String inspection,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") List<String> questions,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Meeting known = found(inspection, meeting);
    MeetingForm form = new MeetingForm(typed, questions);
    FormProblems problems = form.problems(framework(frame));
    if (problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(frame, Optional.of(known), form, problems);
    }
    Meeting changed = form.meeting(meeting, revision + 1, framework(frame));
    if (known.revision() == revision
        && keep(frame, changed, "meeting-changed", "planned otherwise", request)) {
      return to(inspection, meeting);
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return form(
        frame,
        Optional.of(found(inspection, meeting)),
        form,
        FormProblems.of(
            "kind",
            "Somebody changed this meeting while you did. What you typed is kept here: send it"
                + " again if it is still right"));
  }

  @PostMapping("/{meeting}/cancel")
  @Needs(Deed.ADD_EVIDENCE)
  View cancel(
      @PathVariable String inspection,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Meeting known = found(inspection, meeting);
    if (!TextLine.isReason(reason)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          frame,
          known,
          Optional.empty(),
          reason,
          FormProblems.of("reason", "Say why it does not take place, in at most 500 characters"));
    }
    if (!known.takesPlace()
        || !keep(
            frame,
            known.cancelled(reason.strip()),
            "meeting-cancelled",
            "does not take place: " + reason.strip(),
            request)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          frame,
          found(inspection, meeting),
          Optional.empty(),
          reason,
          FormProblems.of("notes", "Somebody changed this meeting before you did"));
    }
    return to(inspection, meeting);
  }

  @PostMapping("/{meeting}/notes")
  @Needs(Deed.ADD_EVIDENCE)
  View note(
      @PathVariable String inspection,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String notes,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Meeting known = found(inspection, meeting);
    Optional<String> words = TextLine.lines(notes, LONGEST_NOTES);
    if (words.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          frame,
          known,
          Optional.of(notes),
          "",
          FormProblems.of(
              "notes",
              "Write notes in plain text of at most %d characters".formatted(LONGEST_NOTES)));
    }
    MeetingNotes kept = new MeetingNotes(meeting, revision + 1, words.get());
    Person by = Visitor.of(request).signedIn();
    if (meetings.notes(meeting).revision() == revision
        && meetings.note(inspection, kept, known.place(framework(frame)) + ": noted", by)) {
      return to(inspection, meeting);
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return page(
        frame,
        known,
        Optional.of(notes),
        "",
        FormProblems.of(
            "notes",
            "Somebody changed the notes while you did. Yours are kept here, theirs stand below:"
                + " bring the two together and keep them"));
  }

  /// Makes evidence of a tagged paragraph. Asked for twice, it is one item; whoever asks for it
  /// after somebody else is told.
  @PostMapping("/{meeting}/evidence")
  @Needs(Deed.ADD_EVIDENCE)
  View evidence(
      @PathVariable String inspection,
      @PathVariable UUID meeting,
      @RequestParam(defaultValue = "") String paragraph,
      @RequestParam(defaultValue = "") String direction,
      @RequestParam(defaultValue = "") String strength,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Meeting known = found(inspection, meeting);
    MeetingNotes notes = meetings.notes(meeting);
    Optional<MeetingNotes.Tagged> tagged = notes.tagged(paragraph);
    if (tagged.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          frame,
          known,
          Optional.empty(),
          "",
          FormProblems.of("notes", "Somebody changed this paragraph: look at it as it is now"));
    }
    Evidence says =
        new Evidence(
            known.questions(),
            known.source(),
            Direction.parse(direction).orElse(Direction.of(tagged.get().paragraph().tags())),
            Strength.parse(strength).orElse(Strength.MODERATE),
            new Place(Place.Kind.MEETING, known.place(framework(frame))),
            Optional.empty(),
            tagged.get().paragraph().tags(),
            tagged.get().paragraph().text());
    Person by = Visitor.of(request).signedIn();
    KeptItem kept = items.add(inspection, UUID.randomUUID(), says, notes.origin(tagged.get()), by);
    if (kept.isFrom(by, says)) {
      return new Redirect("/work/%s/sources/%s#tagged".formatted(inspection, meeting));
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return page(
        frame,
        known,
        Optional.empty(),
        "",
        FormProblems.of("paragraph-" + tagged.get().id(), kept.already()));
  }

  /// What an ended survey found, to make evidence of.
  @GetMapping("/surveys/{survey}")
  @Needs(Deed.ADD_EVIDENCE)
  View survey(
      @PathVariable String inspection, @PathVariable UUID survey, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    return Templates.page(
        "judgement/survey.jte",
        new SurveyFindingsPage(
            frame,
            findings.survey(frame, survey).orElseThrow(NotFound::new),
            items.all(inspection)));
  }

  private boolean keep(
      WorkFrame frame, Meeting meeting, String what, String happened, HttpServletRequest request) {
    return meetings.keep(
        frame.inspection().id(),
        meeting,
        what,
        "%s (%s) %s"
            .formatted(
                meeting.name(framework(frame)), LondonTime.day(meeting.when().day()), happened),
        Visitor.of(request).signedIn());
  }

  private static Redirect to(String inspection, UUID meeting) {
    return new Redirect("/work/%s/sources/%s".formatted(inspection, meeting));
  }

  private Meeting found(String inspection, UUID meeting) {
    return meetings.find(inspection, meeting).orElseThrow(NotFound::new);
  }

  private Framework framework(WorkFrame frame) {
    return frameworks.of(frame.inspection().framework()).framework();
  }

  private View form(
      WorkFrame frame, Optional<Meeting> meeting, MeetingForm form, FormProblems problems) {
    return Templates.page(
        "judgement/meeting-form.jte",
        new MeetingFormPage(frame, framework(frame), meeting, form, problems));
  }

  private View page(
      WorkFrame frame,
      Meeting meeting,
      Optional<String> typed,
      String reason,
      FormProblems problems) {
    return Templates.page("judgement/meeting.jte", record(frame, meeting, typed, reason, problems));
  }

  private MeetingPage record(
      WorkFrame frame,
      Meeting meeting,
      Optional<String> typed,
      String reason,
      FormProblems problems) {
    return new MeetingPage(
        frame,
        framework(frame),
        meeting,
        meetings.notes(meeting.id()),
        items.all(frame.inspection().id()),
        typed,
        reason,
        problems);
  }
}
