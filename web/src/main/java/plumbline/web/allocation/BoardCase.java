package plumbline.web.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import plumbline.fieldwork.CaseState;
import plumbline.planning.AllocatedCase;
import plumbline.web.cases.AssignmentChange;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Reading;
import plumbline.web.cases.SampledCase;

/// A case on the board, with everything that was ever decided about who reads it.
///
/// @param changes in the order of their revisions
/// @param first how far the first reading is
/// @param second how far the second reading is
/// @param writers who said something in each reading
record BoardCase(
    SampledCase sampled,
    List<AssignmentChange> changes,
    CaseState first,
    CaseState second,
    Map<Reading, Set<UUID>> writers) {
  BoardCase {
    writers = Map.copyOf(writers);
    changes =
        changes.stream()
            .sorted(Comparator.comparingInt(change -> change.assignment().revision()))
            .toList();
  }

  int number() {
    return sampled.number();
  }

  /// What the rules of allocation call it.
  String ref() {
    return String.valueOf(number());
  }

  CaseAssignment stored() {
    return changes.isEmpty() ? CaseAssignment.OPEN : changes.getLast().assignment();
  }

  /// Who decided what is stored.
  String storedBy() {
    return changes.isEmpty() ? "Somebody" : changes.getLast().by();
  }

  /// What was decided at a revision that somebody saw.
  Optional<CaseAssignment> at(String revision) {
    if (revision.equals("0")) {
      return Optional.of(CaseAssignment.OPEN);
    }
    return changes.stream()
        .map(AssignmentChange::assignment)
        .filter(assignment -> String.valueOf(assignment.revision()).equals(revision))
        .findFirst();
  }

  private boolean isBegun(Reading reading) {
    return switch (reading) {
      case FIRST -> first != CaseState.NOT_STARTED;
      case SECOND -> second != CaseState.NOT_STARTED;
    };
  }

  /// Whether a reading that was begun would go to another person.
  boolean takesOver(CaseAssignment wanted) {
    return List.of(Reading.values()).stream()
        .anyMatch(reading ->
            isBegun(reading) && !wanted.reader(reading).equals(stored().reader(reading)));
  }

  /// Whether somebody said something in the other reading, to which this one is to be blind.
  boolean hasWrittenInOther(UUID person, Reading reading) {
    Reading other = reading.other();
    return sampled.secondRead() && writers.getOrDefault(other, Set.of()).contains(person);
  }

  /// A case manager without a code is nobody else’s.
  String caseManager() {
    return sampled.caseManager().orElse("the case manager of case " + number());
  }

  AllocatedCase allocated() {
    return new AllocatedCase(
        ref(), caseManager(), sampled.facts().domain().orElse("no domain"), sampled.secondRead());
  }
}
