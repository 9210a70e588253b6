package plumbline.report;

import java.math.BigDecimal;
import java.util.List;
import plumbline.inspection.Inspection;

/// The area, the service's children beside the groups they are compared with, its caseload and the
/// offences.
public record ContextualFacts(
    HeadingLevel level,
    FactTable area,
    List<DemographicTable> demographics,
    FactTable caseload,
    List<OffenceRow> offences) {

  /// @param percent without its sign, which is also the length of the bar
  public record OffenceRow(String offence, String percent) {}

  static ContextualFacts of(Inspection inspection, HeadingLevel level) {
    return new ContextualFacts(
        level,
        FactTable.of(
            "area",
            "Facts about the area",
            inspection.contextualFacts(),
            "No facts about the area are recorded."),
        DemographicTable.of(inspection.demographics()),
        FactTable.of(
            "caseload",
            "Caseload",
            inspection.caseload(),
            "No figures of the caseload are recorded."),
        inspection.offenceTypes().stream().map(ContextualFacts::offence).toList());
  }

  private static OffenceRow offence(Inspection.Offence offence) {
    BigDecimal percent = offence.percent();
    return new OffenceRow(offence.offence(), percent.toPlainString());
  }
}
