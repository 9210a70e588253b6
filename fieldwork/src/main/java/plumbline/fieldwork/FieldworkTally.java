package plumbline.fieldwork;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import plumbline.framework.Answer;
import plumbline.framework.Tally;
import plumbline.inspection.Case;
import plumbline.inspection.Inspection;

/// The cases of one inspection, as far as the inspectors have come: what is rated, and who has how
/// much to do.
public record FieldworkTally(List<CaseReading> readings) {
  public FieldworkTally {
    readings = List.copyOf(readings);
    Set<Known> known = new HashSet<>();
    for (CaseReading reading : readings) {
      CaseFacts facts = reading.assessment().facts();
      if (!known.add(new Known(facts.domain(), facts.ref()))) {
        throw new IllegalArgumentException("A case is counted once, not twice: " + facts.ref());
      }
    }
  }

  /// What a case is known by. A child who came out of custody may be in the sample twice, with a
  /// court case and with a resettlement case.
  private record Known(Optional<String> domain, String ref) {}

  /// Only the cases that their inspectors hold to be finished.
  public FieldworkTally finished() {
    return new FieldworkTally(
        readings.stream().filter(reading -> reading.state().isFinished()).toList());
  }

  /// The inspection with these cases, ready to be rated.
  ///
  /// @param begun the inspection as it is known beside its cases
  public Inspection inspection(Inspection begun) {
    for (CaseReading reading : readings) {
      if (!reading.assessment().framework().hash().equals(begun.framework().hash())) {
        throw new IllegalArgumentException(
            "The case %s is assessed by another framework than its inspection."
                .formatted(reading.assessment().facts().ref()));
      }
    }
    return begun.withFieldwork(cases(), caseQuestions());
  }

  /// The cases as an inspection file has them, where a reference may stand once only: a later case
  /// of the same reference has its domain behind it.
  private List<Case> cases() {
    Set<String> refs = new HashSet<>();
    return readings.stream()
        .map(reading -> reading.assessment().toCase())
        .map(one -> {
          String ref = one.ref();
          while (!refs.add(ref)) {
            ref = "%s (%s)".formatted(ref, one.domain().orElse("of no domain"));
          }
          return one.withRef(ref);
        })
        .toList();
  }

  private record Asked(String question, String domain, Optional<String> factor) {}

  /// The results of the case questions: yes out of yes and no, by domain, and by factor where one
  /// was named. What clashes is not counted.
  public List<Inspection.CaseQuestionResult> caseQuestions() {
    Map<Asked, Tally.Counted> tallies = new LinkedHashMap<>();
    for (CaseReading reading : readings) {
      CaseAssessment assessment = reading.assessment();
      String domain = assessment.facts().domain().orElse("");
      for (AssessedCaseQuestion question : assessment.caseQuestions()) {
        for (Particular answer : question.answers()) {
          if (answer.slot() instanceof Slot.CaseQuestionAnswer(String id, var factor)
              && answer.value().isPresent()
              && !answer.value().get().equals(Answer.NOT_APPLICABLE.code())) {
            int yes = answer.value().get().equals(Answer.YES.code()) ? 1 : 0;
            tallies.merge(
                new Asked(id, domain, factor),
                new Tally.Counted(yes, 1),
                (one, more) ->
                    new Tally.Counted(one.yes() + more.yes(), one.relevant() + more.relevant()));
          }
        }
      }
    }
    return tallies.entrySet().stream()
        .map(entry ->
            new Inspection.CaseQuestionResult(
                entry.getKey().question(),
                entry.getKey().domain(),
                entry.getValue(),
                entry.getKey().factor(),
                Optional.empty(),
                Optional.empty()))
        .toList();
  }

  /// How far each inspector is, in the order of their first cases.
  public Map<UUID, InspectorProgress> byInspector() {
    Map<UUID, InspectorProgress> byInspector = new LinkedHashMap<>();
    for (CaseReading reading : readings) {
      byInspector.merge(reading.inspector(), progress(reading), FieldworkTally::together);
    }
    return byInspector;
  }

  private static InspectorProgress progress(CaseReading reading) {
    Map<CaseState, Integer> cases = new EnumMap<>(CaseState.class);
    for (CaseState state : CaseState.values()) {
      cases.put(state, state == reading.state() ? 1 : 0);
    }
    return new InspectorProgress(cases, reading.assessment().progress());
  }

  private static InspectorProgress together(InspectorProgress one, InspectorProgress other) {
    Map<CaseState, Integer> cases = new EnumMap<>(one.cases());
    other.cases().forEach((state, count) -> cases.merge(state, count, Integer::sum));
    return new InspectorProgress(cases, one.progress().plus(other.progress()));
  }
}
