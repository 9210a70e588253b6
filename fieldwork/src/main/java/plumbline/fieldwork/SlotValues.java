package plumbline.fieldwork;

import java.util.List;
import plumbline.framework.Answer;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;

/// Which values a slot may have.
public final class SlotValues {
  public static final String YES = "yes";
  public static final String NO = "no";
  public static final String DONE = "done";
  public static final String NOT_DONE = "not-done";
  static final int LONGEST_NOTE = 4000;
  static final int LONGEST_LINE = 200;
  static final int LONGEST_REASON = 1000;

  private SlotValues() {}

  /// The values to choose from; none where it is said in free words.
  public static List<String> codes(Slot slot, Framework framework) {
    return switch (slot) {
      case Slot.AnswerTo(QuestionId id) ->
          framework.question(id).map(SlotValues::answers).orElse(List.of());
      case Slot.CaseQuestionAnswer _ -> List.copyOf(Answer.BY_CODE.keySet());
      case Slot.Classification(String name) ->
          framework.facts().of(name).stream().map(FactCodes.Code::code).toList();
      case Slot.Factor _, Slot.Change _ -> List.of(YES, NO);
      case Slot.Interview _ -> List.of(DONE, NOT_DONE);
      case Slot.Note _, Slot.NoteOn _, Slot.Offence _ -> List.of();
    };
  }

  static List<String> answers(Question question) {
    return Answer.BY_CODE.keySet().stream()
        .filter(code -> question.mayBeNotApplicable() || !code.equals(Answer.NOT_APPLICABLE.code()))
        .toList();
  }

  /// How many characters a value may have.
  public static int longest(Slot slot) {
    return switch (slot) {
      case Slot.Note _, Slot.NoteOn _ -> LONGEST_NOTE;
      case Slot.AnswerTo _,
          Slot.CaseQuestionAnswer _,
          Slot.Classification _,
          Slot.Factor _,
          Slot.Change _,
          Slot.Offence _,
          Slot.Interview _ ->
          LONGEST_LINE;
    };
  }

  static boolean accepts(Slot slot, Framework framework, String value) {
    List<String> codes = codes(slot, framework);
    return codes.isEmpty() || codes.contains(value);
  }
}
