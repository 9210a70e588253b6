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

  Readings(Inspections inspections, Cases cases, Assessments assessments, Records records) {
    this.inspections = inspections;
    this.cases = cases;
    this.assessments = assessments;
    this.records = records;
  }

  /// One reading of a case; none where the case is not read twice, and the second is asked for.
  public Optional<AssessedCase> find(String inspection, int number, Reading reading) {
    return inspections
        .find(inspection)
        .flatMap(planned ->
            cases
                .find(inspection, number)
                .filter(one -> reading == Reading.FIRST || one.secondRead())
                .map(one -> assessments.of(planned, one, reading)));
  }

  /// Whether a reading is not to be seen by somebody, nor what would tell of it.
  public boolean isBlind(AssessedCase one, Viewer viewer) {
    return !new Sight(one.assignment(), false).maySee(viewer, one.reading())
        && !sight(one).maySee(viewer, one.reading());
  }

  public Sight sight(AssessedCase one) {
    SampledCase sampled = one.sampled();
    if (!sampled.secondRead() || one.assignment().secondReader().isEmpty()) {
      return new Sight(one.assignment(), false);
    }
    boolean bothFinished =
        one.state().isFinished()
            && records
                .of(sampled.inspection(), sampled.number(), one.reading().other())
                .state()
                .isFinished();
    return new Sight(one.assignment(), bothFinished);
  }
}
