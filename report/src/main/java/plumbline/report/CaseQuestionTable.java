package plumbline.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.framework.Share;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;

/// What was asked about each case beside the standards: told, never rated.
public record CaseQuestionTable(HeadingLevel level, List<CasesOfDomain> domains) {

  public record CasesOfDomain(String name, List<Row> rows) {}

  /// @param about the factor or the level of risk that a row is about, where it is about one
  /// @param source where the report states it
  public record Row(
      String question,
      Optional<String> about,
      Optional<String> source,
      String yes,
      String percentage) {}

  static CaseQuestionTable of(Inspection inspection, HeadingLevel level) {
    Set<String> domains = new LinkedHashSet<>();
    inspection.caseQuestions().forEach(result -> domains.add(result.domain()));
    return new CaseQuestionTable(
        level,
        domains.stream()
            .map(domain ->
                new CasesOfDomain(
                    name(inspection.framework(), domain),
                    inspection.caseQuestions().stream()
                        .filter(result -> result.domain().equals(domain))
                        .map(result -> row(inspection.framework(), result))
                        .toList()))
            .toList());
  }

  private static String name(Framework framework, String domain) {
    return framework
        .facts()
        .find("domain", domain)
        .map(FactCodes.Code::name)
        .map(Object::toString)
        .orElse(domain);
  }

  private static Row row(Framework framework, Inspection.CaseQuestionResult result) {
    Optional<String> text =
        framework.caseQuestion(result.id()).map(question -> question.text().english());
    Optional<String> risk = result.riskLevel().map(level -> level + " risk");
    return new Row(
        text.orElseGet(() -> Wording.capitalised(result.id().replace('-', ' '))),
        result
            .factor()
            .map(factor -> risk.map(level -> factor + ", " + level).orElse(factor))
            .or(() -> risk),
        result.source(),
        KeyQuestion.yes(Optional.of(result.tally())),
        percentage(framework, result.tally()));
  }

  private static String percentage(Framework framework, Tally tally) {
    return switch (tally) {
      case Tally.Counted(int _, int relevant) when relevant == 0 -> "none";
      case Tally.Counted(int yes, int relevant) ->
          framework.rounding().percentage(new Share(yes, relevant)).toString();
      case Tally.Published(Percentage printed) -> printed.toString();
    };
  }
}
