package plumbline.web.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.fieldwork.CaseAssessment;
import plumbline.fieldwork.CaseReading;
import plumbline.fieldwork.CaseRecord;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.StateChange;

/// A case with one of its readings, as far as it has come.
///
/// @param moves its steps from state to state, in the order of their arrival
public record AssessedCase(
    SampledCase sampled,
    CaseAssignment assignment,
    AnyReading reading,
    CaseAssessment assessment,
    List<StateChange> moves) {
  /// Who reads a case that is allocated to nobody.
  public static final UUID NOBODY = new UUID(0, 0);

  public AssessedCase {
    moves = List.copyOf(moves);
  }

  /// Whether anybody has begun to assess one of them.
  public static boolean isBegun(List<AssessedCase> every) {
    return every.stream().anyMatch(one -> one.state() != CaseState.NOT_STARTED);
  }

  public CaseState state() {
    return CaseState.of(assessment.record(), moves);
  }

  /// When it was submitted for the first time, if it was.
  public Optional<Instant> submitted() {
    return moves.stream()
        .filter(move -> move.to() == CaseState.SUBMITTED)
        .map(StateChange::at)
        .min(Comparator.naturalOrder());
  }

  /// What had been said by then.
  public CaseRecord recordAt(Instant then) {
    return CaseRecord.of(
        assessment.record().entries().stream().filter(entry -> !entry.at().isAfter(then)).toList());
  }

  public CaseReading inRecord() {
    return new CaseReading(assignment.reader(reading).orElse(NOBODY), assessment, state());
  }
}
