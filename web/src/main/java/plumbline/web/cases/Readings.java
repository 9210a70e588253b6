package plumbline.web.cases;

import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.web.planning.Inspections;

/// The readings of single cases, and who may see them.
@Component
public class Readings {
  private final Inspections inspections;
  private final Cases cases;
  private final Assessments assessments;
  private final Records records;
  private final Calibrations calibrations;

  Readings(
      Inspections inspections,
      Cases cases,
      Assessments assessments,
      Records records,
      Calibrations calibrations) {
    this.inspections = inspections;
    this.cases = cases;
    this.assessments = assessments;
    this.records = records;
    this.calibrations = calibrations;
  }

  /// One reading of a case; none where the case is not read twice, and the second is asked for, or
  /// not read for calibration, and such a reading is.
  public Optional<AssessedCase> find(String inspection, int number, AnyReading reading) {
    return inspections
        .find(inspection)
        .flatMap(planned ->
            cases
                .find(inspection, number)
                .filter(one -> has(one, reading))
                .map(one -> assessments.of(planned, one, reading)));
  }

  private boolean has(SampledCase one, AnyReading reading) {
    return switch (reading) {
      case Reading.FIRST -> true;
      case Reading.SECOND -> one.secondRead();
      case CalibrationReading _ -> calibrations.of(one.inspection(), one.number()).isPresent();
    };
  }

  /// Whether a reading is not to be seen by somebody, nor what would tell of it.
  public boolean isBlind(AssessedCase one, Viewer viewer) {
    return !new Sight(one.assignment(), false).maySee(viewer, one.reading())
        && !sight(one).maySee(viewer, one.reading());
  }

  public Sight sight(AssessedCase one) {
    return new Sight(
        one.assignment(),
        switch (one.reading()) {
          case Reading own -> areBothFinished(one, own);
          case CalibrationReading _ -> one.state().isFinished() && isCalibrationClosed(one);
        });
  }

  private boolean areBothFinished(AssessedCase one, Reading own) {
    SampledCase sampled = one.sampled();
    return sampled.secondRead()
        && one.assignment().secondReader().isPresent()
        && one.state().isFinished()
        && records.of(sampled.inspection(), sampled.number(), own.other()).state().isFinished();
  }

  private boolean isCalibrationClosed(AssessedCase one) {
    return calibrations
        .of(one.sampled().inspection(), one.sampled().number())
        .flatMap(Calibration::closed)
        .isPresent();
  }
}
