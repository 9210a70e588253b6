package plumbline.web.moderation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import plumbline.fieldwork.CaseAssessment;
import plumbline.fieldwork.CaseReading;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Consensus;
import plumbline.fieldwork.SecondRead;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Cases;
import plumbline.web.cases.Differences;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Records;
import plumbline.web.cases.SampledCase;
import plumbline.web.planning.Inspections;
import plumbline.web.planning.PlannedInspection;

/// The cases of an inspection that are read twice.
@Component
class SecondReads implements Differences {
  private final Inspections inspections;
  private final Cases cases;
  private final Records records;
  private final Assessments assessments;
  private final Consensuses consensuses;

  SecondReads(
      Inspections inspections,
      Cases cases,
      Records records,
      Assessments assessments,
      Consensuses consensuses) {
    this.inspections = inspections;
    this.cases = cases;
    this.records = records;
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

  /// The cases that are open to both readers, by their number: as they stood when the second of the
  /// two readings was submitted for the first time. Until then each was blind to the other.
  Map<Integer, SecondRead> beforeTheyTalked(PlannedInspection inspection, List<TwiceRead> open) {
    Map<Integer, Records.Kept> first = records.of(inspection.id(), Reading.FIRST);
    Map<Integer, Records.Kept> second = records.of(inspection.id(), Reading.SECOND);
    Map<Integer, SecondRead> before = new LinkedHashMap<>();
    for (TwiceRead one : open) {
      int number = one.first().sampled().number();
      Records.Kept own = Records.at(first, number);
      Records.Kept other = Records.at(second, number);
      own.submitted()
          .flatMap(at -> other.submitted().map(later -> at.isAfter(later) ? at : later))
          .ifPresent(then ->
              before.put(
                  number,
                  new SecondRead(
                      at(one.first(), own, then), at(one.second(), other, then), List.of())));
    }
    return before;
  }

  private static CaseReading at(AssessedCase now, Records.Kept kept, Instant then) {
    return new CaseReading(
        now.inRecord().inspector(),
        CaseAssessment.of(
            now.assessment().framework(), now.assessment().facts(), kept.recordAt(then)),
        CaseState.SUBMITTED);
  }
}
