package plumbline.web.cases;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import plumbline.fieldwork.CaseAssessment;
import plumbline.fieldwork.CaseRecord;
import plumbline.framework.Framework;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.planning.PlannedInspection;

/// The cases of an inspection with what is said about them, computed from what is kept.
@Component
public class Assessments {
  private final Cases cases;
  private final Records records;
  private final Assignments assignments;
  private final Frameworks frameworks;

  Assessments(Cases cases, Records records, Assignments assignments, Frameworks frameworks) {
    this.cases = cases;
    this.records = records;
    this.assignments = assignments;
    this.frameworks = frameworks;
  }

  /// One reading of every inspected case, in the order of the cases.
  public List<AssessedCase> of(PlannedInspection inspection, Reading reading) {
    Framework framework = framework(inspection);
    Map<Integer, Records.Kept> kept = records.of(inspection.id(), reading);
    Map<Integer, CaseAssignment> assigned = assignments.of(inspection.id());
    return cases.inspected(inspection.id()).stream()
        .map(one ->
            assessed(
                framework,
                one,
                assigned.getOrDefault(one.number(), CaseAssignment.OPEN),
                reading,
                Records.at(kept, one.number())))
        .toList();
  }

  public AssessedCase of(PlannedInspection inspection, SampledCase sampled, AnyReading reading) {
    return assessed(
        framework(inspection),
        sampled,
        assignments.of(inspection.id(), sampled.number()),
        reading,
        records.of(inspection.id(), sampled.number(), reading));
  }

  public Framework framework(PlannedInspection inspection) {
    return frameworks.of(inspection.framework()).framework();
  }

  private static AssessedCase assessed(
      Framework framework,
      SampledCase sampled,
      CaseAssignment assignment,
      AnyReading reading,
      Records.Kept kept) {
    return new AssessedCase(
        sampled,
        assignment,
        reading,
        CaseAssessment.of(framework, sampled.facts(), CaseRecord.of(kept.entries())),
        kept.moves());
  }
}
