package plumbline.web.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.Refusal;
import plumbline.fieldwork.Ruling;
import plumbline.fieldwork.StateChange;
import plumbline.web.access.Person;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.CalibrationReading;
import plumbline.web.cases.Calibrations;
import plumbline.web.cases.Differences;
import plumbline.web.cases.Readings;
import plumbline.web.planning.RatingsLock;

/// Moves cases from state to state.
@Component
class Moving {
  private final Desk desk;
  private final Readings readings;
  private final Differences differences;
  private final Calibrations calibrations;
  private final TransactionOperations transaction;
  private final RatingsLock lock;

  Moving(
      Desk desk,
      Readings readings,
      Differences differences,
      Calibrations calibrations,
      TransactionOperations transaction,
      RatingsLock lock) {
    this.desk = desk;
    this.readings = readings;
    this.differences = differences;
    this.calibrations = calibrations;
    this.transaction = transaction;
    this.lock = lock;
  }

  /// @param from the state that the person saw
  Ruling<StateChange> move(Desk.Id id, CaseState from, CaseState to, String reason, Person person) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          if (lock.refusal(id.inspection()).isPresent()) {
            return new Ruling.Refused<>(List.of(confirmed(lock, id.inspection())));
          }
          // Saves wait, so that nothing changes between the check and the step.
          calibrations.hold(id.inspection(), id.number());
          AssessedCase one =
              readings.find(id.inspection(), id.number(), id.reading()).orElseThrow();
          Optional<Refusal> forbidden = forbidden(one, to, person);
          if (forbidden.isPresent()) {
            return new Ruling.Refused<>(List.of(forbidden.get()));
          }
          StateChange change = new StateChange(from, to, person.id(), Instant.now(), reason);
          Ruling<StateChange> ruling = StateChange.check(one.assessment(), one.state(), change);
          if (ruling instanceof Ruling.Allowed<StateChange>(StateChange allowed)) {
            Optional<Refusal> waits =
                to == CaseState.LOCKED ? waitsForOther(one) : Optional.empty();
            if (waits.isPresent()) {
              return new Ruling.Refused<>(List.of(waits.get()));
            }
            desk.move(id, allowed);
          }
          return ruling;
        }));
  }

  private Optional<Refusal> forbidden(AssessedCase one, CaseState to, Person person) {
    if (!one.sampled().isInspected()) {
      return Optional.of(withdrawn());
    }
    if (one.reading() instanceof CalibrationReading) {
      return forbiddenInCalibration(one, to);
    }
    boolean letsItStand = to == CaseState.MODERATED || to == CaseState.LOCKED;
    boolean own =
        one.assignment().reader(one.reading()).equals(Optional.of(person.id()))
            || one.moves().stream()
                .filter(move -> move.to() == CaseState.SUBMITTED)
                .reduce((_, later) -> later)
                .filter(submitted -> submitted.by().equals(person.id()))
                .isPresent();
    return letsItStand && own ? Optional.of(ownCase()) : Optional.empty();
  }

  private Optional<Refusal> forbiddenInCalibration(AssessedCase one, CaseState to) {
    if (to != CaseState.SUBMITTED) {
      return Optional.of(
          new Refusal(
              Refusal.Rule.MOVE,
              "A reading for calibration counts for nothing",
              "moderate the reading that counts"));
    }
    return calibrations
        .of(one.sampled().inspection(), one.sampled().number())
        .filter(calibration -> !calibration.isOpen())
        .map(_ -> calibrationClosed());
  }

  static Refusal calibrationClosed() {
    return new Refusal(
        Refusal.Rule.LOCKED,
        "The calibration of the case is closed",
        "compare the readings under Calibration");
  }

  static Refusal confirmed(RatingsLock lock, String inspection) {
    return new Refusal(
        Refusal.Rule.LOCKED,
        lock.confirmed(inspection).map(RatingsLock::words).orElse("The ratings were confirmed"),
        RatingsLock.MEND);
  }

  static Refusal withdrawn() {
    return new Refusal(
        Refusal.Rule.LOCKED,
        "The case is no longer in the sample",
        "look at the sample for the case that replaced it");
  }

  private static Refusal ownCase() {
    return new Refusal(
        Refusal.Rule.MOVE,
        "You read or submitted this case yourself",
        "ask somebody else who leads the inspection to moderate and lock it");
  }

  /// A case that is read twice is locked when both readings are finished and their differences
  /// settled; one whose second reader was taken off is read once.
  private Optional<Refusal> waitsForOther(AssessedCase one) {
    boolean isTwiceRead = one.sampled().secondRead() && one.assignment().secondReader().isPresent();
    if (isTwiceRead && !readings.sight(one).isOpen()) {
      return Optional.of(otherNotSubmitted());
    }
    int unsettled = differences.unsettled(one.sampled().inspection(), one.sampled().number());
    return unsettled > 0 ? Optional.of(unsettled(unsettled)) : Optional.empty();
  }

  private static Refusal otherNotSubmitted() {
    return new Refusal(
        Refusal.Rule.MOVE,
        "The other reader of the case has not submitted it",
        "wait until both have, or take the second reader off under Allocation");
  }

  private static Refusal unsettled(int count) {
    return new Refusal(
        Refusal.Rule.MOVE,
        "The two readers of the case still differ",
        count == 1 ? "settle 1 difference first" : "settle %d differences first".formatted(count));
  }
}
