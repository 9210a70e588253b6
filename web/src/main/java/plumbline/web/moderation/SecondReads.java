package plumbline.web.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import plumbline.fieldwork.Consensus;
import plumbline.framework.Framework;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Differences;
import plumbline.web.cases.Reading;
import plumbline.web.cases.SampledCase;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;

/// The cases of an inspection that are read twice.
@Component
class SecondReads implements Differences {
  private final Inspections inspections;
  private final Cases cases;
  private final Assessments assessments;
  private final Consensuses consensuses;

  SecondReads(
      Inspections inspections, Cases cases, Assessments assessments, Consensuses consensuses) {
    this.inspections = inspections;
    this.cases = cases;
    this.assessments = assessments;
    this.consensuses = consensuses;
  }

  /// A case that was withdrawn, or added, between the looks at the two readings is left out.
  List<TwiceRead> of(PlannedInspection inspection) {
    Map<Integer, List<Consensus>> agreed = consensuses.of(inspection.id());
    Map<Integer, AssessedCase> second =
        assessments.of(inspection, Reading.SECOND).stream()
            .collect(Collectors.toMap(one -> one.sampled().number(), Function.identity()));
    return assessments.of(inspection, Reading.FIRST).stream()
        .filter(first -> first.sampled().secondRead())
        .flatMap(first ->
            Optional.ofNullable(second.get(first.sampled().number()))
                .map(other ->
                    new TwiceRead(
                        first, other, agreed.getOrDefault(first.sampled().number(), List.of())))
                .stream())
        .toList();
  }

  Framework framework(PlannedInspection inspection) {
    return assessments.framework(inspection);
  }

  @Override
  public int unsettled(String inspection, int number) {
    return inspections
        .find(inspection)
        .flatMap(planned -> find(planned, number))
        .flatMap(TwiceRead::compared)
        .map(compared -> compared.unsettled().size())
        .orElse(0);
  }

  Optional<TwiceRead> find(PlannedInspection inspection, int number) {
    return cases
        .find(inspection.id(), number)
        .filter(SampledCase::isInspected)
        .filter(SampledCase::secondRead)
        .map(one ->
            new TwiceRead(
                assessments.of(inspection, one, Reading.FIRST),
                assessments.of(inspection, one, Reading.SECOND),
                consensuses.of(inspection.id(), number)));
  }
}
