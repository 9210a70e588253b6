package plumbline.web.surveys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.surveys.OneTimeCode;
import plumbline.surveys.PageWord;
import plumbline.surveys.Response;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.Today;

/// Where people answer a survey. Nobody is known here: no cookie is set, nothing that a browser
/// tells is kept, and a page is the same whether or not a code is good.
@Controller
@RequestMapping("/survey/{link}")
@Needs(Deed.ANSWER_SURVEY)
class AnswerPages {
  private static final int LONGEST_CODE = 40;

  private final Surveys surveys;
  private final SurveyDesk desk;
  private final WrongCodes wrongCodes;
  private final Inspections inspections;

  AnswerPages(Surveys surveys, SurveyDesk desk, WrongCodes wrongCodes, Inspections inspections) {
    this.surveys = surveys;
    this.desk = desk;
    this.wrongCodes = wrongCodes;
    this.inspections = inspections;
  }

  @GetMapping
  View ask(
      @PathVariable String link,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = "lang", defaultValue = "en") String language,
      HttpServletResponse response) {
    Survey survey = surveys.linked(link).orElseThrow(NotFound::new);
    return page(
        survey, Filled.empty(survey, known(language, survey)), code, state(survey), response);
  }

  @PostMapping
  View answer(
      @PathVariable String link,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = "lang", defaultValue = "en") String language,
      HttpServletRequest request,
      HttpServletResponse response) {
    Survey survey = surveys.linked(link).orElseThrow(NotFound::new);
    Filled filled = Filled.of(survey, known(language, survey), request.getParameterMap());
    if (state(survey) == AnswerPage.State.HAS_ENDED) {
      return refused(survey, filled, code, HttpStatus.CONFLICT, response);
    }
    if (!filled.faults().isEmpty()) {
      return refused(survey, filled, code, HttpStatus.UNPROCESSABLE_CONTENT, response);
    }
    if (!wrongCodes.mayTry(request.getRemoteAddr())) {
      return refused(
          survey,
          filled.with(Map.of(Response.Form.WHOLE, PageWord.FAULT_WAIT)),
          code,
          HttpStatus.TOO_MANY_REQUESTS,
          response);
    }
    return switch (desk.answer(survey, OneTimeCode.typed(code), filled.form().response())) {
      case DONE ->
          new Redirect("/survey/%s/thanks?lang=%s".formatted(survey.link(), filled.language()));
      case WRONG_CODE -> {
        wrongCodes.add(request.getRemoteAddr());
        yield refused(
            survey,
            filled.with(Map.of(Response.Form.WHOLE, PageWord.FAULT_CODE)),
            code,
            HttpStatus.UNPROCESSABLE_CONTENT,
            response);
      }
      case OVERTAKEN, TWICE, PROMISED ->
          refused(survey, filled, code, HttpStatus.CONFLICT, response);
    };
  }

  @GetMapping("/thanks")
  View thanks(
      @PathVariable String link,
      @RequestParam(name = "lang", defaultValue = "en") String language,
      HttpServletResponse response) {
    Survey survey = surveys.linked(link).orElseThrow(NotFound::new);
    return page(
        survey,
        Filled.empty(survey, known(language, survey)),
        "",
        AnswerPage.State.THANKS,
        response);
  }

  private static String known(String language, Survey survey) {
    return survey.template().languages().contains(language) ? language : "en";
  }

  private static AnswerPage.State state(Survey survey) {
    return survey.state(Today.inLondon()) == Survey.State.OPEN
        ? AnswerPage.State.ASKS
        : AnswerPage.State.HAS_ENDED;
  }

  private View refused(
      Survey survey, Filled filled, String code, HttpStatus status, HttpServletResponse response) {
    response.setStatus(status.value());
    AnswerPage.State state =
        status == HttpStatus.CONFLICT ? AnswerPage.State.HAS_ENDED : AnswerPage.State.ASKS;
    return page(survey, filled, code, state, response);
  }

  private View page(
      Survey survey,
      Filled filled,
      String code,
      AnswerPage.State state,
      HttpServletResponse response) {
    // Whoever is lent the telephone next must not go back to what was typed.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    String shown = code.substring(0, Math.min(code.length(), LONGEST_CODE));
    String service =
        inspections
            .find(survey.inspection())
            .map(inspection -> inspection.service().name())
            .orElseThrow(NotFound::new);
    return Templates.page(
        "surveys/answer.jte", new AnswerPage(survey, service, filled, shown, state));
  }
}
