package plumbline.web.colleagues;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.framework.Framework;
import plumbline.web.access.CaseAccesses;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.cases.AssessedCase;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.judgement.EvidenceForm;
import plumbline.web.judgement.EvidenceFormPage;
import plumbline.web.judgement.EvidenceItems;
import plumbline.web.judgement.KeptItem;
import plumbline.web.judgement.Meeting;
import plumbline.web.judgement.PlannedMeetings;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// What colleague inspectors see and do in a joint inspection. What is not shared with them looks
/// as if it were not there.
@Controller
@RequestMapping("/work/{inspection}/colleagues/shared")
@Needs(Deed.MAKE_ENQUIRIES)
class SharedPages {
  private final WorkFrames frames;
  private final Frameworks frameworks;
  private final Colleagues colleagues;
  private final Shareables shareables;
  private final Sharings shares;
  private final Enquiries enquiries;
  private final EvidenceItems items;
  private final PlannedMeetings meetings;
  private final CaseAccesses accesses;

  SharedPages(
      WorkFrames frames,
      Frameworks frameworks,
      Colleagues colleagues,
      Shareables shareables,
      Sharings shares,
      Enquiries enquiries,
      EvidenceItems items,
      PlannedMeetings meetings,
      CaseAccesses accesses) {
    this.frames = frames;
    this.frameworks = frameworks;
    this.colleagues = colleagues;
    this.shareables = shareables;
    this.shares = shares;
    this.enquiries = enquiries;
    this.items = items;
    this.meetings = meetings;
    this.accesses = accesses;
  }

  @GetMapping
  View shared(@PathVariable String inspection, HttpServletRequest request) {
    return page(frames.of(inspection, request), request, Map.of(), FormProblems.NONE);
  }

  @GetMapping("/cases/{number}")
  View sharedCase(
      @PathVariable String inspection, @PathVariable int number, HttpServletRequest request) {
    Person person = Visitor.of(request).signedIn();
    Optional<AssessedCase> one = shareables.sharedCase(inspection, person.id(), number);
    if (one.isEmpty()) {
      accesses.refused(person, inspection, number, Deed.MAKE_ENQUIRIES, request);
      throw new NotFound();
    }
    return Templates.page(
        "colleagues/case.jte",
        SharedCasePage.of(
            frames.of(inspection, request),
            one.get(),
            person.id(),
            enquiries.of(inspection, person.id()).stream()
                .filter(enquiry -> enquiry.number().equals(Optional.of(number)))
                .toList()));
  }

  @GetMapping("/items/{item}")
  View sharedItem(
      @PathVariable String inspection, @PathVariable UUID item, HttpServletRequest request) {
    UUID person = Visitor.of(request).signedIn().id();
    KeptItem kept = shareables.sharedItem(inspection, person, item).orElseThrow(NotFound::new);
    return Templates.page(
        "colleagues/item.jte", new SharedItemPage(frames.of(inspection, request), kept.item()));
  }

  @GetMapping("/meetings/{meeting}")
  View sharedMeeting(
      @PathVariable String inspection, @PathVariable UUID meeting, HttpServletRequest request) {
    UUID person = Visitor.of(request).signedIn().id();
    Meeting one = shareables.sharedMeeting(inspection, person, meeting).orElseThrow(NotFound::new);
    WorkFrame frame = frames.of(inspection, request);
    return Templates.page(
        "colleagues/meeting.jte",
        new SharedMeetingPage(frame, framework(frame), one, meetings.notes(meeting)));
  }

  @PostMapping("/enquiries/{enquiry}/answers")
  View answer(
      @PathVariable String inspection,
      @PathVariable UUID enquiry,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person person = Visitor.of(request).signedIn();
    Enquiry asked =
        open(inspection, person.id()).stream()
            .filter(one -> one.id().equals(enquiry))
            .findFirst()
            .orElseThrow(NotFound::new);
    Optional<String> text = TextLine.lines(words, ColleaguePages.LONGEST);
    if (text.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String field = SharedPage.field(asked);
      return page(
          frames.of(inspection, request),
          request,
          Map.of(field, words),
          FormProblems.of(
              field,
              "Say what you found out, in plain text of at most %d characters"
                  .formatted(ColleaguePages.LONGEST)));
    }
    if (!enquiries.answer(inspection, asked, text.get(), person)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      String field = SharedPage.field(asked);
      return page(
          frames.of(inspection, request),
          request,
          Map.of(field, words),
          FormProblems.of(field, "The lead inspector has withdrawn this line of enquiry"));
    }
    return new Redirect("/work/%s/colleagues/shared#enquiry-%s".formatted(inspection, asked.id()));
  }

  @GetMapping("/findings/new")
  View finding(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String question,
      HttpServletRequest request) {
    return finding(
        frames.of(inspection, request),
        EvidenceForm.empty(question, ""),
        colleague(inspection, request).agency(),
        FormProblems.NONE);
  }

  @PostMapping("/findings")
  View add(
      @PathVariable String inspection,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Optional<String> agency = colleague(inspection, request).agency();
    EvidenceForm form = EvidenceForm.read(sent);
    Framework framework = framework(frame);
    FormProblems problems = form.problems(framework);
    if (agency.isEmpty() || problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return finding(frame, form, agency, problems);
    }
    KeptItem added =
        items.add(
            inspection,
            form.uuid(),
            form.evidence(framework).foundBy(agency.get()),
            "",
            Visitor.of(request).signedIn());
    return new Redirect(
        "/work/%s/colleagues/shared#finding-%s".formatted(inspection, added.item().id()));
  }

  /// Withdraws what one found oneself: it is kept, with the reason, and counts no longer.
  @PostMapping("/findings/{finding}/withdraw")
  View withdraw(
      @PathVariable String inspection,
      @PathVariable UUID finding,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person person = Visitor.of(request).signedIn();
    WorkFrame frame = frames.of(inspection, request);
    KeptItem kept =
        items
            .find(inspection, finding)
            .filter(one -> one.by().equals(person.id()))
            .orElseThrow(NotFound::new);
    if (!TextLine.isReason(reason)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String field = "withdraw-" + finding;
      return page(frame, request, Map.of(field, reason), FormProblems.of(field, kept.noReason()));
    }
    if (!items.withdraw(inspection, kept.item(), reason.strip(), person)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(frame, request, Map.of(), FormProblems.of("finding-" + finding, kept.tooLate()));
    }
    return new Redirect("/work/%s/colleagues/shared#finding-%s".formatted(inspection, finding));
  }

  private View finding(
      WorkFrame frame, EvidenceForm form, Optional<String> agency, FormProblems problems) {
    return Templates.page(
        "colleagues/finding.jte",
        new FindingPage(new EvidenceFormPage(frame, framework(frame), form, problems), agency));
  }

  private Colleague colleague(String inspection, HttpServletRequest request) {
    return colleagues
        .find(inspection, Visitor.of(request).signedIn().id())
        .orElseThrow(NotFound::new);
  }

  /// The lines of enquiry that a colleague may see: those about a case only while it is shared.
  private List<Enquiry> open(String inspection, UUID colleague) {
    return enquiries.of(inspection, colleague).stream()
        .filter(one ->
            one.number().isEmpty()
                || shareables.sharedCase(inspection, colleague, one.number().get()).isPresent())
        .toList();
  }

  private Framework framework(WorkFrame frame) {
    return frameworks.of(frame.inspection().framework()).framework();
  }

  private View page(
      WorkFrame frame,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    String inspection = frame.inspection().id();
    Colleague colleague = colleague(inspection, request);
    List<What> shared = shares.of(inspection, colleague.id()).stream().map(Sharing::what).toList();
    return Templates.page(
        "colleagues/shared.jte",
        new SharedPage(
            frame,
            framework(frame),
            colleague,
            shareables.of(frame.inspection()).stream()
                .filter(one -> shared.contains(one.what()))
                .toList(),
            open(inspection, colleague.id()),
            items.all(inspection).stream()
                .filter(kept -> kept.by().equals(colleague.id()))
                .toList(),
            typed,
            problems));
  }
}
