package plumbline.web.colleagues;

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
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Where the lead of a joint inspection shares with colleague inspectors and asks them.
@Controller
@RequestMapping("/work/{inspection}/colleagues")
@Needs(Deed.SHARE_WITH_COLLEAGUES)
class ColleaguePages {
  static final int LONGEST = 2_000;
  private static final int LONGEST_AGENCY = 100;

  private final WorkFrames frames;
  private final Frameworks frameworks;
  private final Colleagues colleagues;
  private final Shareables shareables;
  private final Sharings shares;
  private final Enquiries enquiries;

  ColleaguePages(
      WorkFrames frames,
      Frameworks frameworks,
      Colleagues colleagues,
      Shareables shareables,
      Sharings shares,
      Enquiries enquiries) {
    this.frames = frames;
    this.frameworks = frameworks;
    this.colleagues = colleagues;
    this.shareables = shareables;
    this.shares = shares;
    this.enquiries = enquiries;
  }

  @GetMapping
  View overview(@PathVariable String inspection, HttpServletRequest request) {
    List<ColleaguesPage.Line> lines =
        colleagues.of(inspection).stream()
            .map(one ->
                new ColleaguesPage.Line(
                    one,
                    shares.of(inspection, one.id()).size(),
                    enquiries.of(inspection, one.id()).stream().filter(Enquiry::isOpen).toList()))
            .toList();
    return Templates.page(
        "colleagues/overview.jte",
        new ColleaguesPage(frames.of(inspection, request), lines, colleagues.tookPart(inspection)));
  }

  @GetMapping("/{colleague}")
  View colleague(
      @PathVariable String inspection, @PathVariable UUID colleague, HttpServletRequest request) {
    return page(
        joint(inspection, request),
        find(inspection, colleague),
        ColleaguePage.Typed.NOTHING,
        FormProblems.NONE);
  }

  @PostMapping("/{colleague}/agency")
  View comesFrom(
      @PathVariable String inspection,
      @PathVariable UUID colleague,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String other,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = joint(inspection, request);
    Colleague now = find(inspection, colleague);
    ColleaguePage.Typed typed =
        new ColleaguePage.Typed(Map.of("agency", agency, "other", other), List.of());
    boolean inWords = agency.equals(ColleaguePage.OTHER);
    List<String> partners = ColleaguePage.partners(frame, framework(frame));
    if (!inWords && !partners.contains(agency)) {
      return refused(
          frame, now, typed, "agency", "Choose where the colleague comes from", response);
    }
    if (inWords && (other.isBlank() || !TextLine.isOne(other, LONGEST_AGENCY))) {
      return refused(
          frame,
          now,
          typed,
          "other",
          "Say which inspectorate it is, in at most %d characters".formatted(LONGEST_AGENCY),
          response);
    }
    String said =
        inWords
            ? partners.stream()
                .filter(other.strip()::equalsIgnoreCase)
                .findFirst()
                .orElse(other.strip())
            : agency;
    if (revision != now.revision()
        || !colleagues.comesFrom(inspection, now, said, person(request))) {
      Colleague latest = find(inspection, colleague);
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          frame,
          latest,
          typed,
          FormProblems.of(
              "agency",
              "Somebody said ‘%s’ while you did: say it again if yours is right"
                  .formatted(latest.agency().orElse(""))));
    }
    return back(frame, colleague, "agency");
  }

  @PostMapping("/{colleague}/shares")
  View share(
      @PathVariable String inspection,
      @PathVariable UUID colleague,
      @RequestParam(defaultValue = "") List<String> what,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = joint(inspection, request);
    Colleague with = find(inspection, colleague);
    List<Shareable> chosen = new ArrayList<>();
    List<String> hindered = new ArrayList<>();
    List<Shareable> all = shareables.of(frame.inspection());
    for (String code : what) {
      Shareable one = shareable(code, all).orElseThrow(NotFound::new);
      if (one.isOpen()) {
        chosen.add(one);
      } else {
        hindered.add("%s cannot be shared: %s".formatted(one.name(), one.hindrance()));
      }
    }
    if (chosen.isEmpty() && hindered.isEmpty()) {
      hindered.add("Choose what to share");
    }
    if (!hindered.isEmpty()) {
      return refused(
          frame,
          with,
          new ColleaguePage.Typed(Map.of(), what),
          "what",
          String.join(". ", hindered),
          response);
    }
    shares.add(inspection, with, chosen, person(request));
    return back(frame, colleague, "shared");
  }

  private static Optional<Shareable> shareable(String code, List<Shareable> all) {
    return What.parse(code)
        .flatMap(what -> all.stream().filter(one -> one.what().equals(what)).findFirst());
  }

  @PostMapping("/{colleague}/shares/{share}/end")
  View end(
      @PathVariable String inspection,
      @PathVariable UUID colleague,
      @PathVariable UUID share,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = joint(inspection, request);
    Colleague with = find(inspection, colleague);
    Sharing one =
        shares.all(inspection, colleague).stream()
            .filter(kept -> kept.id().equals(share))
            .findFirst()
            .orElseThrow(NotFound::new);
    String name =
        shareable(one.what().code(), shareables.of(frame.inspection()))
            .map(Shareable::name)
            .orElseThrow();
    String field = "reason-" + share;
    if (!TextLine.isReason(reason)) {
      return refused(
          frame,
          with,
          new ColleaguePage.Typed(Map.of(field, reason), List.of()),
          field,
          "Say why %s is shared no longer, in at most %d characters"
              .formatted(name, TextLine.LONGEST_REASON),
          response);
    }
    if (!shares.end(inspection, with, one, name, reason.strip(), person(request))) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          frame,
          with,
          ColleaguePage.Typed.NOTHING,
          FormProblems.of(
              "ended",
              "Somebody ended the sharing of %s before you did: their reason stands below"
                  .formatted(name)));
    }
    return back(frame, colleague, "shared");
  }

  @PostMapping("/{colleague}/enquiries")
  View ask(
      @PathVariable String inspection,
      @PathVariable UUID colleague,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = joint(inspection, request);
    Colleague with = find(inspection, colleague);
    Optional<Enquiry.About> subject = subject(frame, colleague, about);
    Optional<String> text = TextLine.lines(words, LONGEST);
    Map<String, String> problems = new LinkedHashMap<>();
    if (subject.isEmpty()) {
      problems.put("about", "Choose a case that is shared with the colleague, or a key question");
    }
    if (text.isEmpty()) {
      problems.put(
          "words",
          "Say what to look into, in plain text of at most %d characters".formatted(LONGEST));
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          frame,
          with,
          new ColleaguePage.Typed(Map.of("about", about, "words", words), List.of()),
          new FormProblems(problems));
    }
    enquiries.add(inspection, with, subject.orElseThrow(), text.orElseThrow(), person(request));
    return back(frame, colleague, "enquiries");
  }

  @PostMapping("/{colleague}/enquiries/{enquiry}/withdraw")
  View withdraw(
      @PathVariable String inspection,
      @PathVariable UUID colleague,
      @PathVariable UUID enquiry,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = joint(inspection, request);
    Colleague asked = find(inspection, colleague);
    Enquiry one =
        enquiries.of(inspection, colleague).stream()
            .filter(kept -> kept.id().equals(enquiry))
            .findFirst()
            .orElseThrow(NotFound::new);
    String field = "withdraw-" + enquiry;
    if (!TextLine.isReason(reason)) {
      return refused(
          frame,
          asked,
          new ColleaguePage.Typed(Map.of(field, reason), List.of()),
          field,
          "Say why it is asked no longer, in at most %d characters"
              .formatted(TextLine.LONGEST_REASON),
          response);
    }
    if (!enquiries.withdraw(inspection, asked, one, reason.strip(), person(request))) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          frame,
          asked,
          ColleaguePage.Typed.NOTHING,
          FormProblems.of(
              "enquiry-" + enquiry,
              "Somebody withdrew this line of enquiry before you did: their reason stands there"));
    }
    return back(frame, colleague, "enquiries");
  }

  private Optional<Enquiry.About> subject(WorkFrame frame, UUID colleague, String about) {
    return Enquiry.About.parse(about)
        .filter(subject ->
            switch (subject) {
              case Enquiry.About.OfCase(int number) ->
                  shareables.sharedCase(frame.inspection().id(), colleague, number).isPresent();
              case Enquiry.About.OfQuestion(QuestionId id) ->
                  id.isKeyQuestion() && framework(frame).question(id).isPresent();
            });
  }

  /// The frame of a joint inspection; of another, nothing is to be found here.
  private WorkFrame joint(String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    if (!frame.inspection().isJoint()) {
      throw new NotFound();
    }
    return frame;
  }

  private Colleague find(String inspection, UUID colleague) {
    return colleagues.find(inspection, colleague).orElseThrow(NotFound::new);
  }

  private static Person person(HttpServletRequest request) {
    return Visitor.of(request).signedIn();
  }

  private Framework framework(WorkFrame frame) {
    return frameworks.of(frame.inspection().framework()).framework();
  }

  private static View back(WorkFrame frame, UUID colleague, String part) {
    return new Redirect("%s/colleagues/%s#%s".formatted(frame.address(), colleague, part));
  }

  private View refused(
      WorkFrame frame,
      Colleague colleague,
      ColleaguePage.Typed typed,
      String field,
      String problem,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(frame, colleague, typed, FormProblems.of(field, problem));
  }

  private View page(
      WorkFrame frame, Colleague colleague, ColleaguePage.Typed typed, FormProblems problems) {
    String inspection = frame.inspection().id();
    return Templates.page(
        "colleagues/colleague.jte",
        new ColleaguePage(
            frame,
            framework(frame),
            colleague,
            shareables.of(frame.inspection()),
            shares.all(inspection, colleague.id()),
            enquiries.of(inspection, colleague.id()),
            typed,
            problems));
  }
}
