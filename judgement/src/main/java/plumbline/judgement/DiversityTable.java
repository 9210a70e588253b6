package plumbline.judgement;

import java.util.List;
import java.util.stream.Stream;
import plumbline.framework.DiversityCharacteristic;

/// What a summary of diversity says of one characteristic, by group.
public record DiversityTable(DiversityCharacteristic characteristic, List<DiversityRow> rows) {
  public DiversityTable {
    rows = List.copyOf(rows);
  }

  public List<DiversityColumn> columns() {
    return Stream.of(DiversityColumn.values())
        .filter(column -> column.isOf(characteristic))
        .toList();
  }

  /// The sentences about rates.
  public List<ComparedRate> rates() {
    return rows.stream().flatMap(row -> row.rate().stream()).toList();
  }
}
