package plumbline.web.casework;

import java.util.List;
import plumbline.fieldwork.AssessedQuestion;
import plumbline.fieldwork.Held;
import plumbline.fieldwork.Particular;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.SlotValues;
import plumbline.framework.Answer;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Relevance;

/// Something on the page of a case that is chosen or typed.
///
/// @param label what is asked
/// @param options none where it is said in free words
/// @param value what is held, where one value is
/// @param needsReason the option that is given for a reason; empty where none is
public record Choice(
    Slot slot, String label, List<Option> options, String value, String needsReason) {
  public Choice {
    options = List.copyOf(options);
  }

  private static final String COMMANDS = "jkuorx";

  /// @param key the letter that chooses it; empty where none does
  public record Option(String code, String label, String key) {}

  public String text() {
    return slot.text();
  }

  /// For ids within the page.
  public String id() {
    return slot.text().replace(' ', '-').replace('.', '-');
  }

  public boolean isChosen(Option option) {
    return option.code().equals(value);
  }

  public int longest() {
    return SlotValues.longest(slot);
  }

  static Choice of(AssessedQuestion question, Framework framework) {
    boolean leftToInspector = question.question().relevant() instanceof Relevance.WhereApplicable;
    return new Choice(
        question.slot(),
        question.question().text().english(),
        options(question.slot(), framework),
        value(question.answer()),
        question.question().mayBeNotApplicable() && !leftToInspector
            ? Answer.NOT_APPLICABLE.code()
            : "");
  }

  static Choice note(AssessedQuestion question) {
    return new Choice(
        question.noteSlot(), "Note on " + question.id(), List.of(), value(question.note()), "");
  }

  static Choice of(Particular particular, String label, Framework framework) {
    return new Choice(
        particular.slot(),
        label,
        options(particular.slot(), framework),
        value(particular.held()),
        particular.slot() instanceof Slot.Interview ? SlotValues.NOT_DONE : "");
  }

  private static String value(Held held) {
    return held.value().orElse("");
  }

  private static List<Option> options(Slot slot, Framework framework) {
    return SlotValues.codes(slot, framework).stream()
        .map(code -> option(slot, code, framework))
        .toList();
  }

  private static Option option(Slot slot, String code, Framework framework) {
    String label =
        switch (slot) {
          case Slot.Classification(String name) ->
              framework
                  .facts()
                  .find(name, code)
                  .map(FactCodes.Code::name)
                  .map(Object::toString)
                  .orElse(code);
          default -> words(code);
        };
    return new Option(code, label, key(code));
  }

  private static String words(String code) {
    return switch (code) {
      case "yes" -> "Yes";
      case "no" -> "No";
      case "na" -> "Not applicable";
      case SlotValues.DONE -> "Yes";
      case SlotValues.NOT_DONE -> "No";
      default -> code;
    };
  }

  /// The first letter that tells it from the others; none where the page takes that letter for a
  /// command.
  private static String key(String code) {
    return switch (code) {
      case "na" -> "a";
      case SlotValues.DONE -> "y";
      default -> COMMANDS.contains(code.substring(0, 1)) ? "" : code.substring(0, 1);
    };
  }
}
