package plumbline.web.surveys;

import java.util.List;
import java.util.Map;
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

  /// The latest opened first.
  public List<EndedSurvey> of(String inspection) {
    Map<UUID, Answered> counts = answers.counts(inspection);
    return surveys.of(inspection).stream()
        .filter(survey -> survey.now().ended())
        .map(survey -> ended(survey, counts.getOrDefault(survey.id(), Answered.NOBODY)))
        .toList();
  }

  /// Empty where there is none of that id, or it has not ended.
  public Optional<EndedSurvey> find(String inspection, UUID id) {
    return surveys
        .find(inspection, id)
        .filter(survey -> survey.now().ended())
        .map(survey -> ended(survey, answers.count(survey)));
  }

  private EndedSurvey ended(Survey survey, Answered answered) {
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
