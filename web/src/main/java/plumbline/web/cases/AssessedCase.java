package plumbline.web.cases;

import java.util.UUID;
import plumbline.fieldwork.CaseAssessment;
import plumbline.fieldwork.CaseReading;
import plumbline.fieldwork.CaseState;

/// A case with one of its readings, as far as it has come.
public record AssessedCase(
    SampledCase sampled,
    CaseAssignment assignment,
    Reading reading,
    CaseAssessment assessment,
    CaseState state) {
  /// Who reads a case that is allocated to nobody.
  public static final UUID NOBODY = new UUID(0, 0);

  public CaseReading inRecord() {
    return new CaseReading(assignment.reader(reading).orElse(NOBODY), assessment, state);
  }
}
