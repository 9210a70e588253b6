package plumbline.web.judgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
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
import plumbline.web.cases.CaseResults;
import plumbline.web.cases.FileResults;
import plumbline.web.cases.Reading;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.WorkFrame;

/// What the finished cases of an inspection offer as evidence, or the file that stands in for them.
@Component
public class CaseOffers {
  private final Assessments assessments;
  private final CaseResults files;

  CaseOffers(Assessments assessments, CaseResults files) {
    this.assessments = assessments;
    this.files = files;
  }

  /// @param file where the results come from, if not from cases that were assessed here
  public record Offers(List<CaseResult> results, Optional<FileResults> file) {
    static final Offers NONE = new Offers(List.of(), Optional.empty());

    /// Where evidence from them can be found again.
    private String place(Instant now) {
      return file.map(taken ->
              "File %s, taken on %s".formatted(taken.fileName(), LondonTime.minute(taken.at())))
          .orElseGet(
              () -> "Finished cases, " + LondonTime.day(now.atZone(LondonTime.ZONE).toLocalDate()));
    }
  }

  /// Nothing for who may not read results.
  Offers of(WorkFrame frame) {
    if (!frame.may(Deed.READ_RESULTS)) {
      return Offers.NONE;
    }
    PlannedInspection planned = frame.inspection();
    Inspection begun =
        Inspection.begun(
            planned.id(),
            planned.service().name(),
            assessments.framework(planned),
            new Source(planned.id() + ".json", planned.id().getBytes(UTF_8)));
    List<AssessedCase> every = assessments.of(planned, Reading.FIRST);
    Optional<FileResults> file = files.holding(planned.id(), every);
    Inspection found =
        file.map(taken -> begun.withResultsOf(files.read(planned, taken)))
            .orElseGet(() ->
                new FieldworkTally(every.stream().map(AssessedCase::inRecord).toList())
                    .finished()
                    .inspection(begun));
    return new Offers(CaseResult.of(found), file);
  }

  /// The form that makes evidence of one of them.
  Optional<EvidenceForm> form(WorkFrame frame, String id) {
    Offers offers = of(frame);
    return offers.results().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> EvidenceForm.of(one, offers.place(Instant.now())));
  }

  /// The file that gives the results, as far as it tells of the cases of a domain.
  Optional<Illustrations.InFile> file(PlannedInspection planned, String domain) {
    return files
        .holding(planned.id(), assessments.of(planned, Reading.FIRST))
        .map(
            taken -> Illustrations.InFile.of(taken.fileName(), files.read(planned, taken), domain));
  }
}
