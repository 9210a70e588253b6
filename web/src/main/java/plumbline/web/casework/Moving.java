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
import plumbline.web.cases.Readings;

/// Moves cases from state to state.
@Component
class Moving {
  private final Desk desk;
  private final Readings readings;
  private final TransactionOperations transaction;

  Moving(Desk desk, Readings readings, TransactionOperations transaction) {
    this.desk = desk;
    this.readings = readings;
    this.transaction = transaction;
  }

  /// @param from the state that the person saw
  Ruling<StateChange> move(Desk.Id id, CaseState from, CaseState to, String reason, Person person) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          // Saves wait, so that nothing changes between the check and the step.
          desk.hold(id);
          AssessedCase one =
              readings.find(id.inspection(), id.number(), id.reading()).orElseThrow();
          if (to == CaseState.MODERATED
              && one.assignment().reader(id.reading()).equals(Optional.of(person.id()))) {
            return new Ruling.Refused<>(List.of(moderatesOneself()));
          }
          StateChange change = new StateChange(from, to, person.id(), Instant.now(), reason);
          Ruling<StateChange> ruling = StateChange.check(one.assessment(), one.state(), change);
          if (ruling instanceof Ruling.Allowed<StateChange>(StateChange allowed)) {
            desk.move(id, allowed);
          }
          return ruling;
        }));
  }

  private static Refusal moderatesOneself() {
    return new Refusal(
        Refusal.Rule.MOVE,
        "You read this case yourself",
        "ask somebody else who leads the inspection to moderate it");
  }
}
