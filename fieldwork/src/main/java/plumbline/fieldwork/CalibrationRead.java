package plumbline.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One case read by several inspectors, each by themselves, to see whether they read the rules
/// alike. It counts for nothing.
///
/// @param readings those that are finished, one of each inspector
public record CalibrationRead(List<CaseReading> readings) {

  /// What they said about one thing, in the order of the readings; empty where it has no one
  /// answer, or is not asked.
  public record Row(Slot slot, List<Optional<String>> said) {
    public Row {
      said = List.copyOf(said);
    }

    public boolean differs() {
      return said.stream().distinct().count() > 1;
    }
  }

  public CalibrationRead {
    readings = List.copyOf(readings);
    if (readings.stream().map(CaseReading::inspector).distinct().count() < readings.size()) {
      throw new IllegalArgumentException("An inspector reads a calibration case once.");
    }
    if (readings.stream().map(one -> one.assessment().facts().ref()).distinct().count() > 1) {
      throw new IllegalArgumentException("A calibration is of one case.");
    }
    if (!readings.stream().allMatch(one -> one.state().isFinished())) {
      throw new IllegalArgumentException("Only finished readings are compared.");
    }
  }

  public List<UUID> inspectors() {
    return readings.stream().map(CaseReading::inspector).toList();
  }

  /// Side by side, in the order of the page; none before there are two to compare.
  public List<Row> rows() {
    if (readings.size() < 2) {
      return List.of();
    }
    List<CaseAssessment> assessments = readings.stream().map(CaseReading::assessment).toList();
    List<Map<Slot, String>> said = assessments.stream().map(Compared::said).toList();
    return Compared.slots(assessments).stream()
        .map(slot ->
            new Row(slot, said.stream().map(one -> Optional.ofNullable(one.get(slot))).toList()))
        .toList();
  }

  public List<Row> differences() {
    return rows().stream().filter(Row::differs).toList();
  }
}
