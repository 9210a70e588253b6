package plumbline.web.judgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.document.Source;
import plumbline.fieldwork.FieldworkTally;
import plumbline.inspection.Inspection;
import plumbline.judgement.CaseResult;
import plumbline.web.access.Deed;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Reading;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.WorkFrame;

/// What the finished cases of an inspection offer as evidence.
@Component
class CaseOffers {
  private final Assessments assessments;

  CaseOffers(Assessments assessments) {
    this.assessments = assessments;
  }

  /// Nothing for who may not read results.
  List<CaseResult> of(WorkFrame frame) {
    if (!frame.may(Deed.READ_RESULTS)) {
      return List.of();
    }
    PlannedInspection planned = frame.inspection();
    Inspection begun =
        Inspection.begun(
            planned.id(),
            planned.service().name(),
            assessments.framework(planned),
            new Source(planned.id() + ".json", planned.id().getBytes(UTF_8)));
    return CaseResult.of(
        new FieldworkTally(
                assessments.of(planned, Reading.FIRST).stream()
                    .map(AssessedCase::inRecord)
                    .toList())
            .finished()
            .inspection(begun));
  }

  Optional<CaseResult> find(WorkFrame frame, String id) {
    return of(frame).stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
