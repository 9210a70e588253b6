package plumbline.web.casework;

import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Reading;
import plumbline.web.cases.SampledCase;
import plumbline.web.cases.Sight;
import plumbline.web.planning.Inspections;

/// The readings of single cases, and who may see them.
@Component
class Readings {
  private final Inspections inspections;
  private final Cases cases;
  private final Assessments assessments;

  Readings(Inspections inspections, Cases cases, Assessments assessments) {
    this.inspections = inspections;
    this.cases = cases;
    this.assessments = assessments;
  }

  Optional<AssessedCase> find(Desk.Id id) {
    return inspections
        .find(id.inspection())
        .flatMap(inspection ->
            cases
                .find(id.inspection(), id.number())
                .filter(one -> id.reading() == Reading.FIRST || one.secondRead())
                .map(one -> assessments.of(inspection, one, id.reading())));
  }

  Sight sight(AssessedCase one) {
    SampledCase sampled = one.sampled();
    if (!sampled.secondRead() || one.assignment().secondReader().isEmpty()) {
      return new Sight(one.assignment(), false);
    }
    Reading other = one.reading() == Reading.FIRST ? Reading.SECOND : Reading.FIRST;
    boolean bothFinished =
        one.state().isFinished()
            && find(new Desk.Id(sampled.inspection(), sampled.number(), other))
                .filter(reading -> reading.state().isFinished())
                .isPresent();
    return new Sight(one.assignment(), bothFinished);
  }
}
