package plumbline.web.judgement;

import java.util.List;
import java.util.Optional;
import plumbline.web.planning.WorkFrame;
import plumbline.web.surveys.EndedSurveys.EndedSurvey;

/// What an ended survey found, to make evidence of.
///
/// @param items all evidence items of the inspection
public record SurveyFindingsPage(WorkFrame frame, EndedSurvey survey, List<KeptItem> items) {
  public SurveyFindingsPage {
    items = List.copyOf(items);
  }

  public List<SurveyFinding> findings() {
    return SurveyFindings.of(survey);
  }

  /// The evidence item that it became.
  public Optional<KeptItem> item(SurveyFinding finding) {
    return EvidenceItems.from(finding.origin(), items);
  }

  /// The form that makes evidence of it.
  public String form(SurveyFinding finding) {
    return "%s/grid/items/new?%s".formatted(frame.address(), finding.query());
  }
}
