package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.report.DemographicTable;

/// What is known of the area, the children, the caseload, the staff and the service’s work, with
/// its sources.
final class FactTables {
  private final Inspection inspection;

  FactTables(Inspection inspection) {
    this.inspection = inspection;
  }

  List<Block> contextualFacts() {
    List<Block> blocks = new ArrayList<>();
    facts(blocks, "contextualFacts", "Facts about the area", inspection.contextualFacts());
    demographics(blocks);
    facts(blocks, "caseload", "Caseload", inspection.caseload());
    if (!inspection.offenceTypes().isEmpty()) {
      blocks.add(
          new Block.Table(
              "offenceTypes",
              "Types of offence",
              List.of("Offence", "Per cent"),
              List.of(false, true),
              inspection.offenceTypes().stream()
                  .map(one ->
                      Annexe.row("", one.offence(), Prose.words(one.percent().toPlainString())))
                  .toList()));
    }
    return blocks;
  }

  List<Block> organisation() {
    List<Block> blocks = new ArrayList<>();
    facts(blocks, "staffing", "Staffing", inspection.staffing());
    facts(blocks, "organisationData", "Organisation data", inspection.organisationData());
    if (!inspection.surveys().isEmpty()) {
      blocks.add(
          new Block.Table(
              "surveys",
              "Surveys",
              List.of("Survey", "Responses", "Finding"),
              List.of(false, true, false),
              inspection.surveys().stream()
                  .map(one ->
                      Block.Row.of(
                          Prose.words(one.survey()),
                          one.responses().map(String::valueOf).orElse("–"),
                          one.finding()))
                  .toList()));
    }
    return blocks;
  }

  private static void facts(List<Block> blocks, String list, String title, List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    List<Block.Row> rows = new ArrayList<>();
    for (Fact fact : facts) {
      int number = rows.size() + 1;
      rows.add(
          new Block.Row(
              list + "-" + number,
              false,
              List.of(
                  Prose.words(fact.label()),
                  List.of(new Run.Bound(list + ":" + number, fact.value())),
                  Prose.words(unit(fact)),
                  Prose.words(fact.source().orElse("")))));
    }
    blocks.add(
        new Block.Table(
            list,
            title,
            List.of("What", "Figure", "Unit", "Source"),
            List.of(false, true, false, false),
            rows));
  }

  /// A unit that the value says itself is not said twice.
  private static String unit(Fact fact) {
    String unit = fact.unit().orElse("");
    String value = fact.value();
    boolean said =
        (unit.equals("per cent") && (value.endsWith("%") || value.endsWith(" per cent")))
            || (unit.equals("£") && value.startsWith("£"));
    return said ? "" : unit;
  }

  private void demographics(List<Block> blocks) {
    for (DemographicTable table : DemographicTable.of(inspection.demographics())) {
      List<String> head = new ArrayList<>(List.of(table.title()));
      head.addAll(table.columns());
      blocks.add(
          new Block.Table(
              "demographics-" + (blocks.size() + 1),
              "Children cautioned or sentenced, by %s, in per cent"
                  .formatted(table.characteristic()),
              head,
              head.stream().map(name -> !name.equals(head.getFirst())).toList(),
              table.rows().stream()
                  .map(row ->
                      Block.Row.of(
                          Prose.words(row.group()),
                          row.cells().stream()
                              .map(cell -> cell.percent().orElse("–"))
                              .toArray(String[]::new)))
                  .toList()));
    }
  }
}
