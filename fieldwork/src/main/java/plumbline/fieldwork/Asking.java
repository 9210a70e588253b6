package plumbline.fieldwork;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Condition;
import plumbline.framework.Conditions;
import plumbline.framework.Question;
import plumbline.framework.Relevance;
import plumbline.inspection.Case;

/// Whether a question is asked of a case, by the framework's condition.
public sealed interface Asking {

  record Asked() implements Asking {}

  /// The case does not meet the condition; an answer from before is set aside.
  record NotAsked(Condition condition) implements Asking {}

  /// It can't be told yet.
  ///
  /// @param slots what the inspector has still to say, or to settle
  /// @param facts what the case list does not give
  /// @param why in words
  record WaitingFor(List<Slot> slots, List<String> facts, String why) implements Asking {}

  /// @param known the case, with all that is known of it
  static Asking of(Question question, Case known) {
    return switch (known.applies(question)) {
      case Conditions.Outcome.Holds _ -> new Asked();
      case Conditions.Outcome.Fails _ ->
          question.relevant().onlyIf().<Asking>map(NotAsked::new).orElseGet(Asked::new);
      case Conditions.Outcome.CannotTell(String why) ->
          new WaitingFor(
              asks(question.relevant()).stream()
                  .flatMap(name -> slot(name).stream())
                  .filter(slot -> !isKnown(slot, known))
                  .toList(),
              asks(question.relevant()).stream()
                  .flatMap(name -> fact(name).stream())
                  .filter(fact -> !known.facts().containsKey(fact))
                  .toList(),
              why);
    };
  }

  /// What the inspector must have said for a question to be asked, or not.
  static List<Slot> slots(Relevance relevant) {
    return asks(relevant).stream().flatMap(name -> slot(name).stream()).toList();
  }

  private static List<String> asks(Relevance relevant) {
    return relevant.onlyIf().map(Conditions::asks).orElse(List.of());
  }

  private static Optional<Slot> slot(String asked) {
    String[] steps = asked.split("\\.", -1);
    return switch (steps[0]) {
      case "factors" -> Optional.of(new Slot.Factor(steps[1]));
      case "changes" -> Optional.of(new Slot.Change(steps[1]));
      case "classifications" ->
          steps[2].equals("inspector")
              ? Optional.of(new Slot.Classification(steps[1]))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// The case manager's classifications are facts of the same name.
  private static Optional<String> fact(String asked) {
    return slot(asked).isPresent() ? Optional.empty() : Optional.of(asked.split("\\.", -1)[1]);
  }

  private static boolean isKnown(Slot slot, Case known) {
    return switch (slot) {
      case Slot.Factor(String name) -> known.factors().containsKey(name);
      case Slot.Change(String name) -> known.changes().containsKey(name);
      case Slot.Classification(String name) ->
          known.classifications().containsKey(name)
              && known.classifications().get(name).containsKey("inspector");
      case Slot.AnswerTo _,
          Slot.NoteOn _,
          Slot.Note _,
          Slot.CaseQuestionAnswer _,
          Slot.Offence _,
          Slot.Interview _ ->
          true;
    };
  }
}
