package plumbline.web.surveys;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import plumbline.surveys.SurveyResultsFile;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Download;
import plumbline.web.layout.NotFound;

/// What can be shown of a survey that has ended, to take away.
@Controller
@RequestMapping("/work/{inspection}/surveys/{survey}")
@Needs(Deed.READ_SURVEYS)
class SurveyExports {
  private final EndedSurveys ended;

  SurveyExports(EndedSurveys ended) {
    this.ended = ended;
  }

  @GetMapping("/results.json")
  View json(@PathVariable String inspection, @PathVariable UUID survey) {
    EndedSurveys.EndedSurvey found = find(inspection, survey);
    return new Download(
        name(found) + ".json", "application/json", new SurveyResultsFile(found.results()).json());
  }

  @GetMapping("/results.csv")
  View csv(@PathVariable String inspection, @PathVariable UUID survey) {
    EndedSurveys.EndedSurvey found = find(inspection, survey);
    return new Download(
        name(found) + ".csv", "text/csv", new SurveyResultsFile(found.results()).csv());
  }

  private EndedSurveys.EndedSurvey find(String inspection, UUID survey) {
    return ended.find(inspection, survey).orElseThrow(NotFound::new);
  }

  private static String name(EndedSurveys.EndedSurvey found) {
    return "%s-survey-%s".formatted(found.survey().inspection(), found.survey().template().id());
  }
}
