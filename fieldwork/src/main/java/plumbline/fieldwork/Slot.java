package plumbline.fieldwork;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.document.Nearest;
import plumbline.framework.QuestionId;

/// What is said about a case: one thing that has one value at a time. Its text is kept in the
/// database and sent by browsers, and never changes.
public sealed interface Slot {
  /// What factors are related to, by the names of the slots.
  Map<String, String> AIMS =
      Map.of(
          "desistance", "desistance",
          "safety", "keeping the child safe",
          "others", "keeping other people safe");

  /// `answer 2.1.1`: the answer to a key question or a prompt.
  record AnswerTo(QuestionId question) implements Slot {
    @Override
    public String text() {
      return "answer " + question;
    }

    @Override
    public String words() {
      return "the answer to " + question;
    }
  }

  /// `note 2.1.1`: what was seen in the case that bears on a question.
  record NoteOn(QuestionId question) implements Slot {
    @Override
    public String text() {
      return "note " + question;
    }

    @Override
    public String words() {
      return "the note on " + question;
    }
  }

  /// `note`: what was seen in the case as a whole.
  record Note() implements Slot {
    @Override
    public String text() {
      return "note";
    }

    @Override
    public String words() {
      return "the note on the case";
    }
  }

  /// `classification rosh`: the inspector's own level; the case manager's is a fact of the case
  /// list.
  record Classification(String name) implements Slot {
    /// Risk of serious harm, and safety and wellbeing.
    public static final List<String> NAMES = List.of("rosh", "safety");

    public Classification {
      known(name, NAMES);
    }

    @Override
    public String text() {
      return "classification " + name;
    }

    @Override
    public String words() {
      return name.equals("rosh")
          ? "the inspector’s classification of risk of serious harm"
          : "the inspector’s classification of safety and wellbeing";
    }
  }

  /// `factor safety`: whether the inspector found such factors in the case.
  record Factor(String name) implements Slot {
    public static final List<String> NAMES = List.of("safety", "others");

    public Factor {
      known(name, NAMES);
    }

    @Override
    public String text() {
      return "factor " + name;
    }

    @Override
    public String words() {
      return "whether there are factors related to " + AIMS.getOrDefault(name, name);
    }
  }

  /// `change desistance`: whether such factors changed.
  record Change(String name) implements Slot {
    public static final List<String> NAMES = List.of("desistance", "safety", "others");

    public Change {
      known(name, NAMES);
    }

    @Override
    public String text() {
      return "change " + name;
    }

    @Override
    public String words() {
      return "whether factors related to %s changed".formatted(AIMS.getOrDefault(name, name));
    }
  }

  /// `case-question management-oversight`: the answer to a question outside the standards; one for
  /// each factor, where it is asked of several (`case-question factors-linked-to-offending
  /// substance-misuse`).
  record CaseQuestionAnswer(String question, Optional<String> factor) implements Slot {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}");

    public CaseQuestionAnswer {
      if (!isCode(question) || factor.filter(code -> !isCode(code)).isPresent()) {
        throw new IllegalArgumentException(
            "Small letters, digits and hyphens, not %s %s.".formatted(question, factor.orElse("")));
      }
    }

    private static boolean isCode(String code) {
      return CODE.matcher(code).matches();
    }

    @Override
    public String text() {
      return "case-question " + question + factor.map(" "::concat).orElse("");
    }

    @Override
    public String words() {
      return "the answer to the case question ‘%s’%s"
          .formatted(question, factor.map(" for ‘%s’"::formatted).orElse(""));
    }
  }

  /// `offence`: what the child was dealt with for, in words.
  record Offence() implements Slot {
    @Override
    public String text() {
      return "offence";
    }

    @Override
    public String words() {
      return "the offence";
    }
  }

  /// `interview`: whether the case manager was interviewed, and if not, why.
  record Interview() implements Slot {
    @Override
    public String text() {
      return "interview";
    }

    @Override
    public String words() {
      return "whether the case manager was interviewed";
    }
  }

  /// The stable form, which [#parse] reads.
  String text();

  /// As a message names it.
  String words();

  /// Reads the stable form.
  static Ruling<Slot> parse(String text) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    String name = words.size() > 1 ? words.get(1) : "";
    return switch (words.size() + " " + words.getFirst()) {
      case "1 note" -> new Ruling.Allowed<>(new Note());
      case "1 offence" -> new Ruling.Allowed<>(new Offence());
      case "1 interview" -> new Ruling.Allowed<>(new Interview());
      case "2 answer" -> found(text, QuestionId.parse(name).map(AnswerTo::new));
      case "2 note" -> found(text, QuestionId.parse(name).map(NoteOn::new));
      case "2 classification" ->
          Classification.NAMES.contains(name)
              ? new Ruling.Allowed<>(new Classification(name))
              : unknown(text, Classification.NAMES, name);
      case "2 factor" ->
          Factor.NAMES.contains(name)
              ? new Ruling.Allowed<>(new Factor(name))
              : unknown(text, Factor.NAMES, name);
      case "2 change" ->
          Change.NAMES.contains(name)
              ? new Ruling.Allowed<>(new Change(name))
              : unknown(text, Change.NAMES, name);
      case "2 case-question", "3 case-question" ->
          found(
              text,
              Optional.of(words.subList(1, words.size()))
                  .filter(codes -> codes.stream().allMatch(CaseQuestionAnswer::isCode))
                  .map(codes ->
                      new CaseQuestionAnswer(
                          codes.getFirst(), codes.stream().skip(1).findFirst())));
      default -> found(text, Optional.empty());
    };
  }

  private static Ruling<Slot> found(String text, Optional<? extends Slot> slot) {
    return slot.<Ruling<Slot>>map(Ruling.Allowed::new)
        .orElseGet(() ->
            refused(
                text,
                "use answer, note, classification, factor, change, case-question, offence or"
                    + " interview, such as answer 2.1.1"));
  }

  private static Ruling<Slot> unknown(String text, List<String> names, String name) {
    return refused(text, Nearest.advice(name, names));
  }

  private static Ruling<Slot> refused(String text, String mend) {
    String shown = text.length() <= 100 ? text : text.substring(0, 100) + "...";
    return new Ruling.Refused<>(
        List.of(
            new Refusal(
                Refusal.Rule.UNKNOWN, "Nothing is said about ‘%s’".formatted(shown), mend)));
  }

  private static void known(String name, List<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException("One of %s, not %s.".formatted(names, name));
    }
  }
}
