package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is compared where several inspectors read one case: classifications, factors, changes and
/// every question. Their own words are not.
final class Compared {
  private Compared() {}

  /// What any of the readings asks, in the order of the page.
  static Set<Slot> slots(List<CaseAssessment> readings) {
    Set<Slot> slots = new LinkedHashSet<>();
    readings.forEach(reading -> slots.addAll(slots(reading)));
    return slots;
  }

  private static List<Slot> slots(CaseAssessment assessment) {
    List<Slot> slots = new ArrayList<>();
    assessment.particulars().stream()
        .map(Particular::slot)
        .filter(Compared::isCompared)
        .forEach(slots::add);
    assessment.questions().forEach(question -> slots.add(question.slot()));
    assessment
        .caseQuestions()
        .forEach(question -> question.answers().forEach(answer -> slots.add(answer.slot())));
    return slots;
  }

  private static boolean isCompared(Slot slot) {
    return switch (slot) {
      case Slot.Classification _,
          Slot.Factor _,
          Slot.Change _,
          Slot.AnswerTo _,
          Slot.CaseQuestionAnswer _ ->
          true;
      case Slot.Offence _, Slot.Interview _, Slot.Note _, Slot.NoteOn _ -> false;
    };
  }

  /// What a reading says, where it has one answer, and asks.
  static Map<Slot, String> said(CaseAssessment assessment) {
    Map<Slot, String> said = new LinkedHashMap<>();
    assessment
        .particulars()
        .forEach(one -> one.value().ifPresent(value -> said.put(one.slot(), value)));
    assessment.questions().stream()
        .filter(AssessedQuestion::isAnswered)
        .forEach(question ->
            question.given().ifPresent(answer -> said.put(question.slot(), answer.code())));
    assessment.caseQuestions().stream()
        .flatMap(question -> question.answers().stream())
        .forEach(one -> one.value().ifPresent(value -> said.put(one.slot(), value)));
    return said;
  }
}
