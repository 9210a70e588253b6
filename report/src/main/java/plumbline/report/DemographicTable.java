package plumbline.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.inspection.Inspection;

/// The shares of the service's children by one characteristic, above those of the groups they are
/// compared with.
///
/// @param columns the values of the characteristic, such as `10–14`
public record DemographicTable(String characteristic, List<String> columns, List<Row> rows) {
  public record Row(String group, List<Cell> cells) {}

  /// @param percent without its sign, which is also the length of the bar; empty if not printed
  public record Cell(Optional<String> percent) {}

  public static List<DemographicTable> of(List<Inspection.Demographic> demographics) {
    Map<String, List<Inspection.Demographic>> byCharacteristic = new LinkedHashMap<>();
    demographics.forEach(one ->
        byCharacteristic.computeIfAbsent(one.characteristic(), _ -> new ArrayList<>()).add(one));
    List<DemographicTable> tables = new ArrayList<>();
    byCharacteristic.forEach((characteristic, groups) -> tables.add(table(characteristic, groups)));
    return tables;
  }

  private static DemographicTable table(
      String characteristic, List<Inspection.Demographic> groups) {
    Set<String> columns = new LinkedHashSet<>();
    groups.forEach(group -> group.values().forEach(value -> columns.add(value.name())));
    return new DemographicTable(
        characteristic,
        List.copyOf(columns),
        groups.stream()
            .map(group ->
                new Row(
                    group.group(),
                    columns.stream().map(column -> new Cell(percent(group, column))).toList()))
            .toList());
  }

  /// The characteristic at the head of a line.
  public String title() {
    return Wording.capitalised(characteristic);
  }

  private static Optional<String> percent(Inspection.Demographic group, String column) {
    return group.values().stream()
        .filter(value -> value.name().equals(column))
        .map(Inspection.Demographic.Group::percent)
        .map(BigDecimal::toPlainString)
        .findFirst();
  }
}
