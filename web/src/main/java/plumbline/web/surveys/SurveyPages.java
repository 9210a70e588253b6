package plumbline.web.surveys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import plumbline.surveys.OneTimeCode;
import plumbline.surveys.SurveyTemplate;
import plumbline.surveys.SurveyTemplates;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.planning.Today;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The surveys of an inspection: opening them, handing out codes, changing and ending them.
@Controller
@RequestMapping("/work/{inspection}/surveys")
class SurveyPages {
  private static final int MOST_CODES = 200;
  private static final String SOMEBODY_WAS_QUICKER =
      "Somebody changed or ended the survey while you did: look how it stands now";
  private static final String NO_MORE_CODES =
      "No codes were made: the survey takes no more answers, or they were made already";

  private final WorkFrames frames;
  private final Surveys surveys;
  private final SurveyAnswers answers;
  private final EndedSurveys ended;
  private final SurveyDesk desk;
  private final Messenger messenger;
  private final SurveyTemplates templates = SurveyTemplates.shipped();

  SurveyPages(
      WorkFrames frames,
      Surveys surveys,
      SurveyAnswers answers,
      EndedSurveys ended,
      SurveyDesk desk,
      Messenger messenger) {
    this.frames = frames;
    this.surveys = surveys;
    this.answers = answers;
    this.ended = ended;
    this.desk = desk;
    this.messenger = messenger;
  }

  @GetMapping
  @Needs(Deed.READ_SURVEYS)
  View all(@PathVariable String inspection, HttpServletRequest request) {
    return list(
        inspection, "", UUID.randomUUID().toString(), SurveyForm.EMPTY, FormProblems.NONE, request);
  }

  @PostMapping
  @Needs(Deed.RUN_SURVEYS)
  View open(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String template,
      @RequestParam(name = "closes-on", defaultValue = "") String closesOn,
      @RequestParam(defaultValue = "") String least,
      HttpServletRequest request,
      HttpServletResponse response) {
    SurveyForm form = new SurveyForm(closesOn, least, "");
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<SurveyTemplate> chosen = templates.find(template);
    if (chosen.isEmpty()) {
      problems.put("template", "Choose a survey");
    }
    problems.putAll(form.problems(Today.inLondon(), false).byField());
    UUID survey = formId(id);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list(
          inspection, template, survey.toString(), form, new FormProblems(problems), request);
    }
    desk.open(
        survey,
        inspection,
        templates,
        chosen.orElseThrow(),
        form.day().orElseThrow(),
        form.people().orElseThrow(),
        by(request));
    return new Redirect("/work/%s/surveys/%s".formatted(inspection, survey));
  }

  @GetMapping("/{survey}")
  @Needs(Deed.READ_SURVEYS)
  View one(@PathVariable String inspection, @PathVariable UUID survey, HttpServletRequest request) {
    Survey known = known(inspection, survey);
    return page(known, SurveyForm.of(known.now()), Map.of(), FormProblems.NONE, request);
  }

  @PostMapping("/{survey}/change")
  @Needs(Deed.RUN_SURVEYS)
  View change(
      @PathVariable String inspection,
      @PathVariable UUID survey,
      @RequestParam(name = "closes-on", defaultValue = "") String closesOn,
      @RequestParam(defaultValue = "") String least,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    Survey known = known(inspection, survey);
    SurveyForm form = new SurveyForm(closesOn, least, reason);
    FormProblems problems = form.problems(Today.inLondon(), true);
    if (problems.any()) {
      return refused(
          known, form, Map.of(), problems, HttpStatus.UNPROCESSABLE_CONTENT, request, response);
    }
    SurveyDesk.Outcome outcome =
        known.now().revision() == revision
            ? desk.change(
                known,
                form.day().orElseThrow(),
                form.people().orElseThrow(),
                reason.strip(),
                by(request))
            : SurveyDesk.Outcome.OVERTAKEN;
    return switch (outcome) {
      case DONE -> back(known);
      case PROMISED ->
          refused(
              known,
              form,
              Map.of(),
              FormProblems.of(
                  "least",
                  "People answered after they were told that results are shown from %d people on: the number can only rise"
                      .formatted(known.now().least().people())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              request,
              response);
      case OVERTAKEN, TWICE, WRONG_CODE -> quicker(known, form, "reason", request, response);
    };
  }

  @PostMapping("/{survey}/end")
  @Needs(Deed.RUN_SURVEYS)
  View end(
      @PathVariable String inspection,
      @PathVariable UUID survey,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    Survey known = known(inspection, survey);
    boolean done =
        known.now().revision() == revision
            && desk.end(known, by(request)) == SurveyDesk.Outcome.DONE;
    return done
        ? back(known)
        : quicker(known, SurveyForm.of(known.now()), "end", request, response);
  }

  /// The codes are on this page and nowhere else, so it cannot be gone back to.
  @PostMapping("/{survey}/codes")
  @Needs(Deed.RUN_SURVEYS)
  View codes(
      @PathVariable String inspection,
      @PathVariable UUID survey,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String codes,
      HttpServletRequest request,
      HttpServletResponse response) {
    Survey known = known(inspection, survey);
    Map<String, String> typed = Map.of("codes", codes);
    Optional<Integer> how = SurveyForm.wholeNumber(codes, 1, MOST_CODES);
    if (how.isEmpty()) {
      return wrong(
          known,
          typed,
          FormProblems.of("codes", "Enter how many codes, from 1 to %d".formatted(MOST_CODES)),
          request,
          response);
    }
    List<OneTimeCode> made = desk.makeCodes(formId(id), known, how.get(), by(request));
    if (made.isEmpty()) {
      return overtaken(known, typed, "codes", request, response);
    }
    return Templates.page(
        "surveys/codes.jte",
        new CodeSheet(frames.of(inspection, request), known, link(known, request), made));
  }

  @PostMapping("/{survey}/send")
  @Needs(Deed.RUN_SURVEYS)
  View send(
      @PathVariable String inspection,
      @PathVariable UUID survey,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String recipients,
      HttpServletRequest request,
      HttpServletResponse response) {
    Survey known = known(inspection, survey);
    Map<String, String> typed = Map.of("recipients", recipients);
    Recipients read = Recipients.of(recipients);
    if (!read.unread().isEmpty()
        || read.addresses().isEmpty()
        || read.addresses().size() > Recipients.MOST) {
      String problem =
          read.unread().isEmpty()
              ? "Enter 1 to %d telephone numbers or e-mail addresses, each on a line"
                  .formatted(Recipients.MOST)
              : "Line %d is no telephone number and no e-mail address"
                  .formatted(read.unread().getFirst());
      return wrong(known, typed, FormProblems.of("recipients", problem), request, response);
    }
    WorkFrame frame = frames.of(inspection, request);
    Invitation invitation =
        new Invitation(known.template(), frame.inspection().service().name(), link(known, request));
    try {
      return desk.send(formId(id), known, read, invitation, by(request))
          ? back(known)
          : overtaken(known, typed, "recipients", request, response);
    } catch (UncheckedIOException unwritten) {
      return wrong(
          known,
          typed,
          FormProblems.of(
              "recipients",
              "Nothing was sent: the messages could not be written. Ask an administrator to look at the folder of messages"),
          request,
          response);
    }
  }

  private Survey known(String inspection, UUID survey) {
    return surveys.find(inspection, survey).orElseThrow(NotFound::new);
  }

  private static UUID formId(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }

  private static Person by(HttpServletRequest request) {
    return Visitor.of(request).signedIn();
  }

  private static String link(Survey survey, HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request)
        .path("/survey/" + survey.link())
        .toUriString();
  }

  private static Redirect back(Survey survey) {
    return new Redirect("/work/%s/surveys/%s".formatted(survey.inspection(), survey.id()));
  }

  private View quicker(
      Survey survey,
      SurveyForm form,
      String field,
      HttpServletRequest request,
      HttpServletResponse response) {
    return refused(
        known(survey.inspection(), survey.id()),
        form,
        Map.of(),
        FormProblems.of(field, SOMEBODY_WAS_QUICKER),
        HttpStatus.CONFLICT,
        request,
        response);
  }

  private View overtaken(
      Survey survey,
      Map<String, String> typed,
      String field,
      HttpServletRequest request,
      HttpServletResponse response) {
    Survey now = known(survey.inspection(), survey.id());
    return refused(
        now,
        SurveyForm.of(now.now()),
        typed,
        FormProblems.of(field, NO_MORE_CODES),
        HttpStatus.CONFLICT,
        request,
        response);
  }

  private View wrong(
      Survey survey,
      Map<String, String> typed,
      FormProblems problems,
      HttpServletRequest request,
      HttpServletResponse response) {
    return refused(
        survey,
        SurveyForm.of(survey.now()),
        typed,
        problems,
        HttpStatus.UNPROCESSABLE_CONTENT,
        request,
        response);
  }

  private View refused(
      Survey survey,
      SurveyForm form,
      Map<String, String> typed,
      FormProblems problems,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(status.value());
    return page(survey, form, typed, problems, request);
  }

  private View page(
      Survey survey,
      SurveyForm form,
      Map<String, String> typed,
      FormProblems problems,
      HttpServletRequest request) {
    return Templates.page(
        "surveys/survey.jte",
        new SurveyPage(
            frames.of(survey.inspection(), request),
            survey,
            survey.state(Today.inLondon()),
            answers.count(survey),
            link(survey, request),
            ended.find(survey.inspection(), survey.id()).map(EndedSurveys.EndedSurvey::results),
            form,
            UUID.randomUUID().toString(),
            typed,
            messenger.about(),
            problems));
  }

  private View list(
      String inspection,
      String template,
      String id,
      SurveyForm form,
      FormProblems problems,
      HttpServletRequest request) {
    Map<UUID, Answered> counts = answers.counts(inspection);
    return Templates.page(
        "surveys/list.jte",
        new SurveyList(
            frames.of(inspection, request),
            surveys.of(inspection).stream()
                .map(survey ->
                    new SurveyList.Listed(
                        survey,
                        counts.getOrDefault(survey.id(), Answered.NOBODY),
                        survey.state(Today.inLondon())))
                .toList(),
            templates.templates(),
            id,
            template,
            form,
            problems));
  }
}
