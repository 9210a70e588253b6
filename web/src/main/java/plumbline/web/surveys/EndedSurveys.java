package plumbline.web.surveys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plumbline.surveys.SurveyResults;

/// What may be shown of the surveys that have ended; for pages, files and other rooms. Of a survey
/// that runs nothing is shown but how many answered: whoever looked before and after somebody
/// answered would see what that person said.
@Component
public class EndedSurveys {
  private final Surveys surveys;
  private final SurveyAnswers answers;

  EndedSurveys(Surveys surveys, SurveyAnswers answers) {
    this.surveys = surveys;
    this.answers = answers;
  }

  /// @param survey for its name, its kind and when it ended
  /// @param results pieces of text in them keep their ids, by which evidence can cite them
  public record EndedSurvey(Survey survey, SurveyResults results) {}

  /// Which have ended, the latest opened first: what they found is asked for one by one.
  public List<Survey> of(String inspection) {
    return surveys.of(inspection).stream().filter(survey -> survey.now().ended()).toList();
  }

  /// Empty where there is none of that id, or it has not ended.
  public Optional<EndedSurvey> find(String inspection, UUID id) {
    return surveys.find(inspection, id).filter(survey -> survey.now().ended()).map(this::ended);
  }

  private EndedSurvey ended(Survey survey) {
    Answered answered = answers.count(survey);
    return new EndedSurvey(
        survey,
        SurveyResults.of(
            survey.template(),
            answered.online(),
            answered.paper(),
            survey.now().least(),
            answers.of(survey.id())));
  }
}
