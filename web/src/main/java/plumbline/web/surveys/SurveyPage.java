package plumbline.web.surveys;

import java.util.Map;
import java.util.Optional;
import plumbline.surveys.SurveyResults;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// One survey: how many answered, how people come to it, what was decided, and, once it has ended,
/// what can be shown.
///
/// @param link where people answer
/// @param results of a survey that has ended
/// @param form what its last day and its set number are to be
/// @param formId of what is sent from this page, so that it counts once
/// @param typed what else was typed and refused, by field
/// @param messages what becomes of messages
public record SurveyPage(
    WorkFrame frame,
    Survey survey,
    Survey.State state,
    Answered answered,
    String link,
    Optional<SurveyResults> results,
    SurveyForm form,
    String formId,
    Map<String, String> typed,
    String messages,
    FormProblems problems) {
  public SurveyPage {
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/surveys/" + survey.id();
  }

  public String typed(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  public boolean isWrong(String... fields) {
    return java.util.Arrays.stream(fields).anyMatch(field -> !problems.at(field).isEmpty());
  }
}
