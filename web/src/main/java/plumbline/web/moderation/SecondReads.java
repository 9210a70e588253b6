package plumbline.web.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.fieldwork.Consensus;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Differences;
import plumbline.web.cases.Reading;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;

/// The cases of an inspection that are read twice.
@Component
class SecondReads implements Differences {
  private final Inspections inspections;
  private final Assessments assessments;
  private final Consensuses consensuses;

  SecondReads(Inspections inspections, Assessments assessments, Consensuses consensuses) {
    this.inspections = inspections;
    this.assessments = assessments;
    this.consensuses = consensuses;
  }

  List<TwiceRead> of(PlannedInspection inspection) {
    Map<Integer, List<Consensus>> agreed = consensuses.of(inspection.id());
    List<AssessedCase> first = assessments.of(inspection, Reading.FIRST);
    List<AssessedCase> second = assessments.of(inspection, Reading.SECOND);
    return java.util.stream.IntStream.range(0, first.size())
        .filter(at -> first.get(at).sampled().secondRead())
        .mapToObj(at ->
            new TwiceRead(
                first.get(at),
                second.get(at),
                agreed.getOrDefault(first.get(at).sampled().number(), List.of())))
        .toList();
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
    return of(inspection).stream()
        .filter(one -> one.first().sampled().number() == number)
        .findFirst();
  }
}
