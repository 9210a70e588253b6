package plumbline.web.surveys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.surveys.SurveyQuestion;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrames;

/// Where answers are typed in that came on paper.
@Controller
@RequestMapping("/work/{inspection}/surveys/{survey}/paper")
@Needs(Deed.RUN_SURVEYS)
class PaperPages {
  private static final String ENGLISH = "en";

  private final WorkFrames frames;
  private final Surveys surveys;
  private final SurveyAnswers answers;
  private final SurveyDesk desk;

  PaperPages(WorkFrames frames, Surveys surveys, SurveyAnswers answers, SurveyDesk desk) {
    this.frames = frames;
    this.surveys = surveys;
    this.answers = answers;
    this.desk = desk;
  }

  @GetMapping
  View form(
      @PathVariable String inspection, @PathVariable UUID survey, HttpServletRequest request) {
    Survey known = known(inspection, survey);
    if (known.now().ended()) {
      throw new NotFound(); // no link leads here
    }
    return page(known, Filled.empty(known, ENGLISH), UUID.randomUUID(), FormProblems.NONE, request);
  }

  @PostMapping
  View add(
      @PathVariable String inspection,
      @PathVariable UUID survey,
      @RequestParam UUID id,
      HttpServletRequest request,
      HttpServletResponse response) {
    Survey known = known(inspection, survey);
    Filled filled = Filled.of(known, ENGLISH, request.getParameterMap());
    if (!filled.faults().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(known, filled, id, problems(filled), request);
    }
    SurveyDesk.Outcome outcome = desk.addPaper(id, known, filled.form().response());
    if (outcome != SurveyDesk.Outcome.DONE) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          known,
          filled,
          UUID.randomUUID(),
          FormProblems.of(
              filled.field(known.template().questions().getFirst()),
              outcome == SurveyDesk.Outcome.TWICE
                  ? "This form was saved already: if this is another paper, save it again"
                  : "The survey has ended: no more answers are taken"),
          request);
    }
    return new Redirect("/work/%s/surveys/%s/paper".formatted(inspection, survey));
  }

  /// Each leads to the field of its question; that nothing was answered, to the first.
  private static FormProblems problems(Filled filled) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (SurveyQuestion question : filled.template().questions()) {
      if (!filled.fault(question).isEmpty()) {
        problems.put(filled.field(question), filled.fault(question));
      }
    }
    if (problems.isEmpty()) {
      problems.put(
          filled.field(filled.template().questions().getFirst()),
          "Enter the answer to one question or more");
    }
    return new FormProblems(problems);
  }

  private Survey known(String inspection, UUID survey) {
    return surveys.find(inspection, survey).orElseThrow(NotFound::new);
  }

  private View page(
      Survey survey, Filled filled, UUID id, FormProblems problems, HttpServletRequest request) {
    return Templates.page(
        "surveys/paper.jte",
        new PaperPage(
            frames.of(survey.inspection(), request),
            survey,
            answers.count(survey),
            filled,
            id.toString(),
            problems));
  }
}
