package plumbline.web.moderation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.fieldwork.CalibrationRead;
import plumbline.fieldwork.CaseState;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Calibration;
import plumbline.web.cases.CalibrationReading;
import plumbline.web.cases.SampledCase;

/// A case that everybody reads, with the readings that were begun, in the order in which they were.
public record CalibrationCase(
    SampledCase sampled, Calibration calibration, List<AssessedCase> readings) {
  public CalibrationCase {
    readings = List.copyOf(readings);
  }

  public int number() {
    return sampled.number();
  }

  public List<AssessedCase> submitted() {
    return readings.stream().filter(one -> one.state().isFinished()).toList();
  }

  /// Empty until calibration is closed: before, each sees their own reading alone.
  public Optional<CalibrationRead> compared() {
    return calibration.isOpen()
        ? Optional.empty()
        : Optional.of(
            new CalibrationRead(submitted().stream().map(AssessedCase::inRecord).toList()));
  }

  /// How far somebody’s reading is.
  public CaseState state(UUID person) {
    return readings.stream()
        .filter(one -> one.reading().equals(new CalibrationReading(person)))
        .findFirst()
        .map(AssessedCase::state)
        .orElse(CaseState.NOT_STARTED);
  }
}
