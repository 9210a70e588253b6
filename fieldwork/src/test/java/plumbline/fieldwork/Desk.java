package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;

/// A case on an inspector's desk: tests say what is said, in the slots' own words, and read back
/// what follows.
final class Desk {
  static final UUID ANN = person(1);
  static final UUID BEN = person(2);

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Framework framework;
  private CaseFacts facts;
  private final List<Entry> entries = new ArrayList<>();

  private Desk(Framework framework, CaseFacts facts) {
    this.framework = framework;
    this.facts = facts;
  }

  static Desk of(Framework framework, String ref, Map<String, Object> facts) {
    return new Desk(framework, new CaseFacts(ref, facts));
  }

  /// A referral order, medium risk of serious harm in the case manager's eyes.
  static Desk courtCase() {
    return of(
        Library.YOUTH_2018,
        "C1",
        Map.of("domain", "court", "disposal", "referral-order", "rosh", "medium"));
  }

  static UUID person(int number) {
    return new UUID(0, number);
  }

  static UUID id(int number) {
    return new UUID(1, number);
  }

  static Slot slot(String text) {
    return switch (Slot.parse(text)) {
      case Ruling.Allowed<Slot>(Slot slot) -> slot;
      case Ruling.Refused<Slot>(List<Refusal> refusals) ->
          throw new AssertionError(refusals.toString());
    };
  }

  static Entry entry(int id, String slot, String value, UUID by, Set<UUID> replaces) {
    return new Entry(id(id), slot(slot), value, "", by, NOON, replaces);
  }

  /// The next entry of somebody who sees all that is there.
  Entry next(String slot, String value, String reason) {
    return new Entry(
        id(1000 + entries.size()),
        slot(slot),
        value,
        reason,
        ANN,
        NOON,
        record().held(slot(slot)).toReplace());
  }

  Desk says(String slot, String value) {
    return says(slot, value, "");
  }

  /// Through the same check as everything that is saved.
  Desk says(String slot, String value, String reason) {
    Entry entry = next(slot, value, reason);
    assertThat(check(assessment(), CaseState.IN_PROGRESS, entry))
        .isEqualTo(new Ruling.Allowed<>(entry));
    entries.add(entry);
    return this;
  }

  /// Ben, who has not seen what is there.
  Desk benSays(String slot, String value) {
    entries.add(new Entry(id(2000 + entries.size()), slot(slot), value, "", BEN, NOON, Set.of()));
    return this;
  }

  Desk factIs(String name, Object value) {
    Map<String, Object> changed = new HashMap<>(facts.facts());
    changed.put(name, value);
    facts = new CaseFacts(facts.ref(), changed);
    return this;
  }

  /// Says everything that is missing: yes wherever it may be said.
  Desk complete() {
    return complete("yes");
  }

  Desk complete(String answer) {
    for (List<Missing> missing = assessment().missing();
        !missing.isEmpty();
        missing = assessment().missing()) {
      Slot slot = missing.getFirst().slot();
      List<String> codes = SlotValues.codes(slot, framework);
      says(slot.text(), codes.contains(answer) ? answer : codes.getFirst());
    }
    return this;
  }

  CaseRecord record() {
    return CaseRecord.of(entries);
  }

  CaseAssessment assessment() {
    return CaseAssessment.of(framework, facts, record());
  }

  AssessedQuestion question(String id) {
    return assessment().question(new QuestionId(id)).orElseThrow();
  }

  List<String> refused(CaseState state, Entry entry) {
    return refused(check(assessment(), state, entry));
  }

  static List<String> refused(Ruling<?> ruling) {
    return switch (ruling) {
      case Ruling.Allowed<?> _ -> List.of();
      case Ruling.Refused<?>(List<Refusal> refusals) ->
          refusals.stream().map(Refusal::toString).toList();
    };
  }

  static Ruling<Entry> check(CaseAssessment assessment, CaseState state, Entry entry) {
    return Saves.check(
        assessment.framework(), assessment.facts(), assessment.record(), state, entry);
  }
}
