package plumbline.web.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.fieldwork.CaseAssessment;
import plumbline.fieldwork.CaseReading;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Consensus;
import plumbline.fieldwork.SecondRead;
import plumbline.fieldwork.Slot;
import plumbline.web.cases.AssessedCase;

/// A case with its two readings.
public record TwiceRead(AssessedCase first, AssessedCase second, List<Consensus> agreed) {
  public TwiceRead {
    agreed = List.copyOf(agreed);
  }

  /// Empty until both readings are allocated.
  public Optional<SecondRead> compared() {
    return first.assignment().reader().isPresent() && first.assignment().secondReader().isPresent()
        ? Optional.of(new SecondRead(first.inRecord(), second.inRecord(), agreed))
        : Optional.empty();
  }

  /// As the two stood when the second of them was submitted for the first time: until then each was
  /// blind to the other. Empty before.
  public Optional<SecondRead> beforeTheyTalked() {
    return first
        .submitted()
        .flatMap(at -> second.submitted().map(later -> at.isAfter(later) ? at : later))
        .map(then -> new SecondRead(at(first, then), at(second, then), List.of()));
  }

  private static CaseReading at(AssessedCase now, Instant then) {
    CaseAssessment assessment = now.assessment();
    return new CaseReading(
        now.inRecord().inspector(),
        CaseAssessment.of(assessment.framework(), assessment.facts(), now.recordAt(then)),
        CaseState.SUBMITTED);
  }

  public boolean isOpen() {
    return compared().filter(SecondRead::isOpen).isPresent();
  }

  public boolean isReadBy(UUID person) {
    return first.assignment().reader().equals(Optional.of(person))
        || first.assignment().secondReader().equals(Optional.of(person));
  }

  public Optional<Consensus> agreedOn(Slot slot) {
    return agreed.stream().filter(one -> one.slot().equals(slot)).reduce((_, later) -> later);
  }

  /// What was agreed on and the first reading, which counts, does not say yet.
  public List<Consensus> toBeEntered() {
    return compared().filter(SecondRead::isOpen).stream()
        .flatMap(compared -> compared.rows().stream())
        .flatMap(row ->
            agreedOn(row.slot())
                .filter(consensus -> !consensus.after().equals(row.first()))
                .stream())
        .toList();
  }
}
