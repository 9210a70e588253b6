package plumbline.web.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plumbline.fieldwork.CaseRecord;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.Held;
import plumbline.fieldwork.Refusal;
import plumbline.fieldwork.Ruling;
import plumbline.fieldwork.Saves;
import plumbline.fieldwork.Slot;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Person;
import plumbline.web.cases.AnyReading;
import plumbline.web.cases.CalibrationReading;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Sight;
import plumbline.web.cases.Viewer;
import plumbline.web.casework.Desk.CalibrationStep;
import plumbline.web.planning.RatingsLock;

/// Takes what browsers send about a case.
@Component
class Saving {
  /// A case is moved a few times in its life; who is held up more often has met an error.
  private static final int MOST_TRIES = 5;

  /// One entry replaces the few that clash; a list of hundreds is no page’s.
  private static final int MOST_REPLACED = 50;

  private final Desk desk;
  private final AccessTable access;
  private final RatingsLock lock;

  Saving(Desk desk, AccessTable access, RatingsLock lock) {
    this.desk = desk;
    this.access = access;
    this.lock = lock;
  }

  /// What became of a save.
  sealed interface Outcome {
    /// It is kept.
    ///
    /// @param held what is said about the slot now
    record Kept(Held held) implements Outcome {}

    /// Nothing of it is kept.
    record Refused(List<Refusal> refusals) implements Outcome {}

    /// There is no such case.
    record NotThere() implements Outcome {}

    /// The reading is one that this person may not assess.
    record NotTheirs() implements Outcome {}
  }

  Outcome save(
      Desk.Id id,
      UUID entryId,
      String slotText,
      String value,
      String reason,
      Set<UUID> replaces,
      Person person) {
    Optional<Desk.Fixed> fixed = desk.fixed(id);
    if (fixed.isEmpty() || (id.reading() == Reading.SECOND && !fixed.get().secondRead())) {
      return new Outcome.NotThere();
    }
    if (replaces.size() > MOST_REPLACED) {
      return new Outcome.Refused(List.of(tooManyReplaced()));
    }
    Viewer viewer = Viewer.of(person, id.inspection(), access);
    return switch (Slot.parse(slotText)) {
      case Ruling.Refused<Slot>(List<Refusal> refusals) -> new Outcome.Refused(refusals);
      case Ruling.Allowed<Slot>(Slot slot) ->
          save(
              id,
              fixed.get(),
              viewer,
              new Entry(entryId, slot, value, reason, person.id(), Instant.now(), replaces));
    };
  }

  private Outcome save(Desk.Id id, Desk.Fixed fixed, Viewer viewer, Entry entry) {
    boolean idIsTaken = false;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Desk.Seen seen = desk.look(id, entry.slot());
      if (!new Sight(seen.assignment(), false).mayAssess(viewer, id.reading())) {
        return new Outcome.NotTheirs();
      }
      if (id.reading() instanceof CalibrationReading
          && seen.calibration() == CalibrationStep.NONE) {
        return new Outcome.NotThere();
      }
      boolean isThere = seen.ofSlot().entry(entry.id()).isPresent();
      if (idIsTaken && !isThere) {
        return new Outcome.Refused(List.of(Saves.anotherEntryHasThisId()));
      }
      if (seen.withdrawn() && !isThere) {
        return new Outcome.Refused(List.of(Moving.withdrawn()));
      }
      if (isHeldUp(id.reading(), seen.calibration()) && !isThere) {
        return new Outcome.Refused(List.of(heldUp(id.reading())));
      }
      Ruling<Entry> ruling =
          Saves.check(fixed.framework(), fixed.facts(), seen.ofSlot(), seen.state(), entry);
      if (ruling instanceof Ruling.Refused<Entry>(List<Refusal> refusals)) {
        return new Outcome.Refused(refusals);
      }
      if (isThere) {
        return new Outcome.Kept(seen.ofSlot().held(entry.slot()));
      }
      switch (desk.add(id, entry, seen.moves())) {
        case ADDED -> {
          return new Outcome.Kept(with(seen.ofSlot(), entry).held(entry.slot()));
        }
        case THERE -> idIsTaken = true; // by the same entry, sent twice at once, or by another
        case CONFIRMED -> {
          return new Outcome.Refused(List.of(Moving.confirmed(lock, id.inspection())));
        }
        case MOVED -> {} // look again
      }
    }
    throw new IllegalStateException("A save was overtaken again and again: " + id);
  }

  /// The reading that counts waits for the calibration of its case, and the readings for
  /// calibration end with it.
  private static boolean isHeldUp(AnyReading reading, CalibrationStep calibration) {
    return switch (reading) {
      case Reading _ -> calibration == CalibrationStep.OPEN;
      case CalibrationReading _ -> calibration == CalibrationStep.CLOSED;
    };
  }

  private static Refusal heldUp(AnyReading reading) {
    return switch (reading) {
      case Reading _ ->
          new Refusal(
              Refusal.Rule.LOCKED,
              "The case is read for calibration first",
              "say it in your reading for calibration, or wait until calibration is closed");
      case CalibrationReading _ -> Moving.calibrationClosed();
    };
  }

  private static CaseRecord with(CaseRecord record, Entry entry) {
    return CaseRecord.of(Stream.concat(record.entries().stream(), Stream.of(entry)).toList());
  }

  private static Refusal tooManyReplaced() {
    return new Refusal(
        Refusal.Rule.REPLACES,
        "The entry replaces more than %d others".formatted(MOST_REPLACED),
        "load the page again, and say it there");
  }
}
