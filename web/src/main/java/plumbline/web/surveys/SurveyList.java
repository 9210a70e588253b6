package plumbline.web.surveys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.surveys.SurveyTemplate;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The surveys of an inspection, and the form that opens another.
///
/// @param offered the templates
/// @param id of the survey that the form opens
/// @param template as chosen
public record SurveyList(
    WorkFrame frame,
    List<Listed> surveys,
    List<SurveyTemplate> offered,
    String id,
    String template,
    SurveyForm form,
    FormProblems problems) {
  public SurveyList {
    surveys = List.copyOf(surveys);
    offered = List.copyOf(offered);
  }

  public record Listed(Survey survey, Answered answered, Survey.State state) {}

  public String address() {
    return frame.address() + "/surveys";
  }

  public Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "Choose a survey");
    offered.forEach(one -> choices.put(one.id(), one.name().english()));
    return choices;
  }
}
