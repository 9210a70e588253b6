package plumbline.web.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import plumbline.fieldwork.AssessedCaseQuestion;
import plumbline.fieldwork.AssessedQuestion;
import plumbline.fieldwork.CaseAssessment;
import plumbline.fieldwork.CaseState;
import plumbline.fieldwork.ClassificationAgreement;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.History;
import plumbline.fieldwork.Move;
import plumbline.fieldwork.Particular;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.StateChange;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.web.access.Deed;
import plumbline.web.cases.AnyReading;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Calibration;
import plumbline.web.cases.CalibrationReading;
import plumbline.web.cases.Reading;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.WorkFrame;

/// One reading of a case.
///
/// @param calibration of the case, if it is or was read for one
/// @param mayAssess whether the person may change it
/// @param seesOther whether the person may see the other reading
/// @param names of everybody who wrote something
/// @param status what the script of the page begins with, as JSON
/// @param reason what was typed as the reason of a step that was refused
public record CasePage(
    WorkFrame frame,
    AssessedCase one,
    UUID person,
    Optional<Calibration> calibration,
    boolean mayAssess,
    boolean seesOther,
    Map<UUID, String> names,
    String status,
    String reason,
    FormProblems problems) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("domain", "Domain"),
          Map.entry("disposal", "Disposal"),
          Map.entry("received", "Received"),
          Map.entry("released", "Released"),
          Map.entry("gender", "Gender"),
          Map.entry("age", "Age"),
          Map.entry("ethnicity", "Ethnicity"),
          Map.entry("rosh", "Risk of serious harm, by the case manager"),
          Map.entry("safety", "Safety and wellbeing, by the case manager"),
          Map.entry("looked_after", "Looked after"),
          Map.entry("case_manager", "Case manager"),
          Map.entry("team", "Team"));

  /// The case question that is asked of each factor by itself.
  public static final String ASKED_OF_FACTORS = "factors-linked-to-offending";

  /// Factors that the reports name; an inspector may name others.
  public static final List<String> FACTORS =
      List.of(
          "Education, training and employment",
          "Family and relationships",
          "Lifestyle",
          "Living arrangements",
          "Mental health",
          "Substance misuse");

  /// A fact of the case list, in words.
  public record Fact(String label, String value) {}

  /// Whether it is the person’s own reading, or nobody’s yet.
  public boolean isItsReader() {
    return one.assignment()
        .reader(one.reading())
        .filter(reader -> !reader.equals(person))
        .isEmpty();
  }

  /// The comment with which the case came back, until it is submitted again.
  public Optional<StateChange> returned() {
    return one.state() == CaseState.RETURNED
        ? Optional.of(one.moves().getLast())
        : Optional.empty();
  }

  public String title() {
    return "Case %d, %s".formatted(one.sampled().number(), one.sampled().ref());
  }

  public String address() {
    return one.sampled().address();
  }

  private CaseAssessment assessment() {
    return one.assessment();
  }

  private Framework framework() {
    return assessment().framework();
  }

  /// What the case list says, in its order.
  public List<Fact> facts() {
    List<Fact> shown = new ArrayList<>();
    for (String name : framework().facts().names()) {
      Object value = assessment().facts().facts().get(name);
      if (value != null && !name.equals("ref")) {
        shown.add(new Fact(FACTS.getOrDefault(name, name), value(name, value)));
      }
    }
    return shown;
  }

  private String value(String name, Object value) {
    return switch (value) {
      case Boolean truth -> truth ? "Yes" : "No";
      case String text when DAY.matcher(text).matches() -> LondonTime.day(LocalDate.parse(text));
      default -> level(name, value.toString());
    };
  }

  private String level(String name, String code) {
    return framework()
        .facts()
        .find(name, code)
        .map(FactCodes.Code::name)
        .map(Object::toString)
        .orElse(code);
  }

  /// What the inspector says about the case beside the questions, but for the note.
  public List<Choice> particulars() {
    return assessment().particulars().stream()
        .filter(one -> !(one.slot() instanceof Slot.Note))
        .filter(one -> one.needed() || one.slot() instanceof Slot.Offence)
        .map(one -> Choice.of(one, label(one), framework()))
        .toList();
  }

  public Choice note() {
    return assessment().particulars().stream()
        .filter(one -> one.slot() instanceof Slot.Note)
        .findFirst()
        .map(one -> Choice.of(one, "Note on the case", framework()))
        .orElseThrow();
  }

  private static String label(Particular particular) {
    return switch (particular.slot()) {
      case Slot.Classification(String name) ->
          name.equals("rosh")
              ? "Risk of serious harm, in your view"
              : "Safety and wellbeing, in your view";
      case Slot.Factor(String name) ->
          "Are there factors related to keeping %s safe?".formatted(whom(name));
      case Slot.Change(String name) ->
          name.equals("desistance")
              ? "Were there changes in factors related to desistance?"
              : "Were there changes in factors related to keeping %s safe?".formatted(whom(name));
      case Slot.Offence _ -> "Offence, in your words";
      case Slot.Interview _ -> "Was the case manager interviewed?";
      case Slot.Note _, Slot.NoteOn _, Slot.AnswerTo _, Slot.CaseQuestionAnswer _ ->
          particular.slot().words();
    };
  }

  private static String whom(String name) {
    return name.equals("safety") ? "the child" : "other people";
  }

  /// The two levels of a classification, where the case manager gave one; empty else.
  public String agreement(Choice choice) {
    return choice.slot() instanceof Slot.Classification(String name)
        ? assessment().classifications().stream()
            .filter(both -> both.name().equals(name))
            .findFirst()
            .map(this::agreement)
            .orElse("")
        : "";
  }

  private String agreement(ClassificationAgreement both) {
    String theirs =
        both.caseManager()
            .map(code -> "The case manager: " + level(both.name(), code))
            .orElse("The case list gives none by the case manager");
    return theirs
        + both.agrees().map(agrees -> agrees ? ". You agree." : ". You differ.").orElse(".");
  }

  public Choice choice(AssessedQuestion question) {
    return Choice.of(question, framework());
  }

  public Choice noteOn(AssessedQuestion question) {
    return Choice.note(question);
  }

  /// The answers to a case question: as a whole, and for each factor that was named.
  public List<Choice> choices(AssessedCaseQuestion question) {
    return question.answers().stream()
        .map(answer ->
            Choice.of(
                answer,
                answer.slot() instanceof Slot.CaseQuestionAnswer(String _, Optional<String> factor)
                    ? factor.map(CasePage::spelled).orElse(question.question().text().english())
                    : "",
                framework()))
        .toList();
  }

  private static String spelled(String factor) {
    String words = factor.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// Everything of which something else was said before.
  public List<History> changed() {
    return assessment().record().histories().values().stream()
        .filter(history -> history.entries().size() > 1)
        .toList();
  }

  public String name(UUID account) {
    return names.getOrDefault(account, "");
  }

  public static boolean isHeld(History history, Entry entry) {
    return history.held().entries().contains(entry);
  }

  /// The steps that this person may take now; of a case that is not begun, those that it can take
  /// as soon as something is said about it.
  public List<Move> steps() {
    if (!one.sampled().isInspected() || !isNow(one.reading(), calibration)) {
      return List.of();
    }
    return Move.from(isBegun() ? one.state() : CaseState.IN_PROGRESS).stream()
        .filter(move ->
            move.to() == CaseState.SUBMITTED
                ? mayAssess && frame.may(Deed.ASSESS_CASE)
                : isCounted() && frame.may(Deed.MODERATE_CASE))
        .toList();
  }

  /// Whether a reading may be worked on, as far as calibration goes: the one that counts waits for
  /// it, and the readings for it end with it.
  static boolean isNow(AnyReading reading, Optional<Calibration> calibration) {
    boolean isOpen = calibration.filter(Calibration::isOpen).isPresent();
    return isOpen == reading instanceof CalibrationReading;
  }

  /// Whether it is a reading of the inspection; one for calibration counts for nothing.
  public boolean isCounted() {
    return one.reading() instanceof Reading;
  }

  public String readingInWords() {
    return switch (one.reading()) {
      case Reading.FIRST -> "First reading";
      case Reading.SECOND -> "Second reading";
      case CalibrationReading _ -> "Reading for calibration";
    };
  }

  /// The person’s own reading for calibration.
  public String ownCalibration() {
    return address() + "?reading=" + new CalibrationReading(person).code();
  }

  public String calibrationAddress() {
    return "%s/calibration/%d".formatted(frame.address(), one.sampled().number());
  }

  public boolean isBegun() {
    return one.state() != CaseState.NOT_STARTED;
  }

  /// Where a step is sent.
  public String address(Move move) {
    return address() + (move.to() == CaseState.SUBMITTED ? "/submit" : "/move");
  }

  public String verb(Move move) {
    return switch (move.to()) {
      case SUBMITTED -> "Submit the case";
      case MODERATED -> "Moderated: it can stand";
      case RETURNED -> "Return it with comments";
      case LOCKED -> "Lock the case";
      case NOT_STARTED, IN_PROGRESS -> throw new IllegalStateException("No step: " + move);
    };
  }

  public Optional<Reading> other() {
    return seesOther && one.reading() instanceof Reading own
        ? Optional.of(own.other())
        : Optional.empty();
  }
}
