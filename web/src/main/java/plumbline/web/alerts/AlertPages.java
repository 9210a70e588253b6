package plumbline.web.alerts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
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
import plumbline.web.mail.EmailAddress;
import plumbline.web.planning.WorkFrames;

/// Raising alerts, reading them, and saying what was done.
@Controller
@RequestMapping("/work/{inspection}/alerts")
class AlertPages {
  private static final int LONGEST_NAME = 100;

  private final WorkFrames frames;
  private final Alerts alerts;
  private final AlertContacts contacts;
  private final AlertEmails emails;
  private final Cases cases;

  AlertPages(
      WorkFrames frames, Alerts alerts, AlertContacts contacts, AlertEmails emails, Cases cases) {
    this.frames = frames;
    this.alerts = alerts;
    this.contacts = contacts;
    this.emails = emails;
    this.cases = cases;
  }

  @GetMapping
  @Needs(Deed.READ_ALERTS)
  View all(@PathVariable String inspection, HttpServletRequest request) {
    return page(inspection, request, Map.of(), FormProblems.NONE);
  }

  @GetMapping("/new")
  @Needs(Deed.RAISE_ALERT)
  View form(
      @PathVariable String inspection,
      @RequestParam(name = "case", defaultValue = "") String number,
      HttpServletRequest request) {
    return form(inspection, request, AlertForm.empty(number), FormProblems.NONE);
  }

  @PostMapping
  @Needs(Deed.RAISE_ALERT)
  View raise(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    AlertForm form = new AlertForm(id, number, words).withId();
    FormProblems problems = form.problems(one -> cases.find(inspection, one).isPresent());
    if (problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(inspection, request, form, problems);
    }
    add(inspection, form.raised(), Visitor.of(request).signedIn().id());
    emails.sendSoon();
    return new Redirect("/work/%s/alerts".formatted(inspection));
  }

  /// A form that was sent twice is one alert; one that was sent again with other words is another.
  private void add(String inspection, AlertForm.Raised raised, UUID by) {
    if (alerts.add(raised.id(), inspection, raised.number(), raised.words(), by)) {
      return;
    }
    boolean same =
        alerts
            .find(inspection, raised.id())
            .filter(known -> known.words().equals(raised.words()))
            .filter(known -> known.number().equals(raised.number()))
            .isPresent();
    if (!same) {
      alerts.add(UUID.randomUUID(), inspection, raised.number(), raised.words(), by);
    }
  }

  @PostMapping("/{alert}/acknowledge")
  @Needs(Deed.ANSWER_ALERT)
  View acknowledge(
      @PathVariable String inspection, @PathVariable UUID alert, HttpServletRequest request) {
    Alert known = alerts.find(inspection, alert).orElseThrow(NotFound::new);
    UUID by = Visitor.of(request).signedIn().id();
    if (known.raisedBy().equals(by)) {
      throw new NotFound(); // no button leads here
    }
    if (known.state() != Alert.State.CLOSED) {
      // Two of a side who acknowledge it at once want the same: the first one counts.
      alerts.answer(alert, AlertEvent.Kind.acknowledged(frames.side(inspection, request)), "", by);
    }
    return new Redirect("/work/%s/alerts".formatted(inspection));
  }

  @PostMapping("/{alert}/note")
  @Needs(Deed.ANSWER_ALERT)
  View note(
      @PathVariable String inspection,
      @PathVariable UUID alert,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (alerts.find(inspection, alert).isEmpty()) {
      throw new NotFound();
    }
    return answer(
        inspection, alert, AlertEvent.Kind.NOTED, "note-" + alert, words, request, response);
  }

  @PostMapping("/{alert}/outcome")
  @Needs(Deed.ANSWER_ALERT)
  View outcome(
      @PathVariable String inspection,
      @PathVariable UUID alert,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    String field = "outcome-" + alert;
    return switch (alerts.find(inspection, alert).orElseThrow(NotFound::new).state()) {
      case WAITING ->
          refused(
              inspection,
              HttpStatus.CONFLICT,
              Map.of("note-" + alert, words),
              FormProblems.of(
                  "note-" + alert, "Somebody of the inspection must acknowledge the alert first"),
              request,
              response);
      case ACKNOWLEDGED ->
          answer(inspection, alert, AlertEvent.Kind.OUTCOME, field, words, request, response);
      case CLOSED -> wasClosed(inspection, alert, words, request, response);
    };
  }

  private View answer(
      String inspection,
      UUID alert,
      AlertEvent.Kind kind,
      String field,
      String typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Words words = Words.of(typed).orElse(new Words(""));
    if (words.isEmpty()) {
      return refused(
          inspection,
          HttpStatus.UNPROCESSABLE_CONTENT,
          Map.of(field, typed),
          FormProblems.of(
              field,
              "Say what was done, in plain text of at most %d characters".formatted(Words.LONGEST)),
          request,
          response);
    }
    UUID by = Visitor.of(request).signedIn().id();
    return alerts.answer(alert, kind, words.text(), by)
        ? new Redirect("/work/%s/alerts".formatted(inspection))
        : wasClosed(inspection, alert, typed, request, response);
  }

  /// What was typed becomes a note, if the person still wants to say it.
  private View wasClosed(
      String inspection,
      UUID alert,
      String words,
      HttpServletRequest request,
      HttpServletResponse response) {
    String field = "note-" + alert;
    return refused(
        inspection,
        HttpStatus.CONFLICT,
        Map.of(field, words),
        FormProblems.of(
            field,
            "Somebody said the outcome while you did. Your words are kept here: add them as a note"),
        request,
        response);
  }

  @PostMapping("/contact")
  @Needs(Deed.ANSWER_ALERT)
  View nameContact(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (name.isBlank() || !TextLine.isOne(name, LONGEST_NAME)) {
      problems.put("name", "Enter a name of at most %d characters".formatted(LONGEST_NAME));
    }
    if (EmailAddress.typed(email).isEmpty()) {
      problems.put("email", "Enter an e-mail address, like name@example.gov.uk");
    }
    Map<String, String> typed = Map.of("name", name, "email", email);
    if (!problems.isEmpty()) {
      return refused(
          inspection,
          HttpStatus.UNPROCESSABLE_CONTENT,
          typed,
          new FormProblems(problems),
          request,
          response);
    }
    AlertContact contact = new AlertContact(revision + 1, name.strip(), email.strip());
    int known = contacts.of(inspection).map(AlertContact::revision).orElse(0);
    UUID by = Visitor.of(request).signedIn().id();
    if (known != revision || !contacts.add(inspection, contact, by)) {
      return refused(
          inspection,
          HttpStatus.CONFLICT,
          typed,
          FormProblems.of("name", "Somebody named a contact while you did: look who it is now"),
          request,
          response);
    }
    emails.sendSoon();
    return new Redirect("/work/%s/alerts".formatted(inspection));
  }

  private View refused(
      String inspection,
      HttpStatus status,
      Map<String, String> typed,
      FormProblems problems,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(status.value());
    return page(inspection, request, typed, problems);
  }

  private View form(
      String inspection, HttpServletRequest request, AlertForm form, FormProblems problems) {
    return Templates.page(
        "alerts/new.jte",
        new AlertFormPage(
            frames.of(inspection, request),
            contacts.of(inspection).isPresent(),
            emails.areSetUp(),
            form,
            problems));
  }

  private View page(
      String inspection,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    return Templates.page(
        "alerts/alerts.jte",
        new AlertsPage(
            frames.of(inspection, request),
            alerts.of(inspection),
            cases.all(inspection).stream()
                .collect(Collectors.toMap(SampledCase::number, SampledCase::ref)),
            contacts.of(inspection),
            alerts.sentence(inspection),
            emails.areSetUp(),
            Visitor.of(request).signedIn().id(),
            frames.side(inspection, request),
            AlertForm.empty(""),
            typed,
            problems));
  }
}
