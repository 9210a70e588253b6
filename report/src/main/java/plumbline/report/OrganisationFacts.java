package plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.inspection.Inspection;

/// How the service is staffed, what is known of its work, and what people said in surveys.
public record OrganisationFacts(
    HeadingLevel level, FactTable staffing, FactTable data, List<Survey> surveys) {

  /// @param name with the number of responses, where it is known
  public record Survey(String name, List<String> findings) {}

  static OrganisationFacts of(Inspection inspection, HeadingLevel level) {
    return new OrganisationFacts(
        level,
        FactTable.of(
            "staffing", "Staffing", inspection.staffing(), "No staffing figures are recorded."),
        FactTable.of(
            "organisation",
            "Organisation data",
            inspection.organisationData(),
            "No organisation data are recorded."),
        surveys(inspection));
  }

  private static List<Survey> surveys(Inspection inspection) {
    Map<String, List<String>> findings = new LinkedHashMap<>();
    for (Inspection.SurveyFinding one : inspection.surveys()) {
      String responses =
          one.responses()
              .map(number -> number == 1 ? ", 1 response" : ", %d responses".formatted(number))
              .orElse(", number of responses not published");
      findings
          .computeIfAbsent(Wording.capitalised(one.survey()) + responses, _ -> new ArrayList<>())
          .add(one.finding());
    }
    return findings.entrySet().stream()
        .map(survey -> new Survey(survey.getKey(), survey.getValue()))
        .toList();
  }
}
